/** Relations: known, written by hand only where that makes sense, and between types that the packs allow. */
import { withArticle } from '../article.ts';
import type { DomainRelation } from '../knowledge/domain-model.ts';
import { type CheckContext, entry, fits, note, type Path, shortId } from './check-context.ts';
import type { ReferenceField } from './reference-fields.ts';

export function checkFieldRelations(context: CheckContext, fields: readonly ReferenceField[]): void {
  const seen = new Set<string>();
  for (const { from, to, path, field } of fields) {
    const key = JSON.stringify([path.slice(0, -1), to]);
    if (field !== undefined && typeof path.at(-1) === 'number' && seen.has(key))
      note(context, 'system', path, {
        severity: 'warning',
        code: 'repeated',
        message: `"${to}" stands in this list twice`,
      });
    seen.add(key);
    if (from === to && (field === 'assets.talks' || field === 'zones.joins'))
      note(context, 'system', path, toItself(field.slice(field.indexOf('.') + 1), to));
    const relation =
      field === undefined ? undefined : relationOf(context, context.knowledge.writtenAs.relations.get(field));
    if (relation !== undefined)
      checkEnds(context, relation, { from, to }, path, String(path.findLast((step) => typeof step === 'string')));
  }
}

export function checkWrittenRelations(context: CheckContext): void {
  const seen = new Set<string>();
  (context.dossier.system.relations ?? []).forEach((written, index) => {
    const path = ['relations', index, 'relation'];
    const id = entry(context, 'relations', written.relation, 'system', path);
    const relation = relationOf(context, id);
    if (id === undefined || relation === undefined) return;
    const found = context.knowledge.index.byKind.get('relations')?.get(id)?.entry as { derived?: boolean } | undefined;
    if (found?.derived === true) {
      note(context, 'system', path, {
        code: 'derived-relation',
        message: `${shortId(id)} is never written by hand: it is derived from what is written`,
      });
      return;
    }
    if (written.from === written.to) note(context, 'system', ['relations', index], toItself(shortId(id), written.to));
    const key = JSON.stringify([written.from, id, written.to]);
    if (seen.has(key))
      note(context, 'system', ['relations', index], {
        severity: 'warning',
        code: 'repeated',
        message: 'this relation stands here twice',
      });
    seen.add(key);
    checkEnds(context, relation, written, path, shortId(id));
  });
}

function toItself(word: string, id: string): { severity: 'warning'; code: string; message: string; hint: string } {
  const message = `"${word}" leads from "${id}" to itself`;
  return { severity: 'warning', code: 'to-itself', message, hint: 'name the other end, or take it away' };
}

function checkEnds(
  context: CheckContext,
  relation: DomainRelation,
  { from, to }: { from: string; to: string },
  path: Path,
  word: string,
): void {
  const [source, target] = [context.things.get(from)?.type, context.things.get(to)?.type];
  if (source === undefined || target === undefined) return;
  const sourceFits = fits(context, source, relation.from);
  const targetFits = fits(context, target, relation.to);
  if (sourceFits && targetFits) return;
  const wrong = targetFits
    ? `"${from}" is ${withArticle(shortId(source))}`
    : `"${to}" is ${withArticle(shortId(target))}`;
  const others = context.knowledge.domain.relations
    .filter((one) => one.id !== relation.id && !one.scaffold && isWritten(context, one.id))
    .filter((one) => fits(context, source, one.from) && fits(context, target, one.to))
    .map(({ id }) => shortId(id));
  note(context, 'system', path, {
    code: 'relation-not-allowed',
    message: `"${word}" cannot lead from ${withArticle(shortId(source))} to ${withArticle(shortId(target))}: ${wrong}`,
    expected: `from ${relation.from.map(shortId).join(', ')} to ${relation.to.map(shortId).join(', ')}`,
    ...(others.length === 0
      ? { hint: 'no relation of the packs fits these two' }
      : { hint: `relations that would fit: ${others.join(', ')}` }),
  });
}

function isWritten({ knowledge }: CheckContext, id: string): boolean {
  const found = knowledge.index.byKind.get('relations')?.get(id)?.entry as { derived?: boolean } | undefined;
  return found?.derived !== true;
}

function relationOf({ knowledge }: CheckContext, id: string | undefined): DomainRelation | undefined {
  return id === undefined ? undefined : knowledge.domain.relations.find((one) => one.id === id);
}

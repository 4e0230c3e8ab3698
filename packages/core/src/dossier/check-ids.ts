/** Ids: each stands once in the dossier, and each that is named is there and of the right kind. */
import { withArticle } from '../article.ts';
import { nearest } from '../suggestion.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import type { DocumentKind } from './dossier.ts';
import type { ReferenceField } from './reference-fields.ts';
import { GRAPH_KINDS, type Thing, type ThingKind } from './things-of.ts';

/** Beyond so many faults nobody reads suggestions, and looking for them takes time that grows with the square of the dossier. */
const MOST_SUGGESTIONS = 200;

export function checkDuplicateIds(context: CheckContext): void {
  for (const thing of context.all) {
    const first = context.things.get(thing.id);
    if (first === undefined || first === thing) continue;
    const isFlow = thing.kind === 'flow';
    note(context, thing.document, isFlow ? thing.path : [...thing.path, 'id'], {
      code: 'duplicate-id',
      message: isFlow
        ? `this flow stands here twice: ${thing.id}`
        : `"${thing.id}" is the id of ${withArticle(first.kind)} already (${whereIs(first)})`,
      expected: 'an id that is unique in the dossier',
      hint: isFlow
        ? 'keep one of the two, with all its networks under `over`'
        : `rename one of the two, as "${thing.id}-${thing.kind.replace(' context', '')}"`,
    });
  }
}

export function checkReferenceFields(context: CheckContext, fields: readonly ReferenceField[]): void {
  for (const { to, path, kinds } of fields) named(context, to, kinds, 'system', path);
  const { dossier, system } = context.dossier;
  named(context, dossier.owner, ['party'], 'dossier', ['owner']);
  (system.relations ?? []).forEach(({ from, to }, index) => {
    named(context, from, GRAPH_KINDS, 'system', ['relations', index, 'from']);
    named(context, to, GRAPH_KINDS, 'system', ['relations', index, 'to']);
  });
}

/** The thing that is meant; undefined, with a fault noted, where there is none or it is of another kind. */
export function named(
  context: CheckContext,
  id: string,
  kinds: readonly ThingKind[],
  document: DocumentKind,
  path: Path,
): Thing | undefined {
  const thing = context.things.get(id);
  if (thing !== undefined && kinds.includes(thing.kind)) return thing;
  // Where an id stands twice that is told once; here the one that fits is meant.
  const twin = thing === undefined ? undefined : context.all.find((one) => one.id === id && kinds.includes(one.kind));
  if (twin !== undefined) return twin;
  const expected = `the id of ${list(kinds)}`;
  if (thing !== undefined) {
    note(context, document, path, { code: 'wrong-kind', message: `"${id}" is ${withArticle(thing.kind)}`, expected });
    return undefined;
  }
  const candidates = [...context.things.values()].filter(({ kind }) => kinds.includes(kind)).map((one) => one.id);
  const near = context.faults.length > MOST_SUGGESTIONS ? undefined : nearest(id, candidates);
  const hint = near === undefined ? listed(candidates) : `did you mean "${near}"?`;
  note(context, document, path, {
    code: 'dangling-id',
    message: `nothing here has the id "${id}"`,
    expected,
    ...(hint === undefined ? {} : { hint }),
  });
  return undefined;
}

/**
 * An asset of the graph, written or derived. Derived ones are known only after construction; of those the things that
 * identify them must be there.
 */
export function namedAsset(context: CheckContext, id: string, document: DocumentKind, path: Path): Thing | undefined {
  const parts = /^([a-z0-9-]+)\((.*)\)$/.exec(id);
  if (parts === null || context.things.has(id)) return named(context, id, GRAPH_KINDS, document, path);
  if (parts[1] === 'flow') return named(context, id, ['flow'], document, path);
  for (const part of (parts[2] ?? '').split(/[(),]/).filter((one) => one !== '')) {
    if (context.things.has(part) || (parts[2] ?? '').includes(`${part}(`)) continue;
    named(context, part, GRAPH_KINDS, document, path);
  }
  return undefined;
}

/** As `number 2 under assets of system.yaml`: people do not count from nought. */
function whereIs({ document, path }: Thing): string {
  const [field, index] = path;
  return typeof index === 'number' ? `number ${index + 1} under ${field} of ${document}.yaml` : `${document}.yaml`;
}

function list(kinds: readonly ThingKind[]): string {
  const words = kinds.map(withArticle);
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function listed(ids: readonly string[]): string | undefined {
  if (ids.length === 0) return undefined;
  const shown = ids.slice(0, 8).join(', ');
  return ids.length > 8
    ? `there are ${shown} and ${ids.length - 8} more`
    : `there ${ids.length === 1 ? 'is' : 'are'} ${shown}`;
}

/** Asset types: known, fit to be written by hand, and in the list of system.yaml where such things stand. */
import { withArticle } from '../article.ts';
import { type CheckContext, entry, note, type Path, shortId } from './check-context.ts';
import { listOfType, type SystemList } from './list-of-type.ts';

interface Typed {
  readonly type: string;
}

export function checkTypes(context: CheckContext): void {
  const { system } = context.dossier;
  checkList(context, 'zones', system.zones ?? []);
  checkList(context, 'assets', system.assets);
  checkList(context, 'interfaces', system.interfaces ?? []);
  checkList(context, 'data', system.data ?? []);
  (system.functions ?? []).forEach(({ kind }, index) => {
    entry(context, 'clinical-functions', kind, 'system', ['functions', index, 'kind']);
  });
}

function checkList(context: CheckContext, list: SystemList, things: readonly Typed[]): void {
  things.forEach(({ type: ref }, index) => {
    const path = [list, index, 'type'];
    const type = entry(context, 'asset-types', ref, 'system', path);
    if (type === undefined || !checkWritable(context, type, path)) return;
    const place = listOfType(context.knowledge, context.lineage(type));
    if (place === undefined || place === list) return;
    note(context, 'system', path, {
      code: 'wrong-list',
      message: `${withArticle(shortId(type))} does not belong under ${list}`,
      hint: `write it under ${place}`,
    });
  });
}

function checkWritable(context: CheckContext, type: string, path: Path): boolean {
  const { index, writtenAs, domain } = context.knowledge;
  const found = index.byKind.get('asset-types')?.get(type)?.entry as
    | { abstract?: boolean; derived?: boolean }
    | undefined;
  const field = [...writtenAs.assetTypes].find(([, id]) => id === type)?.[0];
  if (field !== undefined) {
    note(context, 'system', path, {
      code: 'wrong-list',
      message: `${withArticle(shortId(type))} is not written by its type`,
      hint: `write it under ${field}`,
    });
    return false;
  }
  if (found?.derived === true) {
    note(context, 'system', path, {
      code: 'derived-type',
      message: `${withArticle(shortId(type))} is never written by hand: it is derived from what is written`,
    });
    return false;
  }
  if (found?.abstract !== true) return true;
  const below = domain.assetTypes.filter((one) => one.parents.includes(type)).map(({ id }) => shortId(id));
  const hint = below.length === 0 ? undefined : `more exactly, as ${below.slice(0, 8).join(', ')}`;
  note(context, 'system', path, {
    code: 'abstract-type',
    message: `${shortId(type)} is too general to be written`,
    expected: 'a type that is not abstract',
    ...(hint === undefined ? {} : { hint }),
  });
  return false;
}

/** What was seen of harms in words for people, and as a document keeps it. */
import type { SeenHarm } from '../dossier/decisions-document.ts';
import type { SeenChange } from './changes-since.ts';
import type { SeenChangeRow, SeenRow, SeenStanding } from './decision-picture.ts';
import type { Titles } from './titles-of.ts';

export function seenRow(seen: SeenHarm, titles: Titles): SeenRow {
  return { ...standing(seen, titles), title: titles.harm(seen.harm) };
}

/** Without the words. */
export function seenFrom({ title: _title, byUse, ...seen }: SeenRow): SeenHarm {
  if (byUse === undefined) return seen;
  return { ...seen, 'by-use': byUse.map(({ id, evaluation }) => ({ use: id, evaluation })) };
}

export function seenChangeRow(change: SeenChange, titles: Titles): SeenChangeRow {
  const { kind, harm } = change;
  const row = { kind, harm: { id: harm, title: titles.harm(harm) } };
  if (change.kind === 'gone') return { ...row, was: standing(change.was, titles) };
  if (change.kind === 'new') return { ...row, is: standing(change.is, titles) };
  const uses = change.uses.map(({ use, ...told }) => ({ ...titles.use(use), ...told }));
  return {
    ...row,
    was: standing(change.was, titles),
    is: standing(change.is, titles),
    worse: change.worse,
    ...(uses.length === 0 ? {} : { uses }),
  };
}

function standing({ 'by-use': byUse, ...seen }: SeenHarm, titles: Titles): SeenStanding {
  if (byUse === undefined) return seen;
  return { ...seen, byUse: byUse.map(({ use, evaluation }) => ({ ...titles.use(use), evaluation })) };
}

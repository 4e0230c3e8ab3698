/** What nobody has decided anything about: balances, conflicts, and harms that are not acceptable. */
import type { Assessment } from '../assessment/assess.ts';
import type { Undecided } from './decision-picture.ts';
import type { Titles } from './titles-of.ts';

/** Balances and conflicts first, then harms as the assessment ranks them. Harms that nobody has judged are not to be decided yet. */
export function undecidedIn({ dossier, harms }: Assessment, titles: Titles): Undecided[] {
  const decided = new Set(
    (dossier.decisions.decisions ?? []).map(({ about }) => {
      const { kind, id } = titles.thing(about);
      return `${kind} ${id}`;
    }),
  );
  const things: Undecided[] = [
    ...(dossier.balances.balances ?? []).map(({ id }) => titles.thing({ balance: id })),
    ...(dossier.conflicts.conflicts ?? []).map(({ id }) => titles.thing({ conflict: id })),
    ...harms.findings
      .filter(({ state, evaluation }) => state !== 'rejected' && state !== 'proposed' && evaluation !== 'acceptable')
      .map(({ id, evaluation }) => ({ ...titles.thing({ harm: id }), evaluation })),
  ];
  return things.filter(({ kind, id }) => !decided.has(`${kind} ${id}`));
}

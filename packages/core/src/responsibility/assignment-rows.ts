/** Who answers for what, and who does it, is asked and is told: what agreements.yaml says, and what follows where it is silent. */
import { aboutKey } from '../dossier/about-key.ts';
import type { Held } from './items.ts';
import { aboutRow, type PictureContext, written } from './picture-context.ts';
import type { AssignmentRow } from './responsibility-picture.ts';

/** Written ones first, in their order; then what is derived for everything else that somebody holds. */
export function assignmentRows(context: PictureContext, held: readonly Held[]): AssignmentRow[] {
  const { dossier, knowledge } = context.assessment;
  const keys = new Set<string>();
  const agreed = (dossier.agreements.assignments ?? []).flatMap(
    ({ about, accountable, responsible, consulted, informed, note }, index): AssignmentRow[] => {
      const key = aboutKey(about, knowledge);
      if (keys.has(key)) return [];
      keys.add(key);
      return [
        {
          about: aboutRow(context, about).row,
          accountable,
          responsible: responsible ?? [accountable],
          consulted: consulted ?? [],
          informed: informed ?? [],
          said: 'written',
          because: note ?? 'agreements.yaml says so.',
          from: written(context, 'agreements', ['assignments', index]),
        },
      ];
    },
  );
  const derived = held.flatMap(({ item, taker }): AssignmentRow[] => {
    const { kind, id, title, because, from, said } = item;
    if (kind === 'strategy' || keys.has(`${kind}:${id}`)) return [];
    return [
      {
        about: { kind, id, title },
        ...(taker.taken ? { accountable: taker.party } : {}),
        responsible: taker.taken ? [taker.party] : [],
        consulted: [],
        informed: [],
        said,
        because,
        from,
      },
    ];
  });
  return [...agreed, ...derived];
}

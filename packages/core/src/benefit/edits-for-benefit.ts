/** What the workbench writes of benefits, in harms.yaml: a new one, a changed one, none any more. */
import type { BalancesDocument } from '../dossier/balances-document.ts';
import { CHANGED, type EditPlan, GONE, planned, refused, written } from '../dossier/edit-context.ts';
import type { HarmsDocument } from '../dossier/harms-document.ts';
import { sameValue } from '../dossier/same-value.ts';
import { slugFor } from '../dossier/slug-for.ts';

export type Benefit = NonNullable<HarmsDocument['benefits']>[number];

/** A new benefit with an id that is not `taken`, or one in place of `was`, which is as it stood when somebody began to change it. */
export function editsForBenefit(
  { benefits = [] }: HarmsDocument,
  benefit: Omit<Benefit, 'id'>,
  taken: ReadonlySet<string>,
  was?: Benefit,
): EditPlan {
  if (benefit.title.trim() === '' || benefit.source.trim() === '')
    return refused('a benefit needs a title and its source');
  const [low, high] = benefit['per-1000-device-years'] ?? [0, 0];
  if (low > high) return refused('the low end of the effect comes first');
  if (was === undefined) {
    const value = written({ id: slugFor(benefit.title, taken), ...benefit });
    return planned([{ document: 'harms', do: 'insert', path: ['benefits', benefits.length], value }]);
  }
  const at = benefits.findIndex(({ id }) => id === was.id);
  if (at === -1) return refused(GONE);
  if (!sameValue(benefits[at], was)) return refused(CHANGED);
  return planned([
    { document: 'harms', do: 'set', path: ['benefits', at], value: written({ id: was.id, ...benefit }) },
  ]);
}

/** Refused while an option states something of it: what was known there would go unseen. */
export function editsForNoBenefit(
  { harms: { benefits = [] } = {}, balances = {} }: { harms?: HarmsDocument; balances?: BalancesDocument },
  id: string,
): EditPlan {
  const at = benefits.findIndex((one) => one.id === id);
  if (at === -1) return refused(GONE);
  const stating = (balances.balances ?? []).flatMap((balance) =>
    balance.options.flatMap(({ title, benefits: known = [] }) =>
      known.some(({ benefit }) => benefit === id) ? [`"${title}" of "${balance.title}"`] : [],
    ),
  );
  if (stating.length > 0) return refused(`it is stated for option ${stating.join(', ')}: take it out there first`);
  return planned([{ document: 'harms', do: 'remove', path: ['benefits', at] }]);
}

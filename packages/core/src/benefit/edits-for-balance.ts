/** What the workbench writes of benefit and risk: balances, their options and views in balances.yaml, benefits in harms.yaml. */
import type { Balance, BalancesDocument, Option, View } from '../dossier/balances-document.ts';
import { type EditPlan, planned, refused, written } from '../dossier/edit-context.ts';
import type { HarmsDocument } from '../dossier/harms-document.ts';
import { slugFor } from '../dossier/slug-for.ts';

type Benefit = NonNullable<HarmsDocument['benefits']>[number];

/** Ids that stand in the dossier already. */
type Taken = ReadonlySet<string>;

/** A balance begins with one option: that nothing is added. `asItIs`: its title. */
export function editsForNewBalance(
  { balances = [] }: BalancesDocument,
  { title, use, deviceYears, asItIs }: { title: string; use: string; deviceYears: number; asItIs: string },
  taken: Taken,
): EditPlan {
  if (title.trim() === '') return refused('a balance needs its question as a title');
  if (!(deviceYears > 0)) return refused('device-years are more than none');
  const value: Balance = {
    id: slugFor(title, taken),
    title: title.trim(),
    use,
    'device-years': deviceYears,
    options: [{ id: 'as-it-is', title: asItIs }],
  };
  return planned([{ document: 'balances', do: 'insert', path: ['balances', balances.length], value }]);
}

export function editsForOption(document: BalancesDocument, balance: string, option: Omit<Option, 'id'>): EditPlan {
  const [at, found] = balanceIn(document, balance);
  if (found === undefined) return refused('the balance is not there any more');
  if (option.title.trim() === '') return refused('an option needs a title');
  const id = slugFor(option.title, new Set(found.options.map((one) => one.id)));
  const value = written({ ...option, id, title: option.title.trim() });
  return planned([
    { document: 'balances', do: 'insert', path: ['balances', at, 'options', found.options.length], value },
  ]);
}

export function editsForView(document: BalancesDocument, balance: string, view: Omit<View, 'id'>): EditPlan {
  const [at, found] = balanceIn(document, balance);
  if (found === undefined) return refused('the balance is not there any more');
  if (view.who.trim() === '' || view.reason.trim() === '') return refused('a view needs its role and its reason');
  const views = found.views ?? [];
  const id = slugFor(view.who, new Set(views.map((one) => one.id)));
  const value = written({ ...view, id, who: view.who.trim(), reason: view.reason.trim() });
  return planned([{ document: 'balances', do: 'insert', path: ['balances', at, 'views', views.length], value }]);
}

/** Takes an option or a view out; the last option stays, since a balance without one says nothing. */
export function editsForNo(
  document: BalancesDocument,
  balance: string,
  list: 'options' | 'views',
  id: string,
): EditPlan {
  const [at, found] = balanceIn(document, balance);
  const items: readonly { readonly id: string }[] = found?.[list] ?? [];
  const position = items.findIndex((one) => one.id === id);
  if (position === -1) return refused('it is not there any more');
  if (list === 'options' && items.length === 1) return refused('a balance needs at least one option');
  return planned([{ document: 'balances', do: 'remove', path: ['balances', at, list, position] }]);
}

export function editsForBenefit(
  { benefits = [] }: HarmsDocument,
  benefit: Omit<Benefit, 'id'>,
  taken: Taken,
): EditPlan {
  if (benefit.title.trim() === '' || benefit.source.trim() === '')
    return refused('a benefit needs a title and its source');
  const [low, high] = benefit['per-1000-device-years'] ?? [0, 0];
  if (low > high) return refused('the low end of the effect comes first');
  const value = written({ ...benefit, id: slugFor(benefit.title, taken) });
  return planned([{ document: 'harms', do: 'insert', path: ['benefits', benefits.length], value }]);
}

function balanceIn({ balances = [] }: BalancesDocument, id: string): [at: number, found: Balance | undefined] {
  const at = balances.findIndex((one) => one.id === id);
  return [at, balances[at]];
}

/** What the workbench writes of benefit and risk: balances, their options and views, in balances.yaml. */
import type { Balance, BalancesDocument, Option, View } from '../dossier/balances-document.ts';
import type { ConflictsDocument } from '../dossier/conflicts-document.ts';
import type { DecisionsDocument } from '../dossier/decisions-document.ts';
import { CHANGED, type EditPlan, GONE, planned, refused, written } from '../dossier/edit-context.ts';
import { sameValue } from '../dossier/same-value.ts';
import { slugFor } from '../dossier/slug-for.ts';
import { decisionAbout } from './decision-about.ts';

/** Ids that stand in the dossier already. */
type Taken = ReadonlySet<string>;

/** Documents that a removal looks at; empty where there are none yet. */
interface Written {
  readonly balances?: BalancesDocument;
  readonly conflicts?: ConflictsDocument;
  readonly decisions?: DecisionsDocument;
}

/** A balance begins with one option: that nothing is added. `asItIs`: its title. */
export function editsForNewBalance(
  { balances = [] }: BalancesDocument,
  balance: Omit<Balance, 'id' | 'options'>,
  { asItIs, taken }: { readonly asItIs: string; readonly taken: Taken },
): EditPlan {
  const because = wrongBalance(balance);
  if (because !== undefined) return refused(because);
  const value = written({
    id: slugFor(balance.title, taken),
    ...balance,
    options: [{ id: 'as-it-is', title: asItIs }],
  });
  return planned([{ document: 'balances', do: 'insert', path: ['balances', balances.length], value }]);
}

/** What a balance says of itself; its options and views stay. `was`: as it stood when somebody began to change it. */
export function editsForBalance(
  document: BalancesDocument,
  was: Balance,
  balance: Omit<Balance, 'id' | 'options' | 'views'>,
): EditPlan {
  const [at, found] = balanceIn(document, was.id);
  if (found === undefined) return refused(GONE);
  if (!sameValue(found, was)) return refused(CHANGED);
  const because = wrongBalance(balance);
  if (because !== undefined) return refused(because);
  const { id, options, views } = found;
  const value = written({ id, ...balance, options, views });
  return planned([{ document: 'balances', do: 'set', path: ['balances', at], value }]);
}

/** Refused while a decision is about it: the decision would lose its ground. */
export function editsForNoBalance({ balances = {}, conflicts = {}, decisions = {} }: Written, id: string): EditPlan {
  const [at, found] = balanceIn(balances, id);
  if (found === undefined) return refused(GONE);
  const decision = decisionAbout(decisions, { balance: id });
  if (decision !== undefined) return refused(`decision "${decision.id}" is about it: it would lose its ground`);
  const sheet = conflicts.conflicts?.find(({ beside }) => beside?.balance === id);
  if (sheet !== undefined) return refused(`worksheet "${sheet.id}" is judged beside it: it would lose its ground`);
  return planned([{ document: 'balances', do: 'remove', path: ['balances', at] }]);
}

/** A new option, or one in place of `was`, which is as it stood when somebody began to change it. */
export function editsForOption(
  document: BalancesDocument,
  balance: string,
  option: Omit<Option, 'id'>,
  was?: Option,
): EditPlan {
  if (option.title.trim() === '') return refused('an option needs a title');
  return editsForItem(document, { balance, list: 'options', was }, { ...option, title: option.title.trim() });
}

/** A new view, or one in place of `was`. */
export function editsForView(
  document: BalancesDocument,
  balance: string,
  view: Omit<View, 'id'>,
  was?: View,
): EditPlan {
  const [who, reason] = [view.who.trim(), view.reason.trim()];
  if (who === '' || reason === '') return refused('a view needs its role and its reason');
  return editsForItem(document, { balance, list: 'views', was }, { ...view, who, reason });
}

/** Takes an option or a view out; the last option stays, since a balance without one says nothing, and so does one that was chosen. */
export function editsForNo(
  { balances = {}, conflicts = {}, decisions = {} }: Written,
  { balance, list, id }: { readonly balance: string; readonly list: 'options' | 'views'; readonly id: string },
): EditPlan {
  const [at, found] = balanceIn(balances, balance);
  const items: readonly { readonly id: string }[] = found?.[list] ?? [];
  const position = items.findIndex((one) => one.id === id);
  if (position === -1) return refused(GONE);
  if (list === 'options' && items.length === 1) return refused('a balance needs at least one option');
  const decision = list === 'options' ? decisionAbout(decisions, { balance }, id) : undefined;
  if (decision !== undefined) return refused(`decision "${decision.id}" chose it: it would lose its ground`);
  const sheet = conflicts.conflicts?.find(({ beside }) => beside?.balance === balance && beside.option === id);
  if (list === 'options' && sheet !== undefined)
    return refused(`worksheet "${sheet.id}" is judged beside it: it would lose its ground`);
  return planned([{ document: 'balances', do: 'remove', path: ['balances', at, list, position] }]);
}

interface Item {
  readonly balance: string;
  readonly list: 'options' | 'views';
  readonly was: Option | View | undefined;
}

function editsForItem(
  document: BalancesDocument,
  { balance, list, was }: Item,
  item: Omit<Option, 'id'> | Omit<View, 'id'>,
): EditPlan {
  const [at, found] = balanceIn(document, balance);
  if (found === undefined) return refused('the balance is not there any more');
  const items: readonly (Option | View)[] = found[list] ?? [];
  if (was === undefined) {
    const id = slugFor('who' in item ? item.who : item.title, new Set(items.map((one) => one.id)));
    const path = ['balances', at, list, items.length];
    return planned([{ document: 'balances', do: 'insert', path, value: written({ id, ...item }) }]);
  }
  const position = items.findIndex((one) => one.id === was.id);
  if (position === -1) return refused(GONE);
  if (!sameValue(items[position], was)) return refused(CHANGED);
  const value = written({ id: was.id, ...item });
  return planned([{ document: 'balances', do: 'set', path: ['balances', at, list, position], value }]);
}

function wrongBalance({
  title,
  use,
  'device-years': deviceYears,
}: Omit<Balance, 'id' | 'options'>): string | undefined {
  if (title.trim() === '') return 'a balance needs its question as a title';
  if (use === '') return 'a balance is about one use';
  return deviceYears > 0 ? undefined : 'device-years are more than none';
}

function balanceIn({ balances = [] }: BalancesDocument, id: string): [at: number, found: Balance | undefined] {
  const at = balances.findIndex((one) => one.id === id);
  return [at, balances[at]];
}

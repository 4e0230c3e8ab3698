/** balances.yaml: known uses, controls, harms and benefits, weights that rise with severity, shares that add up to 1, ids that stand once. */
import type { Balance, Option, View } from './balances-document.ts';
import { type CheckContext, note, type Path } from './check-context.ts';
import { checkHarmId } from './check-harm-id.ts';
import { checkPlaced } from './check-placed.ts';
import { checkWeights } from './check-weights.ts';
import { named } from './check-ids.ts';

export function checkBalances(context: CheckContext): void {
  (context.dossier.balances.balances ?? []).forEach((balance, index) => {
    const at = ['balances', index];
    named(context, balance.use, ['use context'], 'balances', [...at, 'use']);
    if (balance.weights !== undefined) checkWeights(context, balance.weights, [...at, 'weights']);
    checkTwice(context, balance.options, 'balances', [...at, 'options']);
    checkTwice(context, balance.views ?? [], 'balances', [...at, 'views']);
    balance.options.forEach((option, position) => checkOption(context, balance, option, [...at, 'options', position]));
    (balance.views ?? []).forEach((view, position) => checkView(context, view, [...at, 'views', position]));
  });
}

function checkOption(context: CheckContext, balance: Balance, { controls, benefits, harms }: Option, at: Path): void {
  checkPlaced(context, controls, 'balances', [...at, 'controls']);
  const said = new Set<string>();
  (harms ?? []).forEach(({ harm }, position) => {
    const path = [...at, 'harms', position, 'harm'];
    checkHarmId(context, harm, 'balances', path);
    checkUse(context, balance, harm, path);
    checkOnce(context, said, harm, path);
  });
  (benefits ?? []).forEach(({ benefit }, position) => {
    const path = [...at, 'benefits', position, 'benefit'];
    named(context, benefit, ['benefit'], 'balances', path);
    checkOnce(context, said, benefit, path);
  });
}

/** What is known of a harm counts only in the use and stage of the balance. */
function checkUse(
  { dossier, ...rest }: CheckContext,
  { use, stage = 'field-use' }: Balance,
  id: string,
  path: Path,
): void {
  const written = (dossier.harms.harms ?? []).find((harm) => harm.id === id);
  if (written === undefined) return;
  const { in: uses, stage: of = 'field-use' } = written.when;
  if (of === stage && (uses === undefined || uses.includes(use))) return;
  note({ dossier, ...rest }, 'balances', path, {
    severity: 'warning',
    code: 'counts-for-nothing',
    message: `"${id}" is no harm of ${use} in ${stage}, so what stands here counts for nothing`,
    hint: 'name a harm of the use and stage of this balance, or say in harms.yaml that it arises there',
  });
}

function checkOnce(context: CheckContext, said: Set<string>, id: string, path: Path): void {
  if (said.has(id))
    note(context, 'balances', path, {
      code: 'duplicate-id',
      message: `the option says something of "${id}" already`,
      expected: 'each harm and each benefit once in an option',
    });
  said.add(id);
}

function checkView(context: CheckContext, { weights, rates, shares }: View, at: Path): void {
  if (weights !== undefined) checkWeights(context, weights, [...at, 'weights']);
  if (shares === undefined) return;
  if (rates !== undefined)
    note(context, 'balances', [...at, 'shares'], {
      code: 'contradiction',
      message: 'the view states exchange rates and shares',
      hint: 'keep one of the two: rates price one unit, shares weigh the way from the best to the worst option',
    });
  const sum = Object.values(shares).reduce<number>((all, share) => all + (share ?? 0), 0);
  if (Math.abs(sum - 1) < ROUNDING) return;
  note(context, 'balances', [...at, 'shares'], {
    code: 'shares-do-not-add-up',
    message: `the shares add up to ${Number(sum.toFixed(6))}`,
    expected: 'shares that add up to 1',
    ...(sum > 0 ? { hint: `divide each by ${Number(sum.toFixed(6))}` } : {}),
  });
}

/** Sums of decimal fractions end a little beside 1. */
const ROUNDING = 1e-9;

/** Ids of options and views are unique in their balance or conflict. */
export function checkTwice(
  context: CheckContext,
  list: readonly { readonly id: string }[],
  document: 'balances' | 'conflicts',
  path: Path,
): void {
  const seen = new Set<string>();
  list.forEach(({ id }, index) => {
    if (seen.has(id))
      note(context, document, [...path, index, 'id'], {
        code: 'duplicate-id',
        message: `"${id}" stands here twice`,
        expected: 'an id that is unique in this list',
      });
    seen.add(id);
  });
}

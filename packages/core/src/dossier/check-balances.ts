/** balances.yaml: known uses, controls and benefits, weights of levels that are on the scale, options and views that stand once. */
import { type CheckContext, note, type Path } from './check-context.ts';
import { checkPlaced } from './check-placed.ts';
import { named } from './check-ids.ts';

export function checkBalances(context: CheckContext): void {
  (context.dossier.balances.balances ?? []).forEach((balance, index) => {
    const at = ['balances', index];
    named(context, balance.use, ['use context'], 'balances', [...at, 'use']);
    checkTwice(context, balance.options, 'balances', [...at, 'options']);
    checkTwice(context, balance.views ?? [], 'balances', [...at, 'views']);
    balance.options.forEach(({ controls, benefits }, option) => {
      const path = [...at, 'options', option];
      checkPlaced(context, controls, 'balances', [...path, 'controls']);
      (benefits ?? []).forEach(({ benefit }, position) =>
        named(context, benefit, ['benefit'], 'balances', [...path, 'benefits', position, 'benefit']),
      );
    });
  });
}

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

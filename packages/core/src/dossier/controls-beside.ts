import type { Conflict } from './conflicts-document.ts';
import type { Dossier } from './dossier.ts';

/** Controls that count as in place in a worksheet, since the option of the balance that it names puts them there. */
export function controlsBeside(
  { balances }: Pick<Dossier, 'balances'>,
  { beside }: Pick<Conflict, 'beside'>,
): Conflict['about'] {
  const balance = balances.balances?.find(({ id }) => id === beside?.balance);
  return balance?.options.find(({ id }) => id === beside?.option)?.controls ?? [];
}

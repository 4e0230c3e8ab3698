/** What somebody who decided the same again would see now. */
import type { Decision } from '../dossier/decisions-document.ts';
import type { SeenHarm } from '../dossier/decisions-document.ts';
import { type Sight, seenHarm, seenInBalance, seenInConflict } from './seen-harms.ts';

/** `seen`: what was seen before, where there was something. Empty where what it is about is not there. */
export function seenNow(
  sight: Sight,
  { about, option = '', seen = [] }: Pick<Decision, 'about' | 'option'> & { readonly seen?: readonly SeenHarm[] },
): SeenHarm[] {
  if ('harm' in about) {
    const before = seen.find(({ harm }) => harm === about.harm);
    return seenHarm(sight, about.harm, before);
  }
  const { balances, conflicts } = sight.assessment.dossier;
  if ('balance' in about) {
    const balance = balances.balances?.find(({ id }) => id === about.balance);
    return balance === undefined ? [] : seenInBalance(sight, balance, option);
  }
  const conflict = conflicts.conflicts?.find(({ id }) => id === about.conflict);
  return conflict === undefined ? [] : seenInConflict(sight, conflict, option, seen);
}

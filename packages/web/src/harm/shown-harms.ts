import type { PictureHarm } from '@primum/core/api/assessment';
import type { HarmSearch } from '../search.ts';

/** Harms of the chosen state and evaluation; rejected ones only when they are asked for, since they count for nothing. */
export function shownHarms(harms: readonly PictureHarm[], { show, evaluation }: HarmSearch): PictureHarm[] {
  return harms.filter(({ state, evaluation: own }) => {
    if (evaluation !== undefined && own !== evaluation) return false;
    if (show === 'waiting') return state === 'proposed';
    if (show === 'rejected') return state === 'rejected';
    return state !== 'rejected' && (show === undefined || state !== 'proposed');
  });
}

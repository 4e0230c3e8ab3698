import type { Picture } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';

/** The answer to "which risks can reach a person?" in one sentence. */
export function answerOf({ counts, unknown }: Pick<Picture, 'counts' | 'unknown'>, t: TFunction): string {
  const { unacceptable, reduce, acceptable } = counts.evaluations;
  if (unacceptable > 0) return t('overview.unacceptable', { count: unacceptable });
  // Few harms of a system of which nobody has said what it does are no reason to be calm.
  if (unknown.some(({ code }) => code === 'no-functions')) return t('overview.noFunctions');
  if (reduce + acceptable === 0) return t('overview.none');
  return reduce > 0 ? t('overview.reduce', { count: reduce }) : t('overview.calm');
}

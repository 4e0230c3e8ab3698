import type { Picture } from '@primum/core/api/assessment';
import type { TFunction } from 'i18next';

/** The answer to "which risks can reach a person?" in one sentence. */
export function answerOf({ unacceptable, reduce, acceptable }: Picture['counts']['evaluations'], t: TFunction): string {
  if (unacceptable + reduce + acceptable === 0) return t('overview.none');
  if (unacceptable > 0) return t('overview.unacceptable', { count: unacceptable });
  return reduce > 0 ? t('overview.reduce', { count: reduce }) : t('overview.calm');
}

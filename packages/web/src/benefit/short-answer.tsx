/** The answer before anything else: which option is best, how sure that is, and what no total makes up for. */
import { useTranslation } from 'react-i18next';
import { useAmounts } from '../kit/use-amounts.ts';
import { type BalanceAnswer, optionOf } from './asked.ts';

export function ShortAnswer({ balance }: { readonly balance: BalanceAnswer | undefined }) {
  const { t } = useTranslation('benefit');
  const { amount } = useAmounts();
  if (balance === undefined) return t('answerNone');
  if (balance.state === 'no-figures') return t('noFigures');
  const best = optionOf(balance, balance.ranking[0] ?? '');
  if (best === undefined) return t('answerNone');
  const but = best.unacceptable.length === 0 ? '' : ` ${t('answerUnacceptable')}`;
  // An option with an unacceptable harm comes last, whatever its figures.
  const isAmongSome = but === '' && balance.options.some(({ unacceptable }) => unacceptable.length > 0);
  const said = { option: best.title, among: isAmongSome ? t('among') : '' };
  if (best.net === undefined) return `${t('answerLeast', { ...said, harm: amount(best.axes.patient) })}${but}`;
  const sure = t(best.net.low > 0 ? 'sure' : 'unsure');
  return `${t('answerBest', { ...said, net: amount(best.net), sure })}${but}`;
}

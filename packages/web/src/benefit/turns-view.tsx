/** Which judgement would turn the decision between the two best: each input by itself, with the value at which both are equal. */
import { formatExact } from '@primum/core/assessment/format-number';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { useAmounts } from '../kit/use-amounts.ts';
import { titleOf, type Weighed } from './asked.ts';
import classes from './benefit.module.css';

type Sensitivity = NonNullable<Weighed['sensitivity']>;

const MOST = 20;

export function TurnsView({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const { figure } = useAmounts();
  const { sensitivity } = picture;
  if (sensitivity === undefined) return <EmptyState title={t('turnsTitle')} why={t('turnsNone')} />;
  const [first, second] = [titleOf(picture, sensitivity.first), titleOf(picture, sensitivity.second)];
  const turning = sensitivity.inputs.filter(({ turns }) => turns).length;
  return (
    <>
      <Section
        title={t('turnsTitle')}
        why={t('turnsWhy', { first, second, difference: figure(sensitivity.difference) })}
      >
        <p>
          <strong>
            {turning === 0
              ? t('turnsNoneAlone', { first, second })
              : t('turnsAlone', { count: turning, first, second })}
          </strong>
        </p>
        <InputTable picture={picture} sensitivity={sensitivity} />
      </Section>
      <Rates picture={picture} rates={sensitivity.rates} />
    </>
  );
}

function InputTable({ picture, sensitivity }: { readonly picture: Weighed; readonly sensitivity: Sensitivity }) {
  const { t } = useTranslation('benefit');
  const { figure } = useAmounts();
  const exact = useExact();
  return (
    <div className={classes['scroll']}>
      <table className={`${classes['table']} ${classes['stacked']}`} aria-label={t('turnsTitle')}>
        <thead>
          <tr>
            {(['input', 'range', 'difference', 'even'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sensitivity.inputs
            .slice(0, MOST)
            .map(({ kind, id, title, options, range, atLow, atHigh, breakEven, turns }) => {
              const what = t(`kind.${kind}`, { title });
              const only = options.length === 1 ? titleOf(picture, options[0] ?? '') : undefined;
              return (
                <tr key={`${kind} ${id} ${options.join()}`}>
                  <th scope="row">{only === undefined ? what : t('under', { what, option: only })}</th>
                  <td data-label={t('range')}>
                    {range === undefined ? t('stated') : t('between', { low: exact(range[0]), high: exact(range[1]) })}
                  </td>
                  <td data-label={t('difference')}>
                    {atLow === undefined || atHigh === undefined
                      ? '–'
                      : t('between', { low: figure(atLow), high: figure(atHigh) })}
                  </td>
                  <td data-label={t('even')}>
                    {breakEven === undefined ? t('never') : exact(breakEven)}{' '}
                    {turns ? <span className={classes['turns']}>► {t('turnsIt')}</span> : null}
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

function Rates({ picture, rates }: { readonly picture: Weighed; readonly rates: Sensitivity['rates'] }) {
  const { t } = useTranslation('benefit');
  const exact = useExact();
  if (rates.length === 0) return null;
  return (
    <Section title={t('rates')}>
      <ul className={classes['said']}>
        {rates.map(({ axis, rate, above }) => (
          <li key={axis}>{t(`rate.${axis}`, { above: titleOf(picture, above), rate: exact(rate) })}</li>
        ))}
      </ul>
    </Section>
  );
}

/** Four digits, in the language of the screen. */
export function useExact(): (value: number) => string {
  const { i18n } = useTranslation();
  return (value) => (i18n.language === 'de' ? formatExact(value).replace('.', ',') : formatExact(value));
}

/** What each option comes to, by the sums of a balance: as it is now first, a column for each axis, which are not added to each other. */
import type { ConflictWorksheet, OptionSums as Sums } from '@primum/core/benefit/conflict/worksheet';
import { AXES } from '@primum/core/benefit/effects';
import { useTranslation } from 'react-i18next';
import { useAmounts, useUnit } from '../kit/use-amounts.ts';
import { useFigures } from '../kit/use-figures.ts';
import classes from './conflict.module.css';

export function OptionSums({ sheet: { sums, options } }: { readonly sheet: ConflictWorksheet }) {
  const { t } = useTranslation('conflict');
  const { t: benefit } = useTranslation('benefit');
  if (sums.state === 'no-figures')
    return (
      <p className="quiet">
        {t('noSums')} {sums.because}. {sums.hint}.
      </p>
    );
  return (
    <>
      <h4>{t('sums')}</h4>
      <table className={classes['table']} aria-label={t('sums')}>
        <thead>
          <tr>
            <th scope="col">{t('option')}</th>
            {AXES.map((axis) => (
              <th key={axis} scope="col">
                {benefit(`axis.${axis}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SumRow title={t('asNow')} axes={sums.now} elsewhere={0} />
          {options.map((option) =>
            option.sums === undefined ? null : <SumRow key={option.id} title={option.title} {...option.sums} />,
          )}
        </tbody>
      </table>
      <Measure sums={sums} />
    </>
  );
}

function SumRow({ title, axes, elsewhere }: Sums & { readonly title: string }) {
  const { t } = useTranslation('conflict');
  const { t: benefit } = useTranslation('benefit');
  const { amount } = useAmounts();
  const unit = useUnit();
  const sum = (axis: (typeof AXES)[number]) => {
    const told = amount(axes[axis], unit(axis));
    return axes[axis].missing.length === 0 ? told : benefit('atLeast', { amount: told });
  };
  return (
    <tr>
      <td data-label={t('option')}>
        <strong>{title}</strong>
        {elsewhere === 0 ? null : <small>{t('elsewhere', { count: elsewhere })}</small>}
      </td>
      {AXES.map((axis) => (
        <td key={axis} data-label={benefit(`axis.${axis}`)}>
          {sum(axis)}
        </td>
      ))}
    </tr>
  );
}

type Figures = Extract<ConflictWorksheet['sums'], { state: 'figures' }>;

/** Over what, by whose weights. */
function Measure({ sums: { deviceYears, years, balance, use, stage, weightsFrom } }: { readonly sums: Figures }) {
  const { t } = useTranslation('conflict');
  const { t: benefit } = useTranslation('benefit');
  const { t: general } = useTranslation();
  const { count } = useFigures();
  const where = `${use?.title ?? t('allUses')}, ${general(`stage.${stage}`)}`;
  const said = { years: count(deviceYears), where };
  return (
    <p className="quiet">
      {balance === undefined ? t('overNoBalance', said) : t('overBalance', { ...said, balance: balance.title })}{' '}
      {years === 1 ? '' : `${t('costYears', { count: years })} `}
      {weightsFrom === undefined
        ? benefit('weightsOwn')
        : benefit('weightsPack', { entry: weightsFrom.entry, mark: benefit(`mark.${weightsFrom.mark}`) })}
    </p>
  );
}

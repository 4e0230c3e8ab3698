/** Options beside each other, one column for each axis: the axes are not added to each other. */
import type { ConflictWorksheet, OptionEffect } from '@primum/core/benefit/conflict/worksheet';
import { useTranslation } from 'react-i18next';
import classes from './conflict.module.css';
import { OptionSums } from './option-sums.tsx';
import { useWords } from './use-words.ts';

/** By levels, then by sums. */
export function Options({ sheet }: { readonly sheet: ConflictWorksheet }) {
  return (
    <>
      <OptionTable sheet={sheet} />
      <OptionSums sheet={sheet} />
    </>
  );
}

function OptionTable({ sheet }: { readonly sheet: ConflictWorksheet }) {
  const { t } = useTranslation('conflict');
  return (
    <table className={classes['table']} aria-label={t('options')}>
      <thead>
        <tr>
          {(['option', 'safety', 'privacy', 'continuity', 'burden', 'cost', 'needed'] as const).map((head) => (
            <th key={head} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.options.map(({ id, title, on, off, effect, necessary, proportionate }) => (
          <tr key={id}>
            <td data-label={t('option')}>
              <strong>{title}</strong>
              <ul>
                {on.map((one) => (
                  <li key={one.id}>+ {one.title}</li>
                ))}
                {off.map((one) => (
                  <li key={one.id}>− {one.title}</li>
                ))}
              </ul>
            </td>
            {(['safety', 'privacy', 'continuity'] as const).map((axis) => (
              <td key={axis} data-label={t(axis)}>
                <AxisCell effect={effect} axis={axis} />
              </td>
            ))}
            <td data-label={t('burden')}>
              {t('hours', { hours: effect.burden.hours, training: effect.burden.training })}
            </td>
            <td data-label={t('cost')}>
              {t('euros', { once: effect.cost.once, yearly: effect.cost.yearly })}
              {effect.cost.missing.length === 0 ? null : (
                <small>{t('notStated', { count: effect.cost.missing.length })}</small>
              )}
            </td>
            <td data-label={t('needed')}>
              {necessary} <small>{proportionate}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AxisCell({ effect, axis }: { readonly effect: OptionEffect; readonly axis: keyof OptionEffect['axes'] }) {
  const { t } = useTranslation('conflict');
  const { level } = useWords();
  const { falls, rises, closes, brings } = effect.axes[axis];
  const worst = effect.raises.filter(({ kind }) => kind === axis).slice(0, 2);
  return (
    <>
      {falls + rises === 0 ? t('noLevel') : t('fallRise', { falls, rises })}
      {closes + brings === 0 ? null : <small>{t('closeBring', { closes, brings })}</small>}
      <ul>
        {worst.map(({ harm, title, way }) => (
          <li key={harm}>
            {title}: {level(way.after)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Sums with their ranges and units as people of the chosen language read them: the same in a balance as in a conflict. */
import type { Amount } from '@primum/core/benefit/amount';
import type { Axis } from '@primum/core/benefit/effects';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigures } from './use-figures.ts';

/** With a blank before it; none where the axis counts equivalents of a harm. */
export function useUnit(): (axis: Axis) => string {
  const { t } = useTranslation('benefit');
  return (axis) => (axis === 'burden' || axis === 'cost' ? ` ${t(`unit.${axis}`)}` : '');
}

export function useAmounts() {
  const { t } = useTranslation('benefit');
  const { sum: figure } = useFigures();
  return useMemo(() => {
    const range = ({ low, high }: Amount) => t('between', { low: figure(low), high: figure(high) });
    const amount = (one: Amount, unit = '') =>
      one.low === one.high
        ? `${figure(one.point)}${unit}`
        : t('pointed', { point: `${figure(one.point)}${unit}`, range: range(one) });
    return { figure, range, amount };
  }, [t, figure]);
}

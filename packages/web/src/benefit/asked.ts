/** What the screen of benefit and risk asks of the server, and what its parts share. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { formatAmount } from '@primum/core/assessment/format-number';
import { queryOptions } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { dossierPath } from '../queries.ts';

export type BalanceAnswer = BenefitAnswer['balances'][number];
export type Weighed = Extract<BalanceAnswer, { state: 'figures' }>;
export type WeighedOption = Weighed['options'][number];
export type AxisName = keyof WeighedOption['axes'];
export type AmountAnswer = Pick<WeighedOption['axes']['patient'], 'low' | 'high' | 'point'>;

export const AXIS_NAMES = ['patient', 'privacy', 'continuity', 'burden', 'cost'] as const satisfies readonly AxisName[];

export function benefitQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'benefit'],
    queryFn: async ({ signal }) => getJson<BenefitAnswer>(`${dossierPath(dossier)}/benefit`, signal),
  });
}

/** With a blank before it; none where the axis counts equivalents of a harm. */
export function useUnit(): (axis: AxisName) => string {
  const { t } = useTranslation('benefit');
  return (axis) => (axis === 'burden' || axis === 'cost' ? ` ${t(`unit.${axis}`)}` : '');
}

export function optionOf({ options }: Weighed, id: string): WeighedOption | undefined {
  return options.find((option) => option.id === id);
}

export function titleOf(picture: Weighed, id: string): string {
  return optionOf(picture, id)?.title ?? id;
}

/** Axes on which any option has something; patient harm and cost always. */
export function axesIn({ options }: Weighed): readonly AxisName[] {
  return AXIS_NAMES.filter(
    (axis) =>
      axis === 'patient' ||
      axis === 'cost' ||
      options.some((option) => option.axes[axis].high > 0 || option.axes[axis].missing.length > 0),
  );
}

/** Figures of sums in the language of the screen. */
export function useAmounts() {
  const { t, i18n } = useTranslation('benefit');
  return useMemo(() => {
    const figure = (value: number) =>
      i18n.language === 'de' ? formatAmount(value).replace('.', ',') : formatAmount(value);
    const range = ({ low, high }: AmountAnswer) => t('between', { low: figure(low), high: figure(high) });
    const amount = (one: AmountAnswer, unit = '') =>
      one.low === one.high
        ? `${figure(one.point)}${unit}`
        : t('pointed', { point: `${figure(one.point)}${unit}`, range: range(one) });
    return { figure, range, amount };
  }, [t, i18n.language]);
}

/** What the screen of benefit and risk asks of the server, and what its parts share. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { queryOptions } from '@tanstack/react-query';
import { getJson } from '../api.ts';
import { dossierPath } from '../queries.ts';

export type BalanceAnswer = BenefitAnswer['balances'][number];
export type Weighed = Extract<BalanceAnswer, { state: 'figures' }>;
export type WeighedOption = Weighed['options'][number];
export type AxisName = keyof WeighedOption['axes'];

export const AXIS_NAMES = ['patient', 'privacy', 'continuity', 'burden', 'cost'] as const satisfies readonly AxisName[];

export function benefitQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'benefit'],
    queryFn: async ({ signal }) => getJson<BenefitAnswer>(`${dossierPath(dossier)}/benefit`, signal),
  });
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

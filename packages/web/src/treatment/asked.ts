/** What the screen of controls asks of the server, and what its parts share. */
import type { Axis } from '@primum/core/benefit/effects';
import type { Comparison } from '@primum/core/assessment/compare';
import type { FrontierPicture, SetPicture } from '@primum/core/treatment/set-picture';
import type { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson, sendJson } from '../api.ts';
import { useFigures } from '../kit/use-figures.ts';
import { dossierPath, pictureQuery } from '../queries.ts';

export const AXIS_NAMES = ['patient', 'privacy', 'continuity', 'burden', 'cost'] as const satisfies readonly Axis[];

/** What figures are counted for; absent: as the server has it. */
export interface Measure {
  readonly years?: number;
  readonly deviceYears?: number;
  /** EUR that each control without a stated cost counts as. */
  readonly unpricedAs?: number;
}

export interface SetAsked extends Measure {
  readonly budget?: number;
  readonly targets: readonly string[];
}

export function measureOf({ years, deviceYears, unpricedAs }: Measure): Measure {
  return {
    ...(years === undefined ? {} : { years }),
    ...(deviceYears === undefined ? {} : { deviceYears }),
    ...(unpricedAs === undefined ? {} : { unpricedAs }),
  };
}

/** control@asset as documents write it. */
export function placedOf(key: string): { readonly control: string; readonly at: string } {
  const at = key.indexOf('@');
  return { control: key.slice(0, at), at: key.slice(at + 1) };
}

export function treatmentQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'treatment'],
    queryFn: async ({ signal }) => getJson<TreatmentPicture>(`${dossierPath(dossier)}/treatment`, signal),
  });
}

export function setQuery(dossier: string, asked: SetAsked) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'treatment', 'set', asked],
    queryFn: async () => sendJson<SetPicture>(`${dossierPath(dossier)}/treatment/set`, { method: 'POST', body: asked }),
    enabled: asked.budget !== undefined || asked.targets.length > 0,
    retry: false,
  });
}

export function frontierQuery(dossier: string, axes: readonly [Axis, Axis], measure: Measure) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'treatment', 'frontier', axes, measure],
    queryFn: async () =>
      sendJson<FrontierPicture>(`${dossierPath(dossier)}/treatment/frontier`, {
        method: 'POST',
        body: { axes, ...measure },
      }),
    enabled: axes[0] !== axes[1],
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** `controls`: control@asset that are supposed to be in place. */
export function triedQuery(dossier: string, controls: readonly string[]) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'treatment', 'tried', controls],
    queryFn: async () =>
      sendJson<Comparison>(`${dossierPath(dossier)}/what-if`, { method: 'POST', body: { add: controls } }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

/** Likelihood levels in the words of the dossier's packs; an unknown one stands under its own name. */
export function useLevels(dossier: string) {
  const scale = useQuery(pictureQuery(dossier, {})).data?.scales.likelihood ?? [];
  return { scale, word: (id: string) => scale.find((level) => level.id === id)?.title ?? id };
}

/** Figures of an axis as people read them. */
export function useAxisFigure(): (axis: Axis, value: number | undefined) => string {
  const { count, sum } = useFigures();
  return (axis, value) =>
    value === undefined ? '–' : axis === 'cost' || axis === 'burden' ? count(Math.round(value)) : sum(value);
}

/** `control@asset` as people write it. */
export function shortKey(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

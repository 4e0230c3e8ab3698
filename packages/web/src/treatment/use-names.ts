/** Controls at places and harms by their titles, as people call them. */
import type { HarmLevels } from '@primum/core/treatment/treatment-picture';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { shortKey, treatmentQuery } from './asked.ts';

/** `control@asset` to `title – title of the asset`; what no way of the dossier has stands under its own name. */
export function useControlName(dossier: string): (key: string) => string {
  const controls = useQuery(treatmentQuery(dossier)).data?.controls;
  return useMemo(() => {
    const titles = new Map(controls?.map(({ key, title, asset }) => [shortKey(key), `${title} – ${asset.title}`]));
    return (key) => titles.get(shortKey(key)) ?? shortKey(key);
  }, [controls]);
}

/** A harm by a title that no other has; one that nothing lowers by its own. */
export function useHarmName(dossier: string): (one: Pick<HarmLevels, 'harm' | 'title'>) => string {
  const harms = useQuery(treatmentQuery(dossier)).data?.harms;
  return useMemo(() => {
    const titles = new Map(harms?.map(({ id, harm }) => [id, harm]));
    return ({ harm, title }) => titles.get(harm) ?? title;
  }, [harms]);
}

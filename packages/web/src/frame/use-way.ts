import type { TourStep } from '@primum/core/api/tour';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { placeOf } from './place-of.ts';

/** Leads to the place of a step, counted from 1; nothing else of the address is kept. */
export function useWay(dossier: string, steps: readonly TourStep[]): (step: number) => void {
  const navigate = useNavigate();
  return useCallback(
    (step) => {
      const at = steps[step - 1]?.at;
      if (at === undefined) return;
      const { to, search } = placeOf(at, step);
      // At once, and not when the page is there: what the page then brings into sight stays in sight.
      window.scrollTo(0, 0);
      void navigate({ to, params: { dossier }, search: search as object, resetScroll: false });
    },
    [dossier, steps, navigate],
  );
}

/** Old beside new, as the server has it for what is tried. */
import type { Comparison } from '@primum/core/assessment/compare';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { queryOf, sendJson } from '../api.ts';
import { dossierPath, type Look, lookOf } from '../queries.ts';
import { whatIfBody } from './changes.ts';

/** `changes`: as an address holds them. */
export function comparisonQuery(dossier: string, changes: readonly string[], look: Look) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'what-if', changes, look],
    queryFn: async () =>
      sendJson<Comparison>(`${dossierPath(dossier)}/what-if${queryOf(lookOf(look))}`, {
        method: 'POST',
        body: whatIfBody(changes),
      }),
    placeholderData: keepPreviousData,
    retry: false,
  });
}

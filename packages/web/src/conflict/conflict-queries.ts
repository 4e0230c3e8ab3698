/** What the screen of conflicts asks the server. */
import type { ConflictDetail, ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import { queryOptions } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import { dossierPath, type Look, lookOf } from '../queries.ts';

export function conflictsQuery(dossier: string, look: Look) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'conflicts', look],
    queryFn: async ({ signal }) =>
      getJson<ConflictPicture>(`${dossierPath(dossier)}/conflict${queryOf(lookOf(look))}`, signal),
  });
}

/** One with the chains of its harms. */
export function conflictQuery(dossier: string, place: string, look: Look) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'conflict', place, look],
    queryFn: async ({ signal }) =>
      getJson<ConflictDetail>(
        `${dossierPath(dossier)}/conflict/${encodeURIComponent(place)}${queryOf(lookOf(look))}`,
        signal,
      ),
    retry: false,
  });
}

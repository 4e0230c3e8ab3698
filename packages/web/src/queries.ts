/** What more than one screen asks of the server, with the keys under which the answers are kept. */
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import type { Picture } from '@primum/core/assessment/picture';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson, isProblem, queryOf } from './api.ts';
import type { DossierDetail, DossierRow, Page, Session } from './api-types.ts';
import type { MapSearch } from './search.ts';

/** How the assessment is looked at. */
export interface Look {
  readonly mode?: 'current' | 'future' | undefined;
  readonly proposed?: boolean | undefined;
}

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await getJson<Session>('/session', signal);
    } catch (error) {
      if (isProblem(error, 'NOT_SIGNED_IN')) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: async ({ signal }) => getJson<Page<DossierRow>>('/dossiers?limit=200', signal),
});

export function dossierQuery(id: string) {
  return queryOptions({
    queryKey: ['dossier', id, 'detail'],
    queryFn: async ({ signal }) => getJson<DossierDetail>(dossierPath(id), signal),
  });
}

export function pictureQuery(id: string, look: Look, filter: MapSearch = {}) {
  return queryOptions({
    queryKey: ['dossier', id, 'picture', look, filter],
    queryFn: async ({ signal }) =>
      getJson<Picture>(`${dossierPath(id)}/picture${queryOf({ ...lookOf(look), ...filter })}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function useExplanation(id: string, thing: string, look: Look) {
  return useQuery({
    queryKey: ['dossier', id, 'explain', thing, look],
    queryFn: async ({ signal }) =>
      getJson<ExplainStep>(`${dossierPath(id)}/explain${queryOf({ thing, ...lookOf(look) })}`, signal),
    retry: false,
  });
}

export function dossierPath(id: string): string {
  return `/dossiers/${encodeURIComponent(id)}`;
}

/** The look as the server's query takes it. */
export function lookOf({ mode, proposed }: Look): Readonly<Record<string, string | boolean | undefined>> {
  return { mode: mode === 'future' ? 'future' : undefined, proposed };
}

/** What the screens of responsibility ask for: who must do what, who is who, and what this session may do about it. */
import type { GrantView } from '@primum/core/api/sharing';
import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { dossierPath, dossierQuery, type Look, lookOf, valuesQuery } from '../queries.ts';

export function responsibilityQuery(dossier: string, look: Look) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'responsibility', look],
    queryFn: async ({ signal }) =>
      getJson<ResponsibilityPicture>(`${dossierPath(dossier)}/responsibility${queryOf(lookOf(look))}`, signal),
  });
}

export function grantsQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'grants'],
    queryFn: async ({ signal }) => getJson<Page<GrantView>>(`${dossierPath(dossier)}/grants?limit=200`, signal),
  });
}

export interface Standing {
  readonly dossier: string;
  readonly revision: number;
  /** Party in whose name this organisation acts here: the granted one, or the one that keeps the dossier. */
  readonly own: string;
  readonly isPart: boolean;
  readonly mayAgree: boolean;
  readonly mayShare: boolean;
  /** The dossier itself. */
  readonly mayChange: boolean;
  readonly parties: readonly { readonly id: string; readonly title: string }[];
  readonly titleOf: (party: string) => string;
}

/** Undefined until it is known. */
export function useStanding(dossier: string): Standing | undefined {
  const head = useQuery(dossierQuery(dossier)).data;
  const values = useQuery(valuesQuery(dossier)).data?.values;
  if (head === undefined || values?.dossier === undefined) return undefined;
  const parties = (values.system?.parties ?? []).map(({ id, title }) => ({ id, title: title ?? id }));
  return {
    dossier,
    revision: head.revision,
    own: head.part?.id ?? values.dossier.owner,
    isPart: head.part !== undefined,
    mayAgree: head.may.includes('dossier.agree'),
    mayShare: head.may.includes('dossier.share'),
    mayChange: head.may.includes('dossier.change'),
    parties,
    titleOf: (party) => parties.find(({ id }) => id === party)?.title ?? party,
  };
}

/** What more than one screen asks of the server, with the keys under which the answers are kept. */
import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import type { Lowering } from '@primum/core/assessment/what-first';
import type { Figures, Picture } from '@primum/core/api/assessment';
import type { MentionView, RemarkView } from '@primum/core/api/discussion';
import type { ReportHarm } from '@primum/core/assessment/report';
import type { DossierView, ExampleView } from '@primum/core/api/dossiers';
import type { PackView } from '@primum/core/api/knowledge';
import type { RecipesAnswer } from '@primum/core/api/recipes';
import type { ApiFault } from '@primum/core/api/problem';
import type { Vocabulary } from '@primum/core/api/vocabulary';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { Layout } from '@primum/core/api/layout';
import type { PersonView } from '@primum/core/api/organisation';
import type { SessionView } from '@primum/core/api/session';
import type { Tour } from '@primum/core/api/tour';
import type { TermEntry } from '@primum/core/knowledge/term-entry';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson, isProblem, queryOf } from './api.ts';
import type { DossierRow, Page } from './api-types.ts';
import type { MapSearch } from './search.ts';

/** How the assessment is looked at. */
export interface Look {
  readonly mode?: 'current' | 'future' | undefined;
  readonly proposed?: boolean | undefined;
}

/** Null: nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<SessionView | null> => {
    try {
      return await getJson<SessionView>('/session', signal);
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
    queryFn: async ({ signal }) => getJson<DossierView>(dossierPath(id), signal),
  });
}

/** The documents as values, and what is wrong in them; a document that cannot be read is left out. */
export interface DossierValues {
  readonly revision: number;
  readonly values: Partial<Dossier>;
  readonly faults: readonly ApiFault[];
}

export function valuesQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'values'],
    queryFn: async ({ signal }) => getJson<DossierValues>(`${dossierPath(dossier)}/values`, signal),
  });
}

export function vocabularyQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'vocabulary'],
    queryFn: async ({ signal }) => getJson<Vocabulary>(`${dossierPath(dossier)}/vocabulary`, signal),
  });
}

/** Of a dossier of another organisation only a part is seen: what the whole is needed for is not offered. */
export function useIsPart(id: string | undefined): boolean {
  return useQuery({ ...dossierQuery(id ?? ''), enabled: id !== undefined }).data?.access === 'part';
}

/** How the owner arranged the whole is no part of what is shared: each partner's picture is laid out afresh. */
export function layoutQuery(id: string, may: DossierView['may']) {
  return queryOptions({
    queryKey: ['layout', id],
    queryFn: async ({ signal }): Promise<Layout> =>
      may.includes('dossier.read')
        ? getJson<Layout>(`${dossierPath(id)}/layout`, signal)
        : { positions: {}, collapsed: [] },
    staleTime: 60_000,
  });
}

/** How many harms stand where; at an earlier revision where one is given. */
export function figuresQuery(id: string, look: Look, revision?: number) {
  return queryOptions({
    queryKey: ['dossier', id, 'figures', look, revision],
    queryFn: async ({ signal }) =>
      getJson<Figures>(`${dossierPath(id)}/figures${queryOf({ ...lookOf(look), revision })}`, signal),
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

/** The chain of a thing, and what would lower it. */
export interface Explained {
  readonly step: ExplainStep;
  readonly lowers: readonly Lowering[];
}

/** Of a part only the chains of its harms are told. */
export function useExplanation(id: string, thing: string, look: Look) {
  const { data } = useQuery(dossierQuery(id));
  const isPart = data?.access === 'part';
  return useQuery({
    queryKey: ['dossier', id, 'explain', thing, look],
    queryFn: async ({ signal }) => {
      const asked = queryOf({ thing, ...lookOf(look) });
      if (!isPart) return getJson<Explained>(`${dossierPath(id)}/explain${asked}`, signal);
      return explainedBy(await getJson<ReportHarm>(`${dossierPath(id)}/chain${asked}`, signal));
    },
    enabled: data !== undefined,
    retry: false,
  });
}

export const peopleQuery = queryOptions({
  queryKey: ['organisation', 'people'],
  queryFn: async ({ signal }) => getJson<Page<PersonView>>('/organisation/people', signal),
});

/** Remarks on a thing; without one, all of the dossier. */
export function discussionQuery(id: string, thing: string | undefined) {
  return queryOptions({
    queryKey: ['discussion', id, thing],
    queryFn: async ({ signal }) =>
      getJson<Page<RemarkView>>(`${dossierPath(id)}/discussion${queryOf({ thing, limit: 200 })}`, signal),
  });
}

export const examplesQuery = queryOptions({
  queryKey: ['examples'],
  queryFn: async ({ signal }) => getJson<Page<ExampleView>>('/examples', signal),
  staleTime: Number.POSITIVE_INFINITY,
});

/** How an example was made. */
export function tourQuery(example: string) {
  return queryOptions({
    queryKey: ['tour', example],
    queryFn: async ({ signal }) => getJson<Tour>(`/examples/${encodeURIComponent(example)}/tour`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The words of the professions; few, and the same for as long as the server runs. */
export const termsQuery = queryOptions({
  queryKey: ['terms'],
  queryFn: async ({ signal }) =>
    (await getJson<Page<TermEntry>>(`/packs/terms/entries${queryOf({ kind: 'terms', limit: 200 })}`, signal)).items,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The packs of this server, in the editions that it has. */
export const packsQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: async ({ signal }) => getJson<Page<PackView>>('/packs', signal),
});

/** Which recipes there are for a dossier, and how far it is in each. */
export function recipesQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'recipes'],
    queryFn: async ({ signal }) => getJson<RecipesAnswer>(`${dossierPath(dossier)}/recipes`, signal),
  });
}

export const mentionsQuery = queryOptions({
  queryKey: ['mentions'],
  queryFn: async ({ signal }) => getJson<Page<MentionView>>('/mentions', signal),
});

/** A chain as a tree with one branch. */
function explainedBy({ chain }: ReportHarm): Explained {
  const root = chain.reduceRight<ExplainStep | undefined>(
    (below, step) => ({ ...step, children: below === undefined ? [] : [below] }) as ExplainStep,
    undefined,
  );
  return { step: root ?? { kind: 'harm', id: '', title: '', children: [] }, lowers: [] };
}

export function dossierPath(id: string): string {
  return `/dossiers/${encodeURIComponent(id)}`;
}

/** The look as the server's query takes it. */
export function lookOf({ mode, proposed }: Look): Readonly<Record<string, string | boolean | undefined>> {
  return { mode: mode === 'future' ? 'future' : undefined, proposed };
}

/** What the server tells of classes, and which questions of it are put next. */
import type { ClassificationAnswer, FactShown } from '@primum/core/api/classification';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import { dossierPath } from '../queries.ts';

export type Scheme = ClassificationAnswer['schemes'][number];
export type Told = NonNullable<FactShown['told']>;

export interface SchemeProps {
  readonly scheme: Scheme;
  /** By full id. */
  readonly facts: ReadonlyMap<string, FactShown>;
}

export function classificationQuery(dossier: string, party: string | undefined) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'classification', party],
    queryFn: async ({ signal }) =>
      getJson<ClassificationAnswer>(`${dossierPath(dossier)}/classification${queryOf({ party })}`, signal),
    placeholderData: keepPreviousData,
  });
}

/** Most telling first, each once; of one scheme, or of all in turn. What was put aside comes not again. */
export function openQuestions(
  schemes: readonly Pick<Scheme, 'scheme' | 'questions'>[],
  { scheme, aside }: { readonly scheme?: string | undefined; readonly aside: ReadonlySet<string> },
): readonly string[] {
  const wanted = schemes.filter((one) => scheme === undefined || one.scheme === scheme);
  const facts = wanted.flatMap(({ questions }) => questions.map(({ fact }) => fact));
  return [...new Set(facts)].filter((fact) => !aside.has(fact));
}

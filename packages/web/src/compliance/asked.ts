/** What every view of the screen is told: the answer of the server, and how it was asked. */
import type { BaselineAnswer, ComplianceAnswer } from '@primum/core/api/compliance';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import { dossierPath } from '../queries.ts';
import type { ComplianceSearch } from '../search.ts';

export type Asked = { readonly [K in 'on' | 'party' | 'stage']: ComplianceSearch[K] | undefined };

export interface ViewProps {
  readonly dossier: string;
  readonly answer: ComplianceAnswer;
  readonly asked: Asked;
  readonly mayChange: boolean;
}

export function complianceQuery(dossier: string, { on, party, stage }: Asked) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'compliance', { on, party, stage }],
    queryFn: async ({ signal }) =>
      getJson<ComplianceAnswer>(`${dossierPath(dossier)}/compliance${queryOf({ on, party, stage })}`, signal),
    placeholderData: keepPreviousData,
  });
}

export function baselineQuery(dossier: string, { on, party, stage }: Asked) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'compliance', 'baseline', { on, party, stage }],
    queryFn: async ({ signal }) =>
      getJson<BaselineAnswer>(`${dossierPath(dossier)}/compliance/baseline${queryOf({ on, party, stage })}`, signal),
    placeholderData: keepPreviousData,
  });
}

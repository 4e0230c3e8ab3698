/** The system of a dossier as it is edited: what stands there, what the packs offer, and what is wrong. */
import type { ApiFault } from '@primum/core/api/problem';
import type { Vocabulary } from '@primum/core/api/vocabulary';
import { type EditContext, editContext } from '@primum/core/dossier/edit-context';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dossierQuery, useIsPart, type DossierValues, valuesQuery, vocabularyQuery } from '../queries.ts';

export interface SystemState {
  readonly context: EditContext;
  readonly faults: readonly ApiFault[];
  readonly revision: number;
  readonly mayChange: boolean;
  readonly isPart: boolean;
}

interface Asked {
  readonly data: SystemState | undefined;
  readonly error: Error | null;
  /** Documents cannot be read: nothing can be edited until their text is mended. */
  readonly broken: readonly ApiFault[] | undefined;
  readonly refetch: () => Promise<unknown>;
}

export function useSystem(dossier: string): Asked {
  const values = useQuery(valuesQuery(dossier));
  const vocabulary = useQuery(vocabularyQuery(dossier));
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  const isPart = useIsPart(dossier);
  const words = vocabulary.data;
  const told = values.data;
  const context = useMemo(
    () => (told === undefined || words === undefined ? undefined : contextOf(told.values, words)),
    [told, words],
  );
  return {
    data:
      told === undefined || context === undefined
        ? undefined
        : { context, faults: told.faults, revision: told.revision, mayChange, isPart },
    error: values.error ?? vocabulary.error,
    broken: told !== undefined && words !== undefined && context === undefined ? told.faults : undefined,
    refetch: async () => Promise.all([values.refetch(), vocabulary.refetch()]),
  };
}

/** Undefined where a document that is needed cannot be read. */
function contextOf(values: DossierValues['values'], vocabulary: Vocabulary): EditContext | undefined {
  const { dossier, system, harms = {}, controls = { controls: [] }, agreements = {}, compliance = {} } = values;
  const { balances = {}, conflicts = {}, decisions = {} } = values;
  const assumptions = values.assumptions ?? { assumptions: [] };
  if (dossier === undefined || system === undefined) return undefined;
  const documents = { harms, controls, assumptions, agreements, compliance, balances, conflicts, decisions };
  return editContext({ dossier, system, ...documents }, vocabulary);
}

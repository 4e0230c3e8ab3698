/** What the page and the panel of decisions ask of the server. */
import type { DecisionAnswer, DraftAnswer, RecordDecision } from '@primum/core/api/decisions';
import type { DecisionRow } from '@primum/core/decision/decision-picture';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { getJson, isProblem, queryOf, sendJson } from './api.ts';
import { passkeyAnswer } from './passkeys.ts';
import { dossierPath } from './queries.ts';

export interface DecisionProps {
  readonly dossier: string;
  readonly answer: DecisionAnswer;
  readonly row: DecisionRow;
}

/** Never of another dossier meanwhile: somebody signs what is shown. */
export function decisionsQuery(dossier: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'decision'],
    queryFn: async ({ signal }) => getJson<DecisionAnswer>(`${dossierPath(dossier)}/decision`, signal),
  });
}

/** Never of another thing meanwhile: somebody decides on what is shown. */
export function draftQuery(dossier: string, thing: string) {
  return queryOptions({
    queryKey: ['dossier', dossier, 'decision', 'draft', thing],
    queryFn: async ({ signal }) =>
      getJson<DraftAnswer>(`${dossierPath(dossier)}/decision/draft${queryOf({ thing })}`, signal),
    retry: false,
  });
}

/** Writes a decision on the revision whose levels were shown. */
export function useRecord(dossier: string, revision: number, onDone: () => void) {
  const askAnew = useAskAnew(dossier);
  return useMutation({
    mutationFn: async (body: RecordDecision) =>
      sendJson<{ id: string }>(`${dossierPath(dossier)}/decision`, { method: 'POST', body, revision }),
    onSuccess: async () => {
      await askAnew();
      onDone();
    },
    onError: async (error) => {
      if (isProblem(error, 'STALE_REVISION')) await askAnew();
    },
  });
}

export interface Signing {
  readonly decision: string;
  readonly hash: string;
  readonly as: string;
  /** Absent: by a passkey, which answers a challenge for this decision and this content. */
  readonly password?: string | undefined;
  readonly code?: string | undefined;
}

export function useApprove(dossier: string, revision: number, onDone: () => void) {
  const askAnew = useAskAnew(dossier);
  return useMutation({
    mutationFn: async ({ decision, hash, as, password, code }: Signing) => {
      const path = `${dossierPath(dossier)}/decision/${encodeURIComponent(decision)}/approval`;
      const proof =
        password === undefined ? { credential: await passkeyAnswer(`${path}/options`, { hash }) } : { password, code };
      return sendJson<unknown>(path, { method: 'PUT', body: { hash, as, ...proof }, revision });
    },
    onSuccess: async () => {
      await askAnew();
      onDone();
    },
  });
}

function useAskAnew(dossier: string): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: ['dossier', dossier] });
    await client.invalidateQueries({ queryKey: ['dossiers'] });
  };
}

import { useQueries } from '@tanstack/react-query';
import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { getJson, isProblem } from '../api.ts';
import type { DossierRow } from '../api-types.ts';
import { dossierPath, figuresQuery } from '../queries.ts';

export interface Figured {
  readonly dossiers: readonly DossierRow[];
  /** Dossiers whose figures are still being worked out. */
  readonly waiting: number;
}

/** Dossiers with their figures; where the list does not have them they are asked for one by one. */
export function useFigured(rows: readonly DossierRow[]): Figured {
  const without = rows.filter(({ figures }) => figures === undefined);
  const figured = useQueries({
    queries: without.map(({ id }) => ({
      ...figuresQuery(id, {}),
      retry: (failures: number, error: unknown) => failures < 2 && !isProblem(error, 'DOSSIER_INVALID'),
    })),
  });
  const parts = rows.filter(({ access }) => access === 'part');
  const pictured = useQueries({
    queries: parts.map(({ id }) => ({
      queryKey: ['dossier', id, 'responsibility'],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) =>
        getJson<ResponsibilityPicture>(`${dossierPath(id)}/responsibility`, signal),
    })),
  });
  const asked = new Map(parts.map(({ id, part }, at) => [id, waitingFor(pictured[at]?.data, part?.id)]));
  const counts = new Map(without.map(({ id }, at) => [id, figured[at]?.data]));
  const dossiers = rows.map((row): DossierRow => {
    const found = counts.get(row.id);
    const waits = asked.get(row.id) ?? 0;
    if (found === undefined) return waits === 0 ? row : { ...row, asked: waits };
    return { ...row, asked: waits, figures: found };
  });
  return { dossiers, waiting: figured.filter(({ isPending }) => isPending).length };
}

function waitingFor(picture: ResponsibilityPicture | undefined, party: string | undefined): number {
  return (picture?.expectations ?? []).filter(({ state, of }) => state === 'asked' && of === party).length;
}

import { useQueries } from '@tanstack/react-query';
import { isProblem } from '../api.ts';
import type { DossierRow } from '../api-types.ts';
import { pictureQuery } from '../queries.ts';

export interface Figured {
  readonly dossiers: readonly DossierRow[];
  /** Dossiers whose figures are still being worked out. */
  readonly waiting: number;
}

/** Dossiers with their figures; where the list does not have them they are asked for one by one. */
export function useFigured(rows: readonly DossierRow[]): Figured {
  const without = rows.filter(({ figures }) => figures === undefined);
  const pictures = useQueries({
    queries: without.map(({ id }) => ({
      ...pictureQuery(id, {}),
      retry: (failures: number, error: unknown) => failures < 2 && !isProblem(error, 'DOSSIER_INVALID'),
    })),
  });
  const counts = new Map(without.map(({ id }, at) => [id, pictures[at]?.data?.counts]));
  const dossiers = rows.map((row): DossierRow => {
    const found = counts.get(row.id);
    return found === undefined ? row : { ...row, figures: { ...found.evaluations, waiting: found.waiting } };
  });
  return { dossiers, waiting: pictures.filter(({ isPending }) => isPending).length };
}

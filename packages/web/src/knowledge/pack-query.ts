/** What several pages ask about one pack. */
import type { PackView } from '@primum/core/api/knowledge';
import type { ChangeLog } from '@primum/core/knowledge/change-log';
import type { ToReview } from '@primum/core/knowledge/review-queue';
import { queryOptions } from '@tanstack/react-query';
import { getJson } from '../api.ts';

export function packQuery(pack: string) {
  return queryOptions({
    queryKey: ['packs', pack],
    queryFn: async ({ signal }) => getJson<PackView>(packPath(pack), signal),
  });
}

export function packLogQuery(pack: string) {
  return queryOptions({
    queryKey: ['packs', pack, 'log'],
    queryFn: async ({ signal }) => getJson<ChangeLog>(`${packPath(pack)}/log`, signal),
  });
}

/** Packs to be reviewed, what is due first on top. */
export interface Queue {
  /** ISO day that it is told for. */
  readonly on: string;
  readonly items: readonly ToReview[];
}

export function packPath(pack: string): string {
  return `/packs/${encodeURIComponent(pack)}`;
}

/** How packs stay current: their change logs, what one edition has otherwise than another, and what is to be reviewed. */
import { CompareQuery, PackAddress, ReviewQuery } from '@primum/core/api/knowledge';
import { ChangeLogView, PackDiffView, ReviewQueueView } from '@primum/core/api/pack-history';
import { changeLog } from '@primum/core/knowledge/change-log';
import { packDiff } from '@primum/core/knowledge/pack-diff';
import { reviewQueue } from '@primum/core/knowledge/review-queue';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { beforeOnShelf, namedOnShelf, packOnShelf, wholePacks } from '../pack-on-shelf.ts';

const READ = { action: 'knowledge.read' } as const;

export function historyRoutes(app: App, { packs: shelf, store }: Deps): void {
  const packs = wholePacks(shelf);

  app.get(
    '/api/packs/:pack/log',
    { config: READ, schema: { params: PackAddress, response: { 200: ChangeLogView } } },
    async ({ params }) => changeLog(packOnShelf(packs, params.pack)),
  );

  app.get(
    '/api/packs/:pack/difference',
    { config: READ, schema: { params: PackAddress, querystring: CompareQuery, response: { 200: PackDiffView } } },
    async ({ params: { pack }, query: { from, to } }) => {
      const after = namedOnShelf(packs, pack, to);
      return packDiff(from === undefined ? beforeOnShelf(packs, after) : namedOnShelf(packs, pack, from), after);
    },
  );

  app.get(
    '/api/review-queue',
    { config: READ, schema: { querystring: ReviewQuery, response: { 200: ReviewQueueView } } },
    async ({ query }) => {
      const on = query.on ?? store.now().toISOString().slice(0, 10);
      return { on, items: reviewQueue(packs, on) };
    },
  );
}

/** For whoever runs the server: is it alive, can it serve, and how does it fare (Prometheus). */
import { timingSafeEqual } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import { requireAnswer } from '@primum/store/database/answers';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

const State = z.object({ state: z.literal('ok') });

export function routes(app: App, { store, happenings, jobs, metricsToken }: Deps): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  // By route, never by address: ids in labels would be personal data, and without bound.
  const seconds = new Histogram({
    name: 'primum_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.02, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    seconds.observe({ method, route: routeOptions.url ?? 'none', status: String(statusCode) }, elapsedTime / 1000);
  });

  const streams: Gauge = new Gauge({
    name: 'primum_event_streams',
    help: 'Open streams of live events',
    registers: [registry],
    collect: () => streams.set(happenings.following()),
  });

  const runs: Gauge<'job' | 'state'> = new Gauge({
    name: 'primum_jobs',
    help: 'Runs of jobs, by job and how they stand; failed: given up after the retries',
    labelNames: ['job', 'state'] as const,
    registers: [registry],
    async collect() {
      // Figures of the rest are told, too, while the database is away.
      for (const { job, ...states } of await jobs.figures().catch(() => [])) {
        for (const [state, count] of Object.entries(states)) runs.set({ job, state }, count);
      }
    },
  });

  if (store.database.room() !== undefined) {
    const room: Gauge = new Gauge({
      name: 'primum_database_room_bytes',
      help: 'Bytes free on the disk of the embedded database; changes are refused below 64 MiB',
      registers: [registry],
      collect: () => room.set(store.database.room() ?? 0),
    });
  }

  app.get('/health', { schema: { response: { 200: State } } }, async () => ({ state: 'ok' as const }));

  app.get('/ready', { schema: { response: { 200: State } } }, async () => {
    await requireAnswer(store.database);
    return { state: 'ok' as const };
  });

  app.get('/metrics', { schema: { hide: true } }, async ({ headers }, reply) => {
    const given = headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (metricsToken === undefined || !same(given, metricsToken))
      throw new DomainError('NOT_FOUND', 'there is nothing at this address');
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

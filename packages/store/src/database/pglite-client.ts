/** The main thread's side of PGlite: a pool of one connection, and listening, each as a message to the thread. */
import { Worker } from 'node:worker_threads';
import { DomainError } from '@primum/core/domain-error';
import type { PostgresPool } from 'kysely';
import { connectionBy } from './connection.ts';
import { questionsTo } from './thread-questions.ts';

export interface PgliteClient {
  /** Its one connection is given to whoever asks: Kysely lets one caller use it at a time. */
  readonly pool: PostgresPool;
  listen(channel: string, hear: (payload: string) => void): Promise<void>;
  /** The whole data folder as an archive that `load` takes. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `load` is an archive of `dump`. Without a folder the database lives in memory. */
export async function startPglite(folder: string | undefined, load?: Uint8Array): Promise<PgliteClient> {
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: { folder, load } });
  const listeners = new Map<string, ((payload: string) => void)[]>();
  const questions = await questionsTo(thread, (channel, payload) => {
    for (const hear of listeners.get(channel) ?? []) hear(payload);
  });
  const { ask } = questions;
  const connection = connectionBy(
    (question) => ask({ kind: 'query', ...question }),
    () => {},
  );

  return {
    pool: { options: {}, connect: async () => connection, end: async () => {} },
    async listen(channel, hear) {
      const known = listeners.get(channel);
      if (known !== undefined) return void known.push(hear);
      listeners.set(channel, [hear]);
      await ask({ kind: 'listen', channel });
    },
    dump: async () => (await ask({ kind: 'dump' })).rows[0] as Uint8Array,
    async close() {
      if (questions.isClosed()) return;
      await ask({ kind: 'close' });
      questions.end(new DomainError('STORE_UNAVAILABLE', 'the embedded database is closed'));
      await thread.terminate();
    },
  };
}

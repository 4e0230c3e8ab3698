/** The main thread's side of PGlite: what Kysely's dialect asks of it, and listening, each as a message to the thread. */
import { Worker } from 'node:worker_threads';
import { DomainError } from '@primum/core/domain-error';
import { questionsTo } from './thread-questions.ts';

interface Results<T> {
  readonly rows: T[];
  readonly affectedRows?: number;
  readonly fields: [];
}
type Query = <T>(sql: string, parameters?: unknown[]) => Promise<Results<T>>;

export interface PgliteClient {
  readonly ready: true;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  query: Query;
  transaction<T>(work: (transaction: { query: Query; rollback(): Promise<void> }) => Promise<T>): Promise<T>;
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

  async function query<T>(sql: string, parameters: unknown[] = []): Promise<Results<T>> {
    const { rows, affectedRows } = await ask({ kind: 'query', sql, parameters });
    return { rows: rows as T[], fields: [], ...(affectedRows === undefined ? {} : { affectedRows }) };
  }
  const rollback = async () => void (await query('rollback'));

  return {
    ready: true,
    get closed() {
      return questions.isClosed();
    },
    waitReady: Promise.resolve(),
    query,
    // Kysely gives its one PGlite connection to one caller at a time, so nothing comes between these.
    async transaction(work) {
      await query('begin');
      try {
        const result = await work({ query, rollback });
        await query('commit');
        return result;
      } catch (error) {
        await rollback();
        throw error;
      }
    },
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

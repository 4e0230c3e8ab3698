/** The main thread's side of PGlite: what Kysely's dialect asks of it, and listening, each as a message to the thread. */
import { Worker } from 'node:worker_threads';
import { DomainError } from '@primum/core/domain-error';
import type { FromThread, ToThread } from './pglite-messages.ts';

interface Answer {
  readonly rows: readonly unknown[];
  readonly affectedRows: number | undefined;
}
type Question = ToThread extends infer M ? (M extends ToThread ? Omit<M, 'id'> : never) : never;
interface Results<T> {
  readonly rows: T[];
  readonly affectedRows?: number;
  readonly fields: [];
}

export interface PgliteClient {
  readonly ready: true;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  query<T>(sql: string, parameters?: unknown[]): Promise<Results<T>>;
  transaction<T>(
    work: (transaction: { query: PgliteClient['query']; rollback(): Promise<void> }) => Promise<T>,
  ): Promise<T>;
  exec(sql: string): Promise<void>;
  listen(channel: string, hear: (payload: string) => void): Promise<void>;
  /** The whole data folder as an archive that `load` takes. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** `load` is an archive of `dump`. Without a folder the database lives in memory. */
export async function startPglite(folder: string | undefined, load?: Uint8Array): Promise<PgliteClient> {
  const thread = new Worker(new URL('./pglite-thread.ts', import.meta.url), { workerData: { folder, load } });
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const listeners = new Map<string, ((payload: string) => void)[]>();
  let [count, closed] = [0, false];

  await new Promise<void>((resolve, reject) => {
    thread.once('error', reject);
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'ready') return resolve();
      if (message.kind === 'notified') {
        for (const hear of listeners.get(message.channel) ?? []) hear(message.payload);
        return;
      }
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'failed') asked?.reject(toError(message));
      else asked?.resolve(message.kind === 'rows' ? message : { rows: [], affectedRows: undefined });
    });
  });
  thread.on('error', (cause) => end(new DomainError('STORE_UNAVAILABLE', 'the embedded database stopped', {}, cause)));
  thread.on('exit', () => end(new DomainError('STORE_UNAVAILABLE', 'the embedded database is closed')));

  function end(error: Error): void {
    closed = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function ask(question: Question): Promise<Answer> {
    if (closed) return Promise.reject(new DomainError('STORE_UNAVAILABLE', 'the embedded database is closed'));
    const id = ++count;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      thread.postMessage({ ...question, id });
    });
  }

  async function query<T>(sql: string, parameters: unknown[] = []): Promise<Results<T>> {
    const { rows, affectedRows } = await ask({ kind: 'query', sql, parameters });
    return { rows: rows as T[], fields: [], ...(affectedRows === undefined ? {} : { affectedRows }) };
  }

  return {
    ready: true,
    get closed() {
      return closed;
    },
    waitReady: Promise.resolve(),
    query,
    // Kysely gives its one PGlite connection to one caller at a time, so nothing comes between these.
    async transaction(work) {
      await query('begin');
      try {
        const result = await work({ query, rollback: () => query('rollback').then(() => {}) });
        await query('commit');
        return result;
      } catch (error) {
        await query('rollback');
        throw error;
      }
    },
    exec: (sql) => ask({ kind: 'exec', sql }).then(() => {}),
    async listen(channel, hear) {
      const known = listeners.get(channel);
      if (known !== undefined) return void known.push(hear);
      listeners.set(channel, [hear]);
      await ask({ kind: 'listen', channel });
    },
    dump: async () => (await ask({ kind: 'dump' })).rows[0] as Uint8Array,
    async close() {
      if (closed) return;
      await ask({ kind: 'close' });
      closed = true;
      await thread.terminate();
    },
  };
}

/** As node-postgres throws it: `code` is the SQLSTATE. */
function toError({ message, code, detail }: FromThread & { kind: 'failed' }): Error {
  return Object.assign(new Error(message), { code, detail });
}

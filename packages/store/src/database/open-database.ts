/** Opens the database: PGlite in a folder, behind a lock, or PostgreSQL by its address. All else is the same for both. */
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import {
  type Dialect,
  Kysely,
  PGliteAdapter,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import { Client, escapeIdentifier, Pool, type PoolClient } from 'pg';
import { askClient } from './ask-client.ts';
import { connectionBy } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import { startPglite } from './pglite-client.ts';
import { roomIn } from './room-in.ts';
import type { Tables } from './tables.ts';

export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  readonly query: Kysely<Tables>;
  /**
   * Hears what `notify` tells, also of other servers on the same PostgreSQL. `again` is called when the database was away and
   * is back: what was told meanwhile was not heard.
   */
  listen(channel: string, hear: (payload: string) => void, again?: () => void): Promise<void>;
  /** Bytes free for the embedded database; undefined where that is not for this process to know. */
  room(): number | undefined;
  close(): Promise<void>;
}

export type DatabasePlace =
  /** Folder of an embedded database; undefined: in memory, for tests. `load`: an archive to start from. */
  { readonly folder: string | undefined; readonly load?: Uint8Array } | { readonly url: string };

/** Brings the tables up to date. Throws DomainError FOLDER_IN_USE, STORE_UNAVAILABLE. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = 'url' in place ? openPostgresql(place.url) : await openPglite(place.folder, place.load);
  try {
    await migrate(database.query);
  } catch (cause) {
    await database.close();
    if (!isConnectionFault(cause)) throw cause;
    throw new DomainError('STORE_UNAVAILABLE', 'the database does not answer', {}, cause);
  }
  return database;
}

async function openPglite(folder: string | undefined, load?: Uint8Array): Promise<Database> {
  const lock = folder === undefined ? undefined : lockFolder(folder);
  try {
    const client = await startPglite(folder === undefined ? undefined : join(folder, 'database'), load);
    const query = new Kysely<Tables>({ dialect: onOneConnection(new PostgresDialect({ pool: client.pool })) });
    return {
      kind: 'pglite',
      query,
      listen: (channel, hear) => client.listen(channel, hear),
      room: folder === undefined ? () => undefined : roomIn(folder),
      async close() {
        await query.destroy();
        await client.close();
        lock?.release();
      },
    };
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function openPostgresql(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 16 });
  // A connection that breaks while idle is replaced at the next query; unheard, the event would end the process.
  pool.on('error', () => {});
  // So is one that breaks while it is in use: whoever waits for it is told by its query.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const query = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionsOf(pool) }) });
  const listening = keptListening(url);
  return {
    kind: 'postgresql',
    query,
    listen: listening.listen,
    room: () => undefined,
    async close() {
      await listening.close();
      await query.destroy();
    },
  };
}

/** For one caller at a time. */
function onOneConnection(dialect: PostgresDialect): Dialect {
  return {
    createAdapter: () => new PGliteAdapter(),
    createDriver: () => dialect.createDriver(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function connectionsOf(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const connection = known.get(client) ?? connectionBy(askClient(client), (destroy) => client.release(destroy));
      known.set(client, connection);
      return connection;
    },
    end: () => pool.end(),
  };
}

const RETRY_MS = 500;

/** One connection that listens, and comes back when the database was away. */
function keptListening(url: string): Pick<Database, 'listen' | 'close'> {
  const channels = new Map<string, ((payload: string) => void)[]>();
  const back: (() => void)[] = [];
  let client: Client | undefined;
  let [closed, retry] = [false, undefined as NodeJS.Timeout | undefined];

  async function connect(): Promise<void> {
    const fresh = new Client({ connectionString: url });
    fresh.on('notification', ({ channel, payload }) => {
      for (const hear of channels.get(channel) ?? []) hear(payload ?? '');
    });
    fresh.on('error', () => {});
    fresh.on('end', () => {
      client = undefined;
      if (!closed) retry = setTimeout(() => void connectAgain().catch(() => {}), RETRY_MS);
    });
    await fresh.connect();
    client = fresh;
    for (const channel of channels.keys()) await fresh.query(`listen ${escapeIdentifier(channel)}`);
  }

  async function connectAgain(): Promise<void> {
    await connect();
    for (const again of back) again();
  }

  return {
    async listen(channel, hear, again) {
      if (again !== undefined) back.push(again);
      const known = channels.get(channel);
      if (known !== undefined) return void known.push(hear);
      channels.set(channel, [hear]);
      if (client === undefined) await connect();
      else await client.query(`listen ${escapeIdentifier(channel)}`);
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end();
    },
  };
}

/** SQLSTATE disk_full. */
export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53100';
}

/** Node's codes of the network, and the classes of SQLSTATE for connections and for a server that stops. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|ETIMEDOUT|EPIPE|08\w{3}|57P0[123])$/.test(code) ||
    /Connection terminated|connection timeout/i.test(error.message)
  );
}

/** Runs a suite on PGlite and on a real PostgreSQL: what holds on one has to hold on the other. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { Client } from 'pg';
import { type Database, openDatabase } from '../database/open-database.ts';
import { freshId, type Store } from '../store.ts';

export interface TestStore extends Store {
  /** Moves the clock on. */
  pass(ms: number): void;
}

/** `suite` gets a function that gives the open store, for use inside tests. */
export function onBothDatabases(name: string, suite: (store: () => TestStore) => void): void {
  describe(`${name}, on PGlite`, () => {
    suiteOn(suite, async () => {
      const load = new Uint8Array(readFileSync(inject('embeddedArchive')));
      return { database: await openDatabase({ folder: undefined, load }), drop: async () => {} };
    });
  });
  const url = inject('postgresqlUrl');
  describe.skipIf(url === undefined)(`${name}, on PostgreSQL`, () => {
    suiteOn(suite, () => openTestDatabase(url ?? ''));
  });
}

interface Opened {
  readonly database: Database;
  drop(): Promise<void>;
}

/** A database of its own, so that test files do not meet. */
export async function openTestDatabase(url: string): Promise<Opened & { readonly url: string }> {
  const name = `primum_${freshId()}`;
  await once(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openDatabase({ url: own.href });
  return { database, url: own.href, drop: () => once(url, `drop database ${name} with (force)`) };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

function suiteOn(suite: (store: () => TestStore) => void, open: () => Promise<Opened>): void {
  let opened: Opened | undefined;
  let time = Date.parse('2026-11-25T09:00:00Z');
  const secret = randomBytes(32);
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.drop();
  });
  suite(() => {
    if (opened === undefined) throw new Error('the store is open inside tests only');
    return {
      database: opened.database,
      now: () => new Date(time),
      passwordCost: { memoryKib: 8, passes: 1 },
      secret,
      pass: (ms) => void (time += ms),
    };
  });
}

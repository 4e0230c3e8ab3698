/**
 * Guessing gets slow, and a stranger's guessing locks nobody out. Each try is counted before it is judged, so that many at the
 * same moment gain nothing, and taken back when it was right. Counted are the account as seen from one address, the account
 * from everywhere, and the address; a browser that signed in before is counted for itself alone, so that whoever attacks the
 * account does not slow down the one whose account it is.
 */
import { createHmac } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import type { Store } from '../store.ts';

const DAY_MS = 86_400_000;

/** After so many failures each further one doubles the wait, from a second up to the longest. A day without one forgets all. */
interface Patience {
  readonly free: number;
  readonly longestS: number;
}
const FROM_ONE_ADDRESS: Patience = { free: 5, longestS: 900 };
/** The wait stays short: else a stranger with many addresses could keep the account shut from browsers it does not know. */
const FROM_EVERYWHERE: Patience = { free: 30, longestS: 60 };
const OF_ONE_ADDRESS: Patience = { free: 50, longestS: 900 };

export interface Try {
  /** Address of the account, or its id where somebody is signed in. */
  readonly account: string;
  readonly address: string;
  /** What tells a browser that signed in before, once it was checked. */
  readonly knownBrowser?: string | undefined;
}

/** Counts a try. Throws DomainError LIMIT_REACHED, with `waitS`, where it came too early; then nothing was judged or counted. */
export async function takeTry(store: Store, given: Try): Promise<void> {
  for (const [key, patience] of keysOf(store, given)) await count(store, key, patience);
}

/** The try was right: what this person did wrong before is forgotten, and others' guesses stay counted. */
export async function forgiveTry(store: Store, given: Try): Promise<void> {
  const [own] = keysOf(store, given).map(([key]) => key);
  await giveTryBack(store, given);
  await store.database.query
    .deleteFrom('failed_try')
    .where('key', '=', own ?? '')
    .execute();
}

/** The try was neither right nor wrong, as a password without the code that is asked for: as if it had not been. */
export async function giveTryBack(store: Store, given: Try): Promise<void> {
  const keys = keysOf(store, given).map(([key]) => key);
  await store.database.query
    .updateTable('failed_try')
    .set({ failures: sql`greatest(failures - 1, 0)` })
    .where('key', 'in', keys)
    .execute();
}

/** Somebody who is signed in and is asked again: only they can fail here, so only they wait. */
export async function tryAgain<T>(store: Store, account: string, judge: () => Promise<T>): Promise<T> {
  const given = { account, address: '', knownBrowser: 'signed in' };
  await takeTry(store, given);
  const result = await judge();
  await forgiveTry(store, given);
  return result;
}

/** Called now and then. */
export async function forgetOldTries({ database, now }: Store): Promise<void> {
  await database.query
    .deleteFrom('failed_try')
    .where('last_at', '<', new Date(now().getTime() - DAY_MS))
    .execute();
}

async function count({ database: { query }, now }: Store, key: string, { free, longestS }: Patience): Promise<void> {
  const at = now();
  const old = new Date(at.getTime() - DAY_MS);
  // The power has an end of its own: a number beyond all bounds would be a fault of the database.
  const wait = sql`make_interval(secs => least(${longestS}::float8, power(2, least(failed_try.failures - ${free}, 30))))`;
  const { rows } = await sql`
    insert into failed_try (key, failures, last_at) values (${key}, 1, ${at})
    on conflict (key) do update set
      failures = case when failed_try.last_at < ${old} then 1 else failed_try.failures + 1 end,
      last_at = excluded.last_at
    where failed_try.failures < ${free} or failed_try.last_at < ${old} or failed_try.last_at + ${wait} <= ${at}
    returning failures`.execute(query);
  if (rows.length > 0) return;
  const { rows: told } = await sql<{
    wait: number;
  }>`select ceil(extract(epoch from failed_try.last_at + ${wait} - ${at}::timestamptz))::int as wait from failed_try where key = ${key}`.execute(
    query,
  );
  const waitS = Math.max(told[0]?.wait ?? 1, 1);
  throw new DomainError('LIMIT_REACHED', `too many tries that were not right: wait ${waitS} s`, { waitS });
}

function keysOf(store: Store, { account, address, knownBrowser }: Try): [string, Patience][] {
  const name = account.toLowerCase();
  if (knownBrowser !== undefined) return [[keyed(store, 'browser', name, knownBrowser), FROM_ONE_ADDRESS]];
  return [
    [keyed(store, 'pair', name, address), FROM_ONE_ADDRESS],
    [keyed(store, 'account', name), FROM_EVERYWHERE],
    [keyed(store, 'address', address), OF_ONE_ADDRESS],
  ];
}

/** Who tried where is personal: the database keeps what only this server can make again. */
function keyed({ secret }: Store, ...parts: string[]): string {
  return createHmac('sha256', secret ?? 'primum')
    .update(JSON.stringify(parts))
    .digest('hex');
}

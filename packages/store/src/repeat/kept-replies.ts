/**
 * Requests that may come twice, as after a lost connection: whoever asks gives each a key of its own, and the same key gives
 * the same reply for a day without doing the work again. A turn is one run of such a request; a turn that ended with its
 * server is given anew, unless its work is there.
 */
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import type { Store, Turn } from '../store.ts';
import { hashOfToken } from '../account/tokens.ts';
import { openReply, type Reply, sealReply } from './sealed-reply.ts';

const KEPT_MS = 24 * 3_600_000;
/** After this long without an end the server of a turn is taken for dead. Wrong guesses harm nothing: see markDone. */
const TURN_MS = 15_000;

export interface Repeatable {
  readonly account: string;
  readonly key: string;
  /** Over all that makes the request what it is. */
  readonly requestHash: string;
}

export interface KeptReply extends Reply {
  readonly status: number;
}

export type Taken =
  | { readonly kind: 'run'; readonly turn: Turn }
  | { readonly kind: 'kept'; readonly reply: KeptReply };

/**
 * Lets a request run, or gives the reply that it got before. Throws DomainError KEY_REUSED where the key came with another
 * request, STILL_RUNNING, and REPLY_LOST where the work is there and its reply went down with the server.
 */
export function takeTurn(store: Store, { account, key, requestHash }: Repeatable): Promise<Taken> {
  const now = store.now();
  const keyHash = hashOfToken(key);
  const run = (number: number): Taken => ({ kind: 'run', turn: { account, keyHash, number } });
  return store.database.query.transaction().execute(async (work) => {
    const fresh = { account_id: account, key_hash: keyHash, request_hash: requestHash, turn: 1, taken_at: now };
    const { numInsertedOrUpdatedRows } = await work
      .insertInto('kept_reply')
      .values(fresh)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 1n) return run(1);
    const known = await work
      .selectFrom('kept_reply')
      .select(['request_hash', 'turn', 'taken_at', 'done_at', 'status', 'sealed'])
      .where('account_id', '=', account)
      .where('key_hash', '=', keyHash)
      .forUpdate()
      .executeTakeFirst();
    // Its turn was given back in this very moment.
    if (known === undefined) throw stillRunning();
    const age = now.getTime() - known.taken_at.getTime();
    if (age <= KEPT_MS) {
      if (known.request_hash !== requestHash) {
        throw new DomainError('KEY_REUSED', 'this Idempotency-Key came with another request before: use a fresh one');
      }
      if (known.status !== null && known.sealed !== null) {
        const opened = openReply(new Uint8Array(known.sealed), key, account);
        return { kind: 'kept', reply: { status: known.status, ...opened } };
      }
      if (age < TURN_MS) throw stillRunning();
      if (known.done_at !== null) {
        throw new DomainError(
          'REPLY_LOST',
          'this was done already, and what it answered was lost: look at what is there',
        );
      }
    }
    const number = known.turn + 1;
    await work
      .updateTable('kept_reply')
      .set({ request_hash: requestHash, turn: number, taken_at: now, done_at: null, status: null, sealed: null })
      .where('account_id', '=', account)
      .where('key_hash', '=', keyHash)
      .execute();
    return run(number);
  });
}

/** Keeps what a turn answered. A turn that was given to somebody else keeps nothing. */
export async function keepReply(store: Store, turn: Turn, key: string, { status, ...reply }: KeptReply): Promise<void> {
  await store.database.query
    .updateTable('kept_reply')
    .set({ status, sealed: sealReply(reply, key, turn.account), done_at: sql`coalesce(done_at, ${store.now()})` })
    .where('account_id', '=', turn.account)
    .where('key_hash', '=', turn.keyHash)
    .where('turn', '=', turn.number)
    .execute();
}

/** Gives a turn back in which nothing was done: the next may run at once. */
export async function leaveTurn(store: Store, turn: Turn): Promise<void> {
  await store.database.query
    .deleteFrom('kept_reply')
    .where('account_id', '=', turn.account)
    .where('key_hash', '=', turn.keyHash)
    .where('turn', '=', turn.number)
    .where('done_at', 'is', null)
    .execute();
}

/** Replies older than a day; returns how many. Called now and then. */
export async function forgetKeptReplies(store: Store): Promise<number> {
  const { numDeletedRows } = await store.database.query
    .deleteFrom('kept_reply')
    .where('taken_at', '<', new Date(store.now().getTime() - KEPT_MS))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function stillRunning(): DomainError {
  return new DomainError('STILL_RUNNING', 'the same request is on its way already: ask again in a moment');
}

/**
 * Requests that may come twice: a POST with an `Idempotency-Key` is done once, and who asks again with the same key, as after
 * a lost connection, gets the reply that it gave. Routes that only read, and those open to all, need none of this: the first
 * change nothing, the others go by links that work once, and give cookies, which nobody keeps.
 */
import { createHmac } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import { keepReply, leaveTurn, takeTurn } from '@primum/store/repeat/kept-replies';
import type { Turn } from '@primum/store/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { App } from './app-type.ts';
import type { Deps } from './deps.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A POST that changes nothing: it may be asked as often as one likes. */
    reads?: boolean;
  }
  interface FastifyRequest {
    /** Set while a request with a key runs. */
    turn: { readonly turn: Turn; readonly key: string } | undefined;
  }
}

/** 16 signs at least, since the kept reply and the hash of the request are sealed with it: a random UUID will do. */
export const KEY_PATTERN = '^[\\x21-\\x7e]{16,100}$';
const KEPT_HEADERS = ['content-type', 'etag', 'location', 'content-disposition'];

export function repeatSafely(app: App, { store }: Deps): void {
  app.decorateRequest('turn', undefined);

  app.addHook('preHandler', async (request, reply) => {
    const key = keyOf(request);
    const { asker } = request;
    if (key === undefined || asker === undefined) return undefined;
    const taken = await takeTurn(store, { account: asker.account, key, requestHash: hashOf(request, key) });
    if (taken.kind === 'kept') {
      const { status, headers, body } = taken.reply;
      return reply.code(status).headers(headers).header('idempotency-replayed', 'true').send(body);
    }
    request.turn = { turn: taken.turn, key };
    request.asker = { ...asker, turn: taken.turn };
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload) => {
    if (request.turn === undefined) return payload;
    const { turn, key } = request.turn;
    request.turn = undefined;
    try {
      // What was refused did nothing: the next may run. What was done and cannot be kept stays marked as done.
      if (reply.statusCode < 300 && isKept(reply, payload)) {
        const { statusCode: status } = reply;
        await keepReply(store, turn, key, { status, headers: headersOf(reply), body: payload ?? '' });
      } else await leaveTurn(store, turn);
    } catch (error) {
      request.log.error({ err: error }, 'REPLY_NOT_KEPT');
    }
    return payload;
  });
}

function keyOf({ method, headers, routeOptions }: FastifyRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (method !== 'POST' || key === undefined || routeOptions.config.reads === true) return undefined;
  if (typeof key === 'string' && new RegExp(KEY_PATTERN).test(key)) return key;
  throw new DomainError('INPUT_INVALID', 'Idempotency-Key is one fresh random key of 16 to 100 signs, as a UUID');
}

/** Keyed, since a request can hold a password: who reads the database must not be able to try guesses on a plain hash of it. */
function hashOf({ url, headers, body, asker }: FastifyRequest, key: string): string {
  const all = [url, headers['if-match'] ?? null, asker?.organisation ?? null, body ?? null];
  return createHmac('sha256', key).update(JSON.stringify(all)).digest('hex');
}

function isKept(reply: FastifyReply, payload: unknown): payload is string | null | undefined {
  const isText = typeof payload === 'string' || payload === null || payload === undefined;
  return isText && reply.getHeader('set-cookie') === undefined;
}

function headersOf(reply: FastifyReply): Record<string, string> {
  return Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = reply.getHeader(name);
      return value === undefined ? [] : [[name, String(value)]];
    }),
  );
}

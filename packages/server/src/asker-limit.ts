/**
 * How much one person or one machine may ask, whatever addresses they come from. Counted on each server for itself: it keeps
 * one of them from being busy for a single asker, no more.
 */
import { DomainError } from '@primum/core/domain-error';
import type { FastifyRequest } from 'fastify';

const WINDOW_MS = 60_000;

/** A hook for after the walls. Throws DomainError LIMIT_REACHED with `waitS`. */
export function limitAskers(perMinute: number, now: () => Date): (request: FastifyRequest) => Promise<void> {
  let began = 0;
  let counts = new Map<string, number>();
  return async ({ asker }) => {
    if (asker === undefined) return;
    const at = now().getTime();
    if (at - began >= WINDOW_MS) {
      began = at;
      counts = new Map();
    }
    const count = (counts.get(asker.account) ?? 0) + 1;
    counts.set(asker.account, count);
    if (count <= perMinute) return;
    const waitS = Math.ceil((began + WINDOW_MS - at) / 1000);
    throw new DomainError('LIMIT_REACHED', `more than ${perMinute} requests in a minute: wait ${waitS} s`, { waitS });
  };
}

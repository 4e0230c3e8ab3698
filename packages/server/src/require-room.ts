/**
 * Changes are refused while there is still room: the embedded database does not answer any more once its disk is full (tried:
 * nothing that was told as kept was lost, but neither reads nor writes came back before a restart).
 */
import type { FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';
import { diskFull } from './problem.ts';

/** Several of the 16 MB files in which the database keeps what happens next. */
const LEAST_BYTES = 64 * 1024 * 1024;

/** Signing in stays possible, so that somebody can look. Throws DomainError DISK_FULL. */
export function requireRoom({ method, routeOptions }: FastifyRequest, { store }: Deps): void {
  const { action, reads } = routeOptions.config;
  if (method === 'GET' || method === 'HEAD' || reads === true) return;
  if (action === undefined || action === 'open' || action === 'signed-in') return;
  if ((store.database.room() ?? LEAST_BYTES) < LEAST_BYTES) throw diskFull();
}

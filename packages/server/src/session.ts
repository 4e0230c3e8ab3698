/** Who asks: the person behind the cookie's session, or the machine account behind the token. */
import { DomainError } from '@primum/core/domain-error';
import { type Machine, readMachine } from '@primum/store/account/machines';
import { readSession, type Session } from '@primum/store/account/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';

const COOKIE = 'primum_session';

export type Asker = Session | Machine;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every route that is not open to all. */
    asker: Asker | undefined;
  }
}

/** Where there is a token the cookie does not count: a machine never acts as the person whose browser it borrows. */
export async function askerOf(request: FastifyRequest, deps: Deps): Promise<Asker | undefined> {
  const token = bearerToken(request);
  return token === undefined ? sessionOf(request, deps) : readMachine(deps.store, token);
}

export async function sessionOf(request: FastifyRequest, { store }: Deps): Promise<Session | undefined> {
  const token = sessionToken(request);
  return token === undefined ? undefined : readSession(store, token);
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE];
}

/** As `Authorization: Bearer ...` (RFC 6750). */
export function bearerToken({ headers }: FastifyRequest): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
}

/** Throws DomainError NOT_SIGNED_IN. */
export function signedIn(request: FastifyRequest): Asker {
  if (request.asker !== undefined) return request.asker;
  const because = bearerToken(request) === undefined ? 'sign in first' : 'this token is unknown, expired or revoked';
  throw new DomainError('NOT_SIGNED_IN', because);
}

/** For what only people have: a session, a password. Throws DomainError NOT_SIGNED_IN, NOT_ALLOWED. */
export function personOf(request: FastifyRequest): Session {
  const asker = signedIn(request);
  if (asker.role === 'machine')
    throw new DomainError('NOT_ALLOWED', 'this is for people, and this token is of a machine');
  return asker;
}

/** The cookie goes to this server only, on its own pages only, and no script can read it. */
export function giveCookie(reply: FastifyReply, token: string, { origin }: Deps): void {
  reply.setCookie(COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: origin.startsWith('https:'),
    maxAge: 30 * 86_400,
  });
}

export function takeCookie(reply: FastifyReply): void {
  reply.clearCookie(COOKIE, { path: '/' });
}

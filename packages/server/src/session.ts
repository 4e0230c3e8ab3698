/** Who asks: the session behind the cookie, or the machine account behind the token. */
import { DomainError } from '@primum/core/domain-error';
import { readSession, type Session } from '@primum/store/account/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';

const COOKIE = 'primum_session';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set for every route that is not open to all. */
    session: Session | undefined;
  }
}

export async function sessionOf(request: FastifyRequest, { store }: Deps): Promise<Session | undefined> {
  const token = sessionToken(request);
  return token === undefined ? undefined : readSession(store, token);
}

export function sessionToken(request: FastifyRequest): string | undefined {
  return request.cookies[COOKIE];
}

/** Throws DomainError NOT_SIGNED_IN. */
export function signedIn(request: FastifyRequest): Session {
  if (request.session === undefined) throw new DomainError('NOT_SIGNED_IN', 'sign in first');
  return request.session;
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

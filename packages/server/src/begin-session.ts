/** Begins a session and answers with it: the end of every way to sign in. */
import type { SessionView } from '@primum/core/api/session';
import { beginSession, type NewSession, readSession, type Session } from '@primum/store/account/sessions';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { browserOf } from './browser-of.ts';
import type { Deps } from './deps.ts';
import { giveCookie } from './session.ts';

export async function beginSessionFor(
  request: FastifyRequest,
  reply: FastifyReply,
  session: Omit<NewSession, 'browser'>,
  deps: Deps,
): Promise<SessionView> {
  const browser = browserOf(request.headers['user-agent']);
  return answerSession(reply, await beginSession(deps.store, { ...session, browser }), deps);
}

/** For a session that was begun already. */
export async function answerSession(reply: FastifyReply, token: string, deps: Deps): Promise<SessionView> {
  giveCookie(reply, token, deps);
  const session = await readSession(deps.store, token);
  if (session === undefined) throw new Error('a session that has just begun is not there');
  return sessionView(session);
}

export function sessionView(session: Session): SessionView {
  const { account, person, organisation, role, organisations, means, needsSecondFactor } = session;
  const own = organisations.find(({ id }) => id === organisation);
  return {
    account: { id: account, ...person },
    organisation: { id: organisation, title: own?.title ?? '', asksSecondFactor: own?.asksSecondFactor === true },
    means,
    needsSecondFactor,
    role,
    organisations: organisations.map(({ id, title, role: its }) => ({ id, title, role: its })),
  };
}

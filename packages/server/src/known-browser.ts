/**
 * A cookie that tells a browser that signed in to an account before. It opens nothing: tries from such a browser are only
 * counted apart from those of strangers, so that guessing at an account does not slow down the person whose it is.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from './deps.ts';

const COOKIE = 'primum_browser';
const DAYS = 180;

/** What names the browser, where its cookie is ours and of this account. */
export function knownBrowserOf({ cookies }: FastifyRequest, email: string, { store }: Deps): string | undefined {
  const [nonce = '', given = ''] = (cookies[COOKIE] ?? '').split('.');
  if (store.secret === undefined || nonce === '') return undefined;
  const [right, told] = [Buffer.from(macOf(store.secret, nonce, email)), Buffer.from(given)];
  return right.length === told.length && timingSafeEqual(right, told) ? nonce : undefined;
}

/** After a right sign-in. A fresh name each time, so that failures of before do not follow. */
export function knowBrowser(reply: FastifyReply, email: string, { store, origin }: Deps): void {
  if (store.secret === undefined) return;
  const nonce = randomBytes(16).toString('base64url');
  reply.setCookie(COOKIE, `${nonce}.${macOf(store.secret, nonce, email)}`, {
    path: '/api/session',
    httpOnly: true,
    sameSite: 'strict',
    secure: origin.startsWith('https:'),
    maxAge: DAYS * 86_400,
  });
}

function macOf(secret: Uint8Array, nonce: string, email: string): string {
  const what = JSON.stringify(['known browser', nonce, email.toLowerCase()]);
  return createHmac('sha256', secret).update(what).digest('base64url');
}

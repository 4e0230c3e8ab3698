/** Passkeys in the browser. What talks to the device is loaded when it is first needed. */
import type { SessionView } from '@primum/core/api/session';
import { accountProblem } from './account-problem.ts';
import { isProblem, Problem, sendJson } from './api.ts';

/** Browsers have them for pages that nobody can have changed on their way. */
export function hasPasskeys(): boolean {
  return 'PublicKeyCredential' in window;
}

/** What a passkey answers to a challenge that the server gives at this address. */
export async function passkeyAnswer(path: string, body?: object) {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = await sendJson<Parameters<typeof startAuthentication>[0]['optionsJSON']>(path, {
    method: 'POST',
    body,
  });
  return startAuthentication({ optionsJSON });
}

export async function signInWithPasskey(): Promise<SessionView> {
  const credential = await passkeyAnswer('/session/passkey/options');
  return sendJson<SessionView>('/session/passkey', { method: 'POST', body: { credential } });
}

export async function makePasskey({
  title,
  password,
}: {
  readonly title: string;
  readonly password: string | undefined;
}): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = await sendJson<Parameters<typeof startRegistration>[0]['optionsJSON']>(
    '/account/passkeys/options',
    { method: 'POST', body: password === undefined ? {} : { password } },
  );
  const credential = await startRegistration({ optionsJSON });
  await sendJson<unknown>('/account/passkeys', { method: 'POST', body: { title, credential } });
}

type Words = Parameters<typeof accountProblem>[2];
type PasskeyWords = (key: 'passkey.failed' | 'passkey.refused' | 'passkey.known') => string;

/** Why it did not work: the device's reasons are names of exceptions, the server's are codes. */
export function passkeyProblem(
  error: unknown,
  t: Parameters<typeof accountProblem>[1],
  own: Words & PasskeyWords,
): string {
  if (error instanceof Problem) {
    return isProblem(error, 'SIGN_IN_FAILED') ? own('passkey.refused') : accountProblem(error, t, own);
  }
  return own(error instanceof Error && error.name === 'InvalidStateError' ? 'passkey.known' : 'passkey.failed');
}

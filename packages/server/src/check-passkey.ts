/** Checks what a browser gave for a passkey (WebAuthn level 3, 7.1 and 7.2): for this server, with the person verified. */
import type { Credential, NewCredential } from '@primum/core/api/passkeys';
import { DomainError } from '@primum/core/domain-error';
import type { Passkey } from '@primum/store/account/passkeys';
import { z } from 'zod';

/** Loaded when somebody first uses a passkey: it takes a quarter of a second, which every start would pay. */
export const webAuthn = () => import('@simplewebauthn/server');
type WebAuthn = Awaited<ReturnType<typeof webAuthn>>;

/** EdDSA, ES256 and RS256, by their numbers in COSE: what devices have. */
export const ALGORITHMS = [-8, -7, -257];

export interface Expected {
  readonly challenge: string;
  /** As people write it in their browser. */
  readonly origin: string;
}

/** Throws DomainError INPUT_INVALID. */
export async function checkNewPasskey(credential: NewCredential, { challenge, origin }: Expected): Promise<Passkey> {
  const { verifyRegistrationResponse } = await webAuthn();
  const { registrationInfo } = await verifyRegistrationResponse({
    response: credential as Parameters<WebAuthn['verifyRegistrationResponse']>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: partyOf(origin),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch((cause: unknown) => {
    throw new DomainError('INPUT_INVALID', 'the browser gave no passkey that this server can take', {}, cause);
  });
  if (registrationInfo === undefined) throw new DomainError('INPUT_INVALID', 'this passkey does not prove itself');
  const { id, publicKey, counter } = registrationInfo.credential;
  return { id, publicKey, counter, transports: credential.response.transports };
}

/** What the authenticator counts now. Throws DomainError SIGN_IN_FAILED, also where it counted backwards: it was copied. */
export async function checkPasskey(
  credential: Credential,
  { id, publicKey, counter, transports }: Passkey,
  { challenge, origin }: Expected,
): Promise<number> {
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: credential as Parameters<WebAuthn['verifyAuthenticationResponse']>[0]['response'],
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: partyOf(origin),
    credential: { id, publicKey: Uint8Array.from(publicKey), counter, transports: [...transports] },
    requireUserVerification: true,
  }).catch((cause: unknown) => {
    throw passkeyRefused(cause);
  });
  if (!verified) throw passkeyRefused();
  return authenticationInfo.newCounter;
}

/** The domain that passkeys are for. */
export function partyOf(origin: string): string {
  return new URL(origin).hostname;
}

const ClientData = z.object({ challenge: z.string().min(1).max(200) });

/** The challenge that was answered, not yet checked; undefined where there is none. */
export function challengeIn(clientDataJson: string): string | undefined {
  try {
    return ClientData.parse(JSON.parse(Buffer.from(clientDataJson, 'base64url').toString('utf8'))).challenge;
  } catch {
    return undefined;
  }
}

/** The same for all, so that nothing is told of which passkeys there are. */
export function passkeyRefused(cause?: unknown): DomainError {
  return new DomainError(
    'SIGN_IN_FAILED',
    'this passkey was not accepted: try again, or sign in another way',
    {},
    cause,
  );
}

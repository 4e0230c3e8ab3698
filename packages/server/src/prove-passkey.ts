/** A passkey that answers a challenge of this server: once, soon, and for what the challenge was given for. */
import type { Credential } from '@primum/core/api/passkeys';
import { takeChallenge } from '@primum/store/account/challenges';
import { findPasskey, notePasskeyUse } from '@primum/store/account/passkeys';
import { challengeIn, checkPasskey, passkeyRefused } from './check-passkey.ts';
import type { Deps } from './deps.ts';

export interface Proved {
  /** Whose passkey it is. */
  readonly account: string;
  /** What was kept with the challenge. */
  readonly given: object;
}

/** Throws DomainError SIGN_IN_FAILED, the same for all. */
export async function provePasskey(
  credential: Credential,
  purpose: 'passkey-sign-in' | 'passkey-approve',
  { store, origin }: Deps,
): Promise<Proved> {
  const challenge = challengeIn(credential.response.clientDataJSON) ?? '';
  const given = await takeChallenge(store, { purpose, token: challenge });
  const passkey = given === undefined ? undefined : await findPasskey(store, credential.id);
  if (given === undefined || passkey === undefined) throw passkeyRefused();
  const counter = await checkPasskey(credential, passkey, { challenge, origin });
  if (!(await notePasskeyUse(store, passkey, counter))) throw passkeyRefused();
  return { account: passkey.account, given };
}

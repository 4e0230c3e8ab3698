/** Somebody who is signed in proves again who they are, within the request that asks for it. */
import type { SessionMeans } from '../database/tables.ts';
import type { Store } from '../store.ts';
import { tryAgain } from './failed-tries.ts';
import { checkOwnPassword } from './own-account.ts';
import { useCode } from './second-factor.ts';

export interface ProofAgain {
  readonly password: string;
  /** Where the account has a second factor. */
  readonly code?: string | undefined;
}

/** How it was proved. Wrong ones count as at sign-in. Throws DomainError SIGN_IN_FAILED, CODE_NEEDED, CODE_WRONG, LIMIT_REACHED. */
export function proveAgain(store: Store, account: string, { password, code }: ProofAgain): Promise<SessionMeans> {
  return tryAgain(store, account, async () => {
    const { totp_secret: sealed } = await checkOwnPassword(store, account, password);
    return sealed === null ? 'password' : useCode(store, { account, sealed, code });
  });
}

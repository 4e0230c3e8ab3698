/** Who signs proves again who they are, within this very request: a session may be an open browser that somebody found. */
import type { ApproveDecision } from '@primum/core/api/decisions';
import { DomainError } from '@primum/core/domain-error';
import { proveAgain } from '@primum/store/account/prove-again';
import type { FastifyRequest } from 'fastify';
import { dossierOf } from '../authorise.ts';
import { passkeyRefused } from '../check-passkey.ts';
import type { Deps } from '../deps.ts';
import { provePasskey } from '../prove-passkey.ts';
import { personOf } from '../session.ts';

type Signing = Pick<ApproveDecision, 'hash' | 'password' | 'code' | 'credential'> & { readonly decision: string };

/** How it was proved. Throws DomainError SIGN_IN_FAILED, CODE_NEEDED, CODE_WRONG, LIMIT_REACHED, SECOND_FACTOR_NEEDED. */
export async function proveSigner(
  request: FastifyRequest,
  { decision, hash, password = '', code, credential }: Signing,
  deps: Deps,
): Promise<string> {
  const { account, organisation, organisations } = personOf(request);
  if (credential !== undefined) {
    const proved = await provePasskey(credential, 'passkey-approve', deps);
    const asked = { account, dossier: dossierOf(request).id, decision, hash };
    if (proved.account !== account || !isSame(proved.given, asked)) throw passkeyRefused();
    return 'passkey';
  }
  const means = await proveAgain(deps.store, account, { password, code });
  const asksMore = organisations.find(({ id }) => id === organisation)?.asksSecondFactor === true;
  if (asksMore && means === 'password') {
    throw new DomainError(
      'SECOND_FACTOR_NEEDED',
      'this organisation asks for a second factor: sign with a passkey, or set an authenticator up in your account',
    );
  }
  return means;
}

function isSame(given: object, asked: Readonly<Record<string, string>>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...given };
  return Object.entries(asked).every(([name, value]) => fields[name] === value);
}

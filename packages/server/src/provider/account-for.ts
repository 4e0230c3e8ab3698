/** The account of somebody who came back from the provider: known by issuer and subject, invited, connected, or let in by the settings. */
import type { ProviderProblem } from '@primum/core/api/provider';
import { DomainError } from '@primum/core/domain-error';
import { accountOf, admitByIdentity, joinByIdentity, linkIdentity } from '@primum/store/account/identities';
import type { Store } from '@primum/store/store';
import type { Provider } from '../provider-of.ts';
import type { Begun, ProvidedPerson } from './come-back.ts';

type Found = { readonly account: string; readonly organisation?: string };

/** The account, with the organisation that it joined just now; or why there is none. */
export async function accountFor(
  store: Store,
  { organisation, role }: Pick<Provider, 'organisation' | 'role'>,
  { email, ...identity }: ProvidedPerson,
  { invitation, actor }: Pick<Begun, 'invitation' | 'actor'>,
): Promise<Found | Exclude<ProviderProblem, 'unreachable'>> {
  const known = await accountOf(store, identity);
  try {
    if (actor !== undefined) {
      if (known !== actor.account) await linkIdentity(store, actor, identity);
      return actor;
    }
    if (known !== undefined) return { account: known };
    if (invitation !== undefined) return await joinByIdentity(store, { ...identity, token: invitation });
    if (role === undefined || email === undefined) return 'unknown';
    return await admitByIdentity(store, { ...identity, email, organisation, role });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'ALREADY_EXISTS') return 'taken';
    return error.code === 'SIGN_IN_FAILED' ? 'link' : 'refused';
  }
}

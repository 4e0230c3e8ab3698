/** What a provider says of a person who came back from it, once every check of OpenID Connect Core 1.0, 3.1.3.7 has passed. */
import type { ProviderProblem } from '@primum/core/api/provider';
import { authorizationCodeGrant, ClientError, fetchUserInfo } from 'openid-client';
import { z } from 'zod';
import type { Provider } from '../provider-of.ts';

/** What was kept when somebody set out. */
export const Begun = z.object({
  verifier: z.string(),
  nonce: z.string(),
  invitation: z.string().optional(),
  /** Who was signed in and wants to connect the account. */
  actor: z.object({ organisation: z.string(), account: z.string() }).optional(),
});
export type Begun = z.infer<typeof Begun>;

export interface ProvidedPerson {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Only where the provider says that it was verified. */
  readonly email: string | undefined;
}

const Claims = z.object({
  name: z.string().min(1).max(120).optional().catch(undefined),
  email: z.email().max(254).optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
});

export interface CameBack {
  /** With all that the provider put behind the question mark. */
  readonly address: URL;
  readonly state: string;
  readonly begun: Begun;
}

/** The person, or why not. Nothing of what went wrong is told to the browser: it may hold what the provider said. */
export async function comeBack(
  provider: Provider,
  { address, state, begun }: CameBack,
): Promise<ProvidedPerson | Extract<ProviderProblem, 'refused' | 'unreachable'>> {
  try {
    const configuration = await provider.configuration();
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: begun.verifier,
      expectedNonce: begun.nonce,
      expectedState: state,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) return 'refused';
    // Many providers tell name and address only here.
    const told = Claims.parse(await fetchUserInfo(configuration, tokens.access_token, claims.sub));
    const email = told.email_verified === true ? told.email : undefined;
    return { issuer: claims.iss, subject: claims.sub, name: told.name ?? told.email ?? '', email };
  } catch (error) {
    return error instanceof ClientError || !(error instanceof TypeError) ? 'refused' : 'unreachable';
  }
}

/** The organisation's own sign-in, as the settings name it (OpenID Connect Core 1.0: code flow with PKCE, state and nonce). */
import { ROLES, type Role } from '@primum/core/api/session';
import { DomainError } from '@primum/core/domain-error';
import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from 'openid-client';
import { z } from 'zod';

/** PRIMUM_OIDC_... of the environment. */
const ProviderSettings = z.object({
  PRIMUM_OIDC_ISSUER: z.url(),
  PRIMUM_OIDC_CLIENT_ID: z.string().min(1),
  PRIMUM_OIDC_CLIENT_SECRET: z.string().min(1),
  PRIMUM_OIDC_ORGANISATION: z.string().min(1),
  PRIMUM_OIDC_ROLE: z.enum(ROLES).optional(),
  PRIMUM_OIDC_TITLE: z.string().min(1).max(60).default('single sign-on'),
});

export interface Provider {
  readonly title: string;
  /** Whose people sign in by it. */
  readonly organisation: string;
  /** Of somebody whom nobody invited; undefined: they are refused. */
  readonly role: Role | undefined;
  /** Asked when it is first needed, so that a provider that is away does not keep the server from starting. */
  readonly configuration: () => Promise<Configuration>;
}

/** Undefined where nothing is set. Throws DomainError INPUT_INVALID with all faults where some of it is. */
export function providerOf(environment: Readonly<Record<string, string | undefined>>): Provider | undefined {
  if (!Object.entries(environment).some(([name, value]) => name.startsWith('PRIMUM_OIDC_') && value !== undefined))
    return undefined;
  const parsed = ProviderSettings.safeParse(environment);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new DomainError('INPUT_INVALID', `the settings are not right: ${faults.join('; ')}`);
  }
  const { data } = parsed;
  const issuer = new URL(data.PRIMUM_OIDC_ISSUER);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
  if (issuer.protocol !== 'https:' && !isHere)
    throw new DomainError('INPUT_INVALID', 'the settings are not right: PRIMUM_OIDC_ISSUER has to begin with https://');
  let known: Promise<Configuration> | undefined;
  return {
    title: data.PRIMUM_OIDC_TITLE,
    organisation: data.PRIMUM_OIDC_ORGANISATION,
    role: data.PRIMUM_OIDC_ROLE,
    async configuration() {
      // Signatures of ID tokens are checked, too, although they come straight from the provider.
      const execute = [enableNonRepudiationChecks, ...(isHere ? [allowInsecureRequests] : [])];
      known ??= discovery(issuer, data.PRIMUM_OIDC_CLIENT_ID, data.PRIMUM_OIDC_CLIENT_SECRET, undefined, { execute });
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}

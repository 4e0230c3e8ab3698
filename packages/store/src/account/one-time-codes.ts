/** One-time codes of an authenticator (TOTP, RFC 6238): six digits, steps of 30 seconds, each code once. */
import { hkdfSync } from 'node:crypto';
import { DomainError } from '@primum/core/domain-error';
import { Secret, TOTP } from 'otpauth';
import { openText, sealText } from '../sealed-text.ts';
import type { Store } from '../store.ts';

const STEP_S = 30;
/** Clocks go apart: the codes of the step before and after count, too (RFC 6238, 5.2). */
const WINDOW = 1;
const SECRET_BYTES = 20;

export interface NewSecret {
  /** Base32, for who cannot scan. */
  readonly secret: string;
  /** What the QR code holds. */
  readonly uri: string;
  /** For the database. */
  readonly sealed: string;
}

/** Throws DomainError NOT_ALLOWED on a server without a secret of its own. */
export function newSecret(
  store: Store,
  { account, email }: { readonly account: string; readonly email: string },
): NewSecret {
  const secret = new Secret({ size: SECRET_BYTES });
  const uri = new TOTP({ issuer: 'Primum', label: email, secret, period: STEP_S }).toString();
  const sealed = Buffer.from(sealText(secret.base32, keyOf(store, account))).toString('base64');
  return { secret: secret.base32, uri, sealed };
}

/** The step of time that a code belongs to; undefined where it fits none in the window, or the secret cannot be opened. */
export function stepOf(
  store: Store,
  { account, sealed, code }: { readonly account: string; readonly sealed: string; readonly code: string },
): number | undefined {
  const now = store.now().getTime();
  const delta = totpOf(store, account, sealed)?.validate({ token: code, timestamp: now, window: WINDOW }) ?? null;
  return delta === null ? undefined : Math.floor(now / 1000 / STEP_S) + delta;
}

function totpOf(store: Store, account: string, sealed: string): TOTP | undefined {
  try {
    const secret = Secret.fromBase32(openText(Buffer.from(sealed, 'base64'), keyOf(store, account)));
    return new TOTP({ secret, period: STEP_S });
  } catch (error) {
    if (error instanceof DomainError) throw error;
    // Sealed with another secret of the server: recovery codes still help.
    return undefined;
  }
}

/** A key for each account, so that what is sealed for one cannot be put to another. */
function keyOf({ secret }: Store, account: string): Uint8Array {
  if (secret === undefined) {
    throw new DomainError(
      'NOT_ALLOWED',
      'this server has no secret to keep one-time codes with: whoever runs it sets PRIMUM_SECRET',
    );
  }
  return new Uint8Array(hkdfSync('sha256', secret, account, 'primum one-time codes', 32));
}

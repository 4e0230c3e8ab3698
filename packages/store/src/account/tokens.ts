/** Secrets that are shown once: the database keeps their hash only. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, fit for an address and a cookie. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough for a secret that nobody chose. Lower-case hex. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** What every function of the store needs: the database, the time, and fresh ids. */
import { randomBytes } from 'node:crypto';
import type { Database } from './database/open-database.ts';

export interface Store {
  readonly database: Database;
  readonly now: () => Date;
  /** What a password's hash costs: RFC 9106 in use, next to nothing in tests. */
  readonly passwordCost: PasswordCost;
  /** Seals what has to be read again, as the secrets of authenticators; undefined: there can be none. */
  readonly secret?: Uint8Array | undefined;
}

export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** Second recommended option of RFC 9106, section 4, with one lane. */
export const PASSWORD_COST: PasswordCost = { memoryKib: 65_536, passes: 3 };

/** Who acts, and for which organisation: everything in the store is read and written in the name of somebody. */
export interface Actor {
  readonly organisation: string;
  readonly account: string;
  /** Set where the same request may come twice: what it writes marks this turn as done, in the same transaction. */
  readonly turn?: Turn;
}

/** One run of a request that came with a key; see repeat/kept-replies.ts. */
export interface Turn {
  readonly account: string;
  readonly keyHash: string;
  readonly number: number;
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 16 letters and digits, 80 random bits; without i, l, o and u, so that it can be read aloud. */
export function freshId(): string {
  return Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32]).join('');
}

/** Cursors of lists: what the next page begins after, as text that means nothing to a client. */
import { DomainError } from '@primum/core/domain-error';
import type { z } from 'zod';

export function toCursor(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Throws DomainError INPUT_INVALID. */
export function fromCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new DomainError('INPUT_INVALID', 'this cursor is not one that the server gave', {}, cause);
  }
}

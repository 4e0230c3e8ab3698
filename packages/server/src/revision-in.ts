/** The revision that a change was made on: `If-Match: "7"`. */
import { DomainError } from '@primum/core/domain-error';

/** Throws DomainError INPUT_INVALID. */
export function revisionIn(header: string | undefined): number {
  const number = /^"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (number === undefined) {
    throw new DomainError(
      'INPUT_INVALID',
      'send the revision that was changed as If-Match: "7", so that nobody is overrun',
    );
  }
  return Number(number);
}

export function toETag(revision: number): string {
  return `"${revision}"`;
}

/** Errors as problem details (RFC 9457), by one table: a new code does not compile until it has a status here. */
import type { Problem } from '@primum/core/api/problem';
import { DomainError, type DomainErrorCode } from '@primum/core/domain-error';
import type { LocatedFault } from '@primum/core/fault';
import { isConnectionFault, isDiskFull } from '@primum/store/database/open-database';

export const STATUS = {
  PACK_MISSING: 422,
  PACK_EDITION_MISMATCH: 422,
  PACK_INVALID: 422,
  DOSSIER_INVALID: 422,
  INPUT_INVALID: 422,
  INPUT_TOO_LARGE: 413,
  NOT_FOUND: 404,
  LIMIT_REACHED: 429,
  OUTPUT_REFUSED: 500,
  STALE_REVISION: 412,
  ALREADY_EXISTS: 409,
  CONTENT_CHANGED: 409,
  DECISION_CLOSED: 409,
  KEY_REUSED: 422,
  STILL_RUNNING: 409,
  REPLY_LOST: 409,
  NOT_SIGNED_IN: 401,
  SIGN_IN_FAILED: 401,
  CODE_NEEDED: 401,
  CODE_WRONG: 401,
  SECOND_FACTOR_NEEDED: 403,
  NOT_ALLOWED: 403,
  FOLDER_IN_USE: 503,
  STORE_UNAVAILABLE: 503,
  DISK_FULL: 507,
  TRACKER_MISSING: 409,
  // Not 502: this server is well, and a proxy in front would put its own page in place of the reason.
  TRACKER_UNREACHABLE: 424,
  TRACKER_REFUSED: 424,
  TRACKER_BUSY: 424,
} as const satisfies Record<DomainErrorCode, number>;

/** Seconds after which asking again may help, by code: the Retry-After of the refusal. */
export const RETRY_AFTER_S: Readonly<Record<string, number>> = { STILL_RUNNING: 1, STORE_UNAVAILABLE: 2 };

/** A refusal that lists all faults of what was sent. */
export class FaultyInput extends DomainError {
  readonly faults: readonly LocatedFault[];

  constructor(code: DomainErrorCode, message: string, faults: readonly LocatedFault[]) {
    super(code, message);
    this.faults = faults;
  }
}

/** Nothing of an unexpected error reaches the outside but that there was one: its text may hold what nobody should read. */
export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) {
    return {
      type: nameOf(error.code),
      title: error.message,
      status: STATUS[error.code],
      code: error.code,
      ...(Object.keys(error.facts).length === 0 ? {} : { facts: { ...error.facts } }),
      ...(error instanceof FaultyInput
        ? { faults: error.faults.map((fault) => ({ ...fault, path: [...fault.path] })) }
        : {}),
    };
  }
  if (isConnectionFault(error)) {
    return problem(503, 'STORE_UNAVAILABLE', 'The database does not answer. Nothing was lost; try again in a moment.');
  }
  if (isDiskFull(error)) return toProblem(diskFull());
  return (
    fromFastify(error) ?? problem(500, 'UNEXPECTED', 'Something went wrong inside Primum. It was written to the log.')
  );
}

/** Refusals of the framework itself: bodies that are no JSON, too large, or not of the route's shape. */
function fromFastify(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const status = Number(error.statusCode);
  if (status === 414) return problem(414, 'INPUT_TOO_LARGE', 'A part of the address is longer than any that there is.');
  if (status === 413) return problem(413, 'INPUT_TOO_LARGE', 'What was sent is larger than this server takes.');
  if (status === 429) return problem(429, 'LIMIT_REACHED', 'Too many requests at once. Wait a moment and try again.');
  if (status >= 400 && status < 500) return problem(status, 'INPUT_INVALID', error.message);
  return undefined;
}

/** Of the disk under the database. */
export function diskFull(): DomainError {
  return new DomainError(
    'DISK_FULL',
    'There is too little room on the disk of the server to keep a change. Nothing was changed; what is there can be read. ' +
      'Whoever runs the server has to make room.',
  );
}

export function problem(status: number, code: string, title: string): Problem {
  return { type: nameOf(code), title, status, code };
}

function nameOf(code: string): string {
  return `urn:primum:problem:${code.toLowerCase().replaceAll('_', '-')}`;
}

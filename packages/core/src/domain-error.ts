/** Codes are stable: clients, logs and docs refer to them. Wording may change, a code may not. */
export type DomainErrorCode =
  | 'PACK_MISSING'
  | 'PACK_EDITION_MISMATCH'
  | 'PACK_INVALID'
  | 'DOSSIER_INVALID'
  | 'INPUT_INVALID'
  | 'INPUT_TOO_LARGE'
  | 'NOT_FOUND'
  | 'LIMIT_REACHED'
  | 'OUTPUT_REFUSED'
  | 'STALE_REVISION'
  | 'ALREADY_EXISTS'
  | 'CONTENT_CHANGED'
  | 'DECISION_CLOSED'
  | 'KEY_REUSED'
  | 'STILL_RUNNING'
  | 'REPLY_LOST'
  | 'NOT_SIGNED_IN'
  | 'SIGN_IN_FAILED'
  | 'CODE_NEEDED'
  | 'CODE_WRONG'
  | 'SECOND_FACTOR_NEEDED'
  | 'NOT_ALLOWED'
  | 'FOLDER_IN_USE'
  | 'STORE_UNAVAILABLE'
  | 'DISK_FULL'
  | 'TRACKER_MISSING'
  | 'TRACKER_UNREACHABLE'
  | 'TRACKER_REFUSED'
  | 'TRACKER_BUSY';

/** A broken invariant or a fault of the deployment. Findings and gaps are values, never errors. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: DomainErrorCode, message: string, facts: DomainError['facts'] = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.facts = facts;
  }
}

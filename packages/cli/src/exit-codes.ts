/** Exit codes of `primum`, one table: a new DomainErrorCode does not compile until it has a code here. */
import type { DomainErrorCode } from '@primum/core/domain-error';

export const EXIT = {
  /** Done, nothing found that needs attention. */
  ok: 0,
  /** Done, and there are faults in the input, or findings that the command was asked to fail on. */
  findings: 1,
  /** Wrong use of the command line. */
  usage: 2,
  /** A fault of Primum itself. */
  unexpected: 70,
} as const;

export const EXIT_OF_ERROR = {
  DOSSIER_INVALID: 1,
  INPUT_INVALID: 1,
  PACK_MISSING: 3,
  PACK_EDITION_MISMATCH: 4,
  PACK_INVALID: 5,
  INPUT_TOO_LARGE: 6,
  NOT_FOUND: 7,
  LIMIT_REACHED: 8,
  OUTPUT_REFUSED: 9,
  STALE_REVISION: 10,
  ALREADY_EXISTS: 11,
  CONTENT_CHANGED: 10,
  DECISION_CLOSED: 10,
  NOT_SIGNED_IN: 12,
  SIGN_IN_FAILED: 12,
  CODE_NEEDED: 12,
  CODE_WRONG: 12,
  SECOND_FACTOR_NEEDED: 13,
  NOT_ALLOWED: 13,
  FOLDER_IN_USE: 14,
  STORE_UNAVAILABLE: 15,
  DISK_FULL: 15,
  KEY_REUSED: 16,
  STILL_RUNNING: 16,
  REPLY_LOST: 16,
  TRACKER_MISSING: 17,
  TRACKER_UNREACHABLE: 17,
  TRACKER_REFUSED: 17,
  TRACKER_BUSY: 17,
} as const satisfies Record<DomainErrorCode, number>;

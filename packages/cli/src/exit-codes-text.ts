/** The exit codes in words, for `primum help exit-codes` and the reference page. */
import type { DomainErrorCode } from '@primum/core/domain-error';
import { EXIT, EXIT_OF_ERROR } from './exit-codes.ts';

const MEANING: Record<keyof typeof EXIT, string> = {
  ok: 'done, nothing that needs attention',
  findings: 'done, and the input has faults, or findings that the command was asked to fail on',
  usage: 'wrong use of the command line',
  unexpected: 'a fault of Primum itself',
};

const ERROR_MEANING: Record<DomainErrorCode, string> = {
  DOSSIER_INVALID: 'the dossier has faults',
  INPUT_INVALID: 'an input file has faults',
  PACK_MISSING: 'a knowledge pack is not there',
  PACK_EDITION_MISMATCH: 'a knowledge pack is there in another edition',
  PACK_INVALID: 'a knowledge pack has faults',
  INPUT_TOO_LARGE: 'an input is larger than the limit',
  NOT_FOUND: 'what was asked for is not there',
  LIMIT_REACHED: 'the work would exceed a limit',
  OUTPUT_REFUSED: 'an output file cannot be written, or would be written over an input',
  STALE_REVISION: 'somebody else changed it since it was read',
  ALREADY_EXISTS: 'there is one of that name already',
  CONTENT_CHANGED: 'it is no longer what was shown',
  DECISION_CLOSED: 'the decision is open again, expired or revised',
  NOT_SIGNED_IN: 'nobody is signed in',
  SIGN_IN_FAILED: 'the sign-in was refused',
  CODE_NEEDED: 'the account asks for a one-time code as well',
  CODE_WRONG: 'the one-time code is not right, or was used',
  SECOND_FACTOR_NEEDED: 'the organisation asks for a second factor',
  NOT_ALLOWED: 'the role does not allow it',
  FOLDER_IN_USE: 'another process has the data folder open',
  STORE_UNAVAILABLE: 'the database does not answer',
  DISK_FULL: 'there is too little room on the disk of the database',
  KEY_REUSED: 'the key of a request was used for another one',
  STILL_RUNNING: 'the same request is on its way already',
  REPLY_LOST: 'the request was done, and its answer was lost',
  TRACKER_MISSING: 'the organisation has no tracker',
  TRACKER_UNREACHABLE: 'the tracker does not answer',
  TRACKER_REFUSED: 'the tracker refused, or may not be asked',
  TRACKER_BUSY: 'the tracker asks to be left alone for a while',
};

export interface ExplainedCode {
  readonly code: number;
  readonly name: string;
  readonly meaning: string;
}

/** By number. */
export function explainedCodes(): readonly ExplainedCode[] {
  const plain = (Object.keys(EXIT) as (keyof typeof EXIT)[]).map((name) => ({
    code: EXIT[name],
    name,
    meaning: MEANING[name],
  }));
  const errors = (Object.keys(EXIT_OF_ERROR) as DomainErrorCode[]).map((name) => ({
    code: EXIT_OF_ERROR[name],
    name,
    meaning: ERROR_MEANING[name],
  }));
  return [...plain, ...errors].toSorted((a, b) => a.code - b.code);
}

export function exitCodesAsText(): string {
  return explainedCodes()
    .map(({ code, name, meaning }) => `${String(code).padStart(3)}  ${name.padEnd(22)} ${meaning}\n`)
    .join('');
}

/** Reads an N-Quads file, plain (.nq) or packed (.nq.gz; told by its first bytes, not by its name). */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LocatedFault } from '@primum/core/fault';
import { type NQuads, parseNQuads } from './nquads.ts';

/** Longest text taken; a packed file that unpacks to more is refused. */
const MOST_BYTES = 400 * 1024 * 1024;

/** Faults are values: a missing, cut, badly encoded or too large file has one fault and no quads. */
export function readNQuadsFile(path: string): NQuads {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return refused(path, 'file-unreadable', `Cannot be read: ${codeOf(error)}`);
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      bytes = gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
    } catch (error) {
      const tooLarge = codeOf(error) === 'ERR_BUFFER_TOO_LARGE';
      if (tooLarge) return refused(path, 'file-too-large', `Unpacks to more than ${MOST_BYTES / 1024 / 1024} MiB`);
      return refused(path, 'file-cut', `The packed file is cut or damaged: ${codeOf(error)}`, 'Fetch it again.');
    }
  }
  if (bytes.length > MOST_BYTES) return refused(path, 'file-too-large', `Larger than ${MOST_BYTES / 1024 / 1024} MiB`);
  try {
    return parseNQuads(new TextDecoder('utf-8', { fatal: true }).decode(bytes), path);
  } catch {
    return refused(path, 'file-encoding', 'Not UTF-8', 'Save the file as UTF-8.');
  }
}

function refused(file: string, code: string, message: string, hint?: string): NQuads {
  const place = { document: file, path: [], file, line: 1, column: 1 };
  const fault: LocatedFault = { severity: 'error', code, message, ...(hint === undefined ? {} : { hint }), ...place };
  return { quads: [], faults: [fault] };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown reason';
}

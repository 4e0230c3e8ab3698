/** Text files as one archive (ustar, POSIX.1-1988) and back: every system has a program that opens it. */
import { DomainError } from '@primum/core/domain-error';

const BLOCK = 512;
const MOST_FILES = 500;
const LONGEST_NAME = 100;

export interface TarOptions {
  /** Seconds since 1970, for every file. */
  readonly modifiedS: number;
}

/** `files`: text by path. Throws DomainError INPUT_INVALID for a path that the format has no room for. */
export function tarOf(files: ReadonlyMap<string, string>, { modifiedS }: TarOptions): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [path, text] of files) {
    const bytes = new TextEncoder().encode(text);
    parts.push(headerOf(path, bytes.length, modifiedS), bytes, new Uint8Array(paddingOf(bytes.length)));
  }
  parts.push(new Uint8Array(2 * BLOCK));
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Regular files only; folders are passed over. Throws DomainError INPUT_INVALID for what is no such archive, or too large a one. */
export function filesInTar(bytes: Uint8Array): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (let at = 0; at + BLOCK <= bytes.length; ) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return files;
    const size = Number.parseInt(textAt(header, 124, 12).trim() || '0', 8);
    const type = textAt(header, 156, 1);
    const end = at + BLOCK + size;
    if (!Number.isInteger(size) || size < 0 || end > bytes.length || sumOf(header) !== sumIn(header))
      throw new DomainError('INPUT_INVALID', 'this is no tar archive, or a damaged one');
    if (type === '' || type === '0') {
      const prefix = textAt(header, 345, 155);
      const name = textAt(header, 0, LONGEST_NAME);
      files.set(prefix === '' ? name : `${prefix}/${name}`, textIn(bytes.subarray(at + BLOCK, end)));
      if (files.size > MOST_FILES)
        throw new DomainError('INPUT_INVALID', `the archive has more than ${MOST_FILES} files`);
    }
    at = end + paddingOf(size);
  }
  throw new DomainError('INPUT_INVALID', 'this is no tar archive, or its end is missing');
}

function headerOf(path: string, size: number, modifiedS: number): Uint8Array {
  const header = new Uint8Array(BLOCK);
  const put = (at: number, text: string) => header.set(new TextEncoder().encode(text), at);
  if (new TextEncoder().encode(path).length > LONGEST_NAME)
    throw new DomainError('INPUT_INVALID', `"${path}" is too long for an archive`);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
  put(0, path);
  put(100, octal(0o644, 7));
  put(108, octal(0, 7));
  put(116, octal(0, 7));
  put(124, octal(size, 11));
  put(136, octal(modifiedS, 11));
  put(156, '0');
  put(257, 'ustar\u000000');
  put(148, `${octal(sumOf(header), 6)} `);
  return header;
}

/** Of all bytes, the field of the sum itself as spaces. */
function sumOf(header: Uint8Array): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

function sumIn(header: Uint8Array): number {
  return Number.parseInt(textAt(header, 148, 8).trim(), 8);
}

function textAt(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
}

function textIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new DomainError('INPUT_INVALID', 'the archive holds a file that is no UTF-8 text');
  }
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

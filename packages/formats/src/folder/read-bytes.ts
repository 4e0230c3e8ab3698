/** Reads a file that nobody vouches for: regular files only, and never more than the limit. */
import type { LocatedFault } from '@primum/core/fault';
import { open, stat } from 'node:fs/promises';
import type { DocumentName } from '../yaml/parse-document.ts';

export type ReadBytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: LocatedFault };

/** A file above `limit` bytes is refused by its size alone. */
export async function readBytes(name: DocumentName, limit: number): Promise<ReadBytes> {
  try {
    const { size, isFile } = await sizeOf(name.file);
    if (!isFile) return refused(name, 'unreadable', 'this is not a file');
    const fault = tooLarge(name, size, limit);
    if (fault !== undefined) return { ok: false, fault };
    const handle = await open(name.file, 'r');
    try {
      const buffer = new Uint8Array(size);
      const { bytesRead } = await handle.read(buffer, 0, size, 0);
      return { ok: true, bytes: buffer.subarray(0, bytesRead) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return refused(name, 'unreadable', `cannot be read: ${reasonOf(error)}`);
  }
}

/** `size` and `limit` in bytes; undefined where it is within the limit. */
export function tooLarge(name: DocumentName, size: number, limit: number): LocatedFault | undefined {
  if (size <= limit) return undefined;
  return faultOf(name, 'too-large', `${megabytes(size)} is too large`, `at most ${megabytes(limit)}`);
}

async function sizeOf(file: string): Promise<{ size: number; isFile: boolean }> {
  const found = await stat(file);
  return { size: found.size, isFile: found.isFile() };
}

function refused(name: DocumentName, code: string, message: string): ReadBytes {
  return { ok: false, fault: faultOf(name, code, message) };
}

function faultOf(name: DocumentName, code: string, message: string, expected?: string): LocatedFault {
  const fault = { severity: 'error', code, message, ...(expected === undefined ? {} : { expected }) } as const;
  return { ...fault, ...name, path: [], line: 1, column: 1 };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'no permission',
    EISDIR: 'it is a folder',
  };
  return known[code] ?? code;
}

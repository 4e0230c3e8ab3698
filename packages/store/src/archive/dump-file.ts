/** Dumps as files, gzipped: written whole or not at all, and read line by line. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { DomainError } from '@primum/core/domain-error';
import type { Database } from '../database/open-database.ts';
import { dump } from './dump.ts';
import { restore } from './restore.ts';

/** Readable by its owner only: it holds everything. */
const MODE = 0o600;

export async function dumpToFile(database: Database, file: string): Promise<void> {
  const fresh = `${file}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(withEnds(dump(database))), createGzip(), createWriteStream(fresh, { mode: MODE }));
    // On the disk before the name says that it is there.
    const handle = await open(fresh, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}

/** Rows that were taken back. Throws DomainError INPUT_INVALID, NOT_FOUND, ALREADY_EXISTS; then nothing was taken over. */
export async function restoreFromFile(database: Database, file: string): Promise<number> {
  try {
    return await restore(database, linesIn(file));
  } catch (cause) {
    if (cause instanceof DomainError || !(cause instanceof Error) || !('code' in cause)) throw cause;
    if (cause.code === 'ENOENT') throw new DomainError('NOT_FOUND', `there is no file ${file}`, {}, cause);
    if (String(cause.code).startsWith('Z_'))
      throw new DomainError('INPUT_INVALID', `${file} is no dump, or was cut`, {}, cause);
    throw cause;
  }
}

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

/** Faults of the file and of its packing come out where it is read. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file);
  const text = createGunzip().setEncoding('utf8');
  bytes.on('error', (error) => text.destroy(error)).pipe(text);
  let rest = '';
  for await (const chunk of text as AsyncIterable<string>) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

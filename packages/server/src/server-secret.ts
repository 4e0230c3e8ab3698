/**
 * The server's own secret, 32 bytes: seals what has to be read again, as the secrets of authenticators. It stands in the
 * settings, or, on the embedded database, in a file beside it that is made at the first start; never in the database, so that
 * a dump alone opens nothing. On a PostgreSQL, which several servers share, nobody can make it up: there it has to be set.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import type { Settings } from './settings.ts';

const FILE = 'secret.txt';

/** Call it when the folder is there. Undefined on a PostgreSQL without PRIMUM_SECRET. Throws DomainError INPUT_INVALID. */
export function serverSecret({
  secret,
  databaseUrl,
  folder,
}: Pick<Settings, 'secret' | 'databaseUrl' | 'folder'>): Uint8Array | undefined {
  const text = secret ?? (databaseUrl === undefined ? keptIn(join(folder, FILE)) : undefined);
  return text === undefined ? undefined : new Uint8Array(createHash('sha256').update(text).digest());
}

function keptIn(file: string): string {
  try {
    // Made only where there is none, so that nothing that was sealed before is lost.
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const text = readFileSync(file, 'utf8').trim();
  if (text.length < 32) throw new DomainError('INPUT_INVALID', `${file} holds no secret: bring it back from a backup`);
  return text;
}

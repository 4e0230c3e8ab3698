import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serverSecret } from './server-secret.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'primum-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (given: { secret?: string; databaseUrl?: string }) =>
  serverSecret({ secret: given.secret, databaseUrl: given.databaseUrl, folder });

describe('the secret of the server', () => {
  it('is made once beside the embedded database, for nobody else to read', () => {
    const first = at({});
    expect(first).toHaveLength(32);
    expect(at({})).toEqual(first);
    expect(statSync(join(folder, 'secret.txt')).mode & 0o777).toBe(0o600);
  });

  it('is the one of the settings where there is one, and no file is made', () => {
    const secret = 'a secret of more than 32 characters';
    expect(at({ secret })).toEqual(at({ secret, databaseUrl: 'postgres://x' }));
    expect(() => readFileSync(join(folder, 'secret.txt'))).toThrow(/ENOENT/);
  });

  it('is not made up on a PostgreSQL, where several servers need the same', () => {
    expect(at({ databaseUrl: 'postgres://x' })).toBeUndefined();
  });

  it('is not made anew where its file was emptied', () => {
    writeFileSync(join(folder, 'secret.txt'), '\n');
    expect(() => at({})).toThrow(/holds no secret/);
  });
});

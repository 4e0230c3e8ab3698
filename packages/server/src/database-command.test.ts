import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { offerSetup, setUp } from '@primum/store/account/one-time-links';
import { openDatabase } from '@primum/store/database/open-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseCommand } from './database-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'primum-db-'));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const database = await openDatabase({ folder: data });
  const store = { database, now: () => new Date(), passwordCost: { memoryKib: 8, passes: 1 } };
  const person = { name: 'Owner', email: 'o@example.org', password: 'correct horse battery', locale: 'en' as const };
  await setUp(store, { token: await offerSetup(store), person, organisation: 'Maker' });
  await database.close();
});

async function run(given: string[], PRIMUM_DATA = data): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const shell = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    environment: { PRIMUM_DATA },
  };
  return { code: await databaseCommand(given, shell), out, err };
}

describe('npm run db', () => {
  it('dumps, restores into an empty place, and finds the audit log whole there', async () => {
    const file = join(folder, 'copy.gz');
    expect(await run(['dump', file])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect(await run(['restore', file], join(folder, 'other'))).toMatchObject({ code: 0 });
    const { code, out } = await run(['audit'], join(folder, 'other'));
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Maker: 1 entries, whole; last hash [0-9a-f]{64}\n$/),
    });
    expect(await run(['restore', file])).toMatchObject({
      code: 1,
      err: expect.stringContaining('has content already'),
    });
  });

  it('moves from one place to another', async () => {
    const { code, out } = await run(['move', data, join(folder, 'moved')]);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ rows moved/) });
  });

  it('is refused while a server has the folder open', async () => {
    const database = await openDatabase({ folder: data });
    expect(await run(['audit'])).toMatchObject({ code: 1, err: expect.stringContaining('has the data folder open') });
    await database.close();
  });

  it('says what is wrong with a file', async () => {
    const file = join(folder, 'not-a-dump');
    writeFileSync(file, 'nothing of the kind');
    const empty = join(folder, 'empty');
    expect(await run(['restore', file], empty)).toMatchObject({ code: 1, err: expect.stringContaining('is no dump') });
    expect(await run(['restore', join(folder, 'nowhere')], empty)).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no file'),
    });
  });

  it.each([[[]], [['dump']], [['eat', 'x']], [['move', 'a']]])('tells how it is used for %j', async (given) => {
    expect(await run(given)).toMatchObject({ code: 2, err: expect.stringContaining('npm run db') });
  });
});

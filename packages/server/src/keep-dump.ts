/** Daily dumps of an embedded database: one for each day, the newest fourteen are kept. `npm run db -- restore` takes one back. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpToFile } from '@primum/store/archive/dump-file';
import type { Store } from '@primum/store/store';

const KEPT = 14;
const NAME = /^primum-\d{4}-\d{2}-\d{2}\.jsonl\.gz$/;

/** Looks every hour, since a server may not run for a whole day: nothing where today's is there. A dump is written whole or not at all, and old ones go only after that. */
export async function keepDump({ database, now }: Store, folder: string): Promise<void> {
  const file = join(folder, `primum-${now().toISOString().slice(0, 10)}.jsonl.gz`);
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await dumpToFile(database, file);
  const dumps = (await readdir(folder)).filter((name) => NAME.test(name)).sort();
  for (const old of dumps.slice(0, -KEPT)) await rm(join(folder, old));
}

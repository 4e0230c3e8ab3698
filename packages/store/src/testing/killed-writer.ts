/**
 * A process that looks for what others were told is kept, then writes as fast as it can and tells each revision that it was
 * told is kept, and is made to be killed. Started by kill-writers.ts.
 */
import { writeSync } from 'node:fs';
import { readDossier } from '../dossier/read-dossier.ts';
import { saveDossier } from '../dossier/save-dossier.ts';
import { openDatabase } from '../database/open-database.ts';
import type { Actor, Store } from '../store.ts';
import { type Expected, missingWrites, textOf } from './missing-writes.ts';

export interface WriterWork {
  readonly place: string;
  readonly actor: Actor;
  readonly expected: Expected;
}

const { place, actor, expected } = JSON.parse(process.argv[2] ?? '') as WriterWork;
const database = await openDatabase(place.startsWith('postgres') ? { url: place } : { folder: place });
const store: Store = { database, now: () => new Date(), passwordCost: { memoryKib: 8, passes: 1 } };

for (const fault of await missingWrites(store, actor, expected)) tell(`lost: ${fault}`);
tell('begins');
await Promise.all(Object.keys(expected.acknowledged).map(write));

async function write(dossier: string): Promise<void> {
  let { revision } = await readDossier(store, actor, dossier);
  for (;;) {
    const documents = new Map([['system', textOf(dossier, revision + 1)]]);
    const head = { title: 'T', kind: 'device', stage: 'design', purpose: 'p' };
    revision = await saveDossier(store, actor, { dossier, expected: revision, head, documents, changes: [] });
    tell(`kept: ${dossier} ${revision}`);
  }
}

/** At once and not through a queue of this process: what was told is told, whatever comes next. */
function tell(line: string): void {
  writeSync(1, `${line}\n`);
}

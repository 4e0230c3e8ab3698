/** Kills writing processes at random moments and looks for every revision that they had been told is kept. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Database, openDatabase } from '../database/open-database.ts';
import { createDossier } from '../dossier/save-dossier.ts';
import type { Actor, Store } from '../store.ts';
import { newOrganisation } from './people.ts';
import { slowCommits } from './slow-commits.ts';
import type { WriterWork } from './killed-writer.ts';
import { type Expected, missingWrites } from './missing-writes.ts';

export interface Killed {
  readonly processes: number;
  readonly acknowledged: number;
  /** One line for each acknowledged revision that is not there, and for each history or audit log that is not whole. */
  readonly lost: readonly string[];
}

const WRITERS = 4;
const LONGEST_MS = 200;
const MOST_ANSWERS = 20;

/** `place`: a folder, or the address of a PostgreSQL, without content. `random` gives 0 to 1. */
export async function killWriters(
  place: string,
  { rounds, random }: { rounds: number; random: () => number },
): Promise<Killed> {
  const { actor, dossiers } = await inOpened(place, prepare);
  let expected: Expected = { seen: {}, acknowledged: Object.fromEntries(dossiers.map((dossier) => [dossier, 1])) };
  let [count, processes] = [0, 0];
  // Each process looks for what the ones before it were told, and then writes on.
  while (processes < rounds) {
    processes += 1;
    const { lost, told } = await killOne({ place, actor, expected }, random);
    if (lost.length > 0) return { processes, acknowledged: count, lost };
    count += told.length;
    const newest = { ...expected.acknowledged };
    for (const { dossier, revision } of told) newest[dossier] = Math.max(revision, newest[dossier] ?? 0);
    expected = { seen: expected.acknowledged, acknowledged: newest };
  }
  const lost = await inOpened(place, (store) => missingWrites(store, actor, expected));
  return { processes, acknowledged: count, lost };
}

async function prepare(store: Store): Promise<{ readonly actor: Actor; readonly dossiers: readonly string[] }> {
  const actor = await newOrganisation(store, 'Maker');
  const dossiers: string[] = [];
  for (let at = 0; at < WRITERS; at += 1) {
    const head = { title: 'T', kind: 'device', stage: 'design', purpose: 'p' };
    dossiers.push(await createDossier(store, actor, { head, documents: new Map([['system', 'x']]), changes: [] }));
  }
  // The end of a transaction takes a moment, so that a kill often comes just then and an answer before it shows.
  await slowCommits(store.database, { tables: ['revision'], seconds: 0.02 });
  return { actor, dossiers };
}

interface Round {
  readonly lost: readonly string[];
  readonly told: readonly { readonly dossier: string; readonly revision: number }[];
}

async function killOne(work: WriterWork, random: () => number): Promise<Round> {
  const script = new URL('./killed-writer.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, JSON.stringify(work)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [text, complaints] = ['', ''];
  child.stderr.on('data', (chunk) => void (complaints += String(chunk)));
  const ended = once(child, 'close');
  // Half of them in the very moment of an answer, half at any.
  const answers = 1 + Math.floor(random() * MOST_ANSWERS);
  const waitMs = random() < 0.5 ? 0 : random() * LONGEST_MS;
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
    if (text.split('kept: ').length <= answers && !text.includes('lost: ')) return;
    if (waitMs === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), waitMs);
  });
  const [, signal] = (await ended) as [number | null, string | null];
  if (signal !== 'SIGKILL') throw new Error(`the writer ended by itself: ${complaints}`);
  const lines = text.split('\n').slice(0, -1);
  return {
    lost: lines.filter((line) => line.startsWith('lost: ')),
    told: lines.flatMap((line) => {
      const [, dossier, revision] = /^kept: (\S+) (\d+)$/.exec(line) ?? [];
      return dossier === undefined ? [] : [{ dossier, revision: Number(revision) }];
    }),
  };
}

async function inOpened<T>(place: string, work: (store: Store) => Promise<T>): Promise<T> {
  const database: Database = await openDatabase(place.startsWith('postgres') ? { url: place } : { folder: place });
  try {
    return await work({ database, now: () => new Date(), passwordCost: { memoryKib: 8, passes: 1 } });
  } finally {
    await database.close();
  }
}

/** Processes killed while they write: 200 on PGlite, and 200 on a PostgreSQL where PRIMUM_TEST_POSTGRESQL_URL names one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriters } from '../packages/store/src/testing/kill-writers.ts';
import { openTestDatabase } from '../packages/store/src/testing/on-both-databases.ts';
import type { Measured } from './measured.ts';

const ROUNDS = 200;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'primum-killed-'));
  const measured = await measuredOn('PGlite', folder);
  rmSync(folder, { recursive: true, force: true });
  const given = process.env['PRIMUM_TEST_POSTGRESQL_URL'];
  if (given === undefined) return measured;
  const opened = await openTestDatabase(given);
  await opened.database.close();
  measured.push(...(await measuredOn('PostgreSQL', opened.url)));
  await opened.drop();
  return measured;
}

async function measuredOn(name: string, place: string): Promise<Measured[]> {
  const { processes, acknowledged, lost } = await killWriters(place, { rounds: ROUNDS, random: Math.random });
  for (const one of lost) console.log(`  ${one}`);
  return [
    { name: `${name}: processes killed`, figure: processes, unit: '', bar: ROUNDS, ok: processes >= ROUNDS },
    { name: `${name}: writes acknowledged`, figure: acknowledged, unit: '', bar: undefined, ok: true },
    { name: `${name}: acknowledged and lost`, figure: lost.length, unit: '', bar: 0, ok: lost.length === 0 },
  ];
}

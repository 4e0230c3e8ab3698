import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { killWriters } from './testing/kill-writers.ts';
import { openTestDatabase } from './testing/on-both-databases.ts';

/** `npm run bench -- kill` kills 200 on each. */
const ROUNDS = 4;
const postgresql = inject('postgresqlUrl');

describe('a process that is killed while it writes', () => {
  it('loses nothing that was acknowledged, on PGlite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'primum-killed-'));
    const killed = await killWriters(folder, { rounds: ROUNDS, random: Math.random });
    rmSync(folder, { recursive: true, force: true });
    expect(killed.lost).toEqual([]);
    expect(killed.acknowledged).toBeGreaterThan(ROUNDS);
  }, 180_000);

  it.skipIf(postgresql === undefined)(
    'loses nothing that was acknowledged, on PostgreSQL',
    async () => {
      const opened = await openTestDatabase(postgresql ?? '');
      await opened.database.close();
      const killed = await killWriters(opened.url, { rounds: ROUNDS, random: Math.random });
      await opened.drop();
      expect(killed.lost).toEqual([]);
      expect(killed.acknowledged).toBeGreaterThan(ROUNDS);
    },
    180_000,
  );
});

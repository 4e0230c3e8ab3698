import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { roomIn } from './room-in.ts';

it('the room on a disk is looked at once a second at most', () => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-room-'));
  let time = 0;
  const room = roomIn(folder, () => time);
  const first = room();
  expect(first).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
  time = 999;
  expect(room()).toBe(first);
  time = 1_000;
  expect(room).toThrow(/ENOENT/);
});

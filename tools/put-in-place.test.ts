import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { putInPlace } from './put-in-place.ts';

vi.mock('node:fs', { spy: true });

const folder = mkdtempSync(join(tmpdir(), 'primum-place-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function build(name: string, mark: string): string {
  const built = join(folder, name);
  mkdirSync(built, { recursive: true });
  writeFileSync(join(built, 'mark.txt'), mark);
  return built;
}

it('a built folder takes the place of another, or goes where the place is as good', () => {
  const place = build('place', 'old');
  putInPlace(build('beside', 'new'), place, () => false);
  expect(readFileSync(join(place, 'mark.txt'), 'utf8')).toBe('new');
  putInPlace(build('beside', 'newer'), place, () => true);
  expect(readFileSync(join(place, 'mark.txt'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, 'beside'))).toBe(false);
});

it('a folder that another is still taking apart is no hindrance', () => {
  const place = build('place', 'old');
  // As seen on a slow disk: two take the same folder apart, and one of them returns before it is gone.
  vi.mocked(rmSync).mockImplementation(() => undefined);
  putInPlace(build('beside', 'new'), place, () => false);
  vi.mocked(rmSync).mockRestore();
  expect(readFileSync(join(place, 'mark.txt'), 'utf8')).toBe('new');
});

it('what cannot be put in place is told, and what was built for it does not stay', () => {
  const built = build('beside', 'new');
  expect(() => putInPlace(built, join(folder, 'missing', 'place'), () => false)).toThrow('ENOENT');
  expect(readdirSync(folder)).toEqual([]);
});

it('many at once leave one of them, whole, and none of them fails', async () => {
  const module = JSON.stringify(new URL('./put-in-place.ts', import.meta.url).href);
  const script = (name: string) => `
    const { mkdirSync, writeFileSync } = require('node:fs');
    import(${module}).then(({ putInPlace }) => {
      for (let turn = 0; turn < 200; turn += 1) {
        const built = ${JSON.stringify(join(folder, name))};
        mkdirSync(built, { recursive: true });
        for (let file = 0; file < 5; file += 1) writeFileSync(built + '/' + file, ${JSON.stringify(name)});
        putInPlace(built, ${JSON.stringify(join(folder, 'place'))}, () => false);
      }
    });`;
  mkdirSync(folder, { recursive: true });
  const codes = await Promise.all(
    ['a', 'b', 'c'].map(async (name) => {
      const [code] = (await once(spawn(process.execPath, ['-e', script(name)], { stdio: 'inherit' }), 'exit')) as [
        number,
      ];
      return code;
    }),
  );
  expect(codes).toEqual([0, 0, 0]);
  const place = join(folder, 'place');
  const texts = readdirSync(place).map((file) => readFileSync(join(place, file), 'utf8'));
  expect(readdirSync(folder)).toEqual(['place']);
  expect(texts).toHaveLength(5);
  expect(new Set(texts).size).toBe(1);
}, 60_000);

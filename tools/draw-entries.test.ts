import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawWithoutRepeats } from './draw-without-repeats.ts';
import { entriesReadInTexts } from './entries-read-in-texts.ts';

const LIST = Array.from({ length: 200 }, (_, at) => at);

it('the same seed draws the same, another seed something else', () => {
  expect(drawWithoutRepeats(LIST, 50, 20_261_126)).toEqual(drawWithoutRepeats(LIST, 50, 20_261_126));
  expect(drawWithoutRepeats(LIST, 50, 20_261_126)).not.toEqual(drawWithoutRepeats(LIST, 50, 20_261_127));
});

it('nothing is drawn twice, and only what is in the list', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: LIST.length }), (seed, count) => {
      const drawn = drawWithoutRepeats(LIST, count, seed);
      expect(drawn).toHaveLength(count);
      expect(new Set(drawn).size).toBe(count);
      expect(drawn.filter((one) => !LIST.includes(one))).toEqual([]);
    }),
  );
  expect(() => drawWithoutRepeats(LIST, 201, 1)).toThrow(/without repeats/);
});

it('over many seeds each one of the list comes about as often as the others', () => {
  const times = new Map<number, number>();
  for (let seed = 0; seed < 4000; seed += 1) {
    for (const one of drawWithoutRepeats(LIST.slice(0, 20), 5, seed)) times.set(one, (times.get(one) ?? 0) + 1);
  }
  expect(times.size).toBe(20);
  for (const often of times.values()) expect(Math.abs(often - 1000)).toBeLessThan(150);
});

it('only entries that were read in a text are drawn from, each once, in the order of their ids', async () => {
  const ids = await entriesReadInTexts(resolve(import.meta.dirname, '../knowledge'));
  expect(ids.filter((id, at) => at > 0 && id <= (ids[at - 1] ?? ''))).toEqual([]);
  const packs = new Set(ids.map((id) => id.split('/')[0]));
  expect(
    ['mdr', 'ivdr', 'gdpr', 'fda-524b', 'imdrf-guidance', 'conflicts', 'terms'].filter((id) => !packs.has(id)),
  ).toEqual([]);
  // Lists of codes are held against their files whole, and the wording of standards was not there to be read.
  expect(['imdrf-codes', 'nist-800-53', 'mds2', 'iec-62443-4-2'].filter((id) => packs.has(id))).toEqual([]);
});

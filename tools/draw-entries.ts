/**
 * Draws entries of the packs to be read again against their texts: `node tools/draw-entries.ts --seed 20261126 --count 50`
 * prints the seed, how many there are to draw from, and the ids in the order drawn. docs/knowledge/sample-reading.md has one
 * such reading.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawWithoutRepeats } from './draw-without-repeats.ts';
import { entriesReadInTexts } from './entries-read-in-texts.ts';

const { values } = parseArgs({ options: { seed: { type: 'string' }, count: { type: 'string', default: '50' } } });
const seed = Number(values.seed);
const count = Number(values.count);
if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || seed < 0 || count < 1) {
  console.error('expected whole numbers, as: node tools/draw-entries.ts --seed 20261126 --count 50');
  process.exit(2);
}

const all = await entriesReadInTexts(resolve(import.meta.dirname, '../knowledge'));
console.log(`seed ${seed}, ${count} drawn out of ${all.length}`);
for (const id of drawWithoutRepeats(all, count, seed)) console.log(id);

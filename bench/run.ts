/**
 * `npm run bench`: runs every `bench/*.bench.ts` one after the other and prints each figure beside its bar; exits non-zero
 * when a bar is missed. `npm run bench -- risk` runs those whose file name contains "risk".
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measured } from './measured.ts';

interface Bench {
  run(): Promise<Measured[]>;
}

const wanted = process.argv.slice(2);
const files = globSync('bench/*.bench.ts')
  .filter((file) => wanted.length === 0 || wanted.some((part) => basename(file).includes(part)))
  .sort();

let missed = 0;
for (const file of files) {
  console.log(`\n${basename(file, '.bench.ts')}`);
  const bench = (await import(pathToFileURL(file).href)) as Bench;
  for (const measured of await bench.run()) {
    console.log(lineFor(measured));
    if (!measured.ok) missed += 1;
  }
}

console.log(`\nbench: ${files.length} files, ${missed} bars missed`);
process.exitCode = missed === 0 && files.length > 0 ? 0 : 1;

function lineFor({ name, figure, unit, bar, ok }: Measured): string {
  const beside = bar === undefined ? '' : `bar ${bar} ${unit}`;
  return `  ${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(60)} ${String(figure).padStart(12)} ${unit.padEnd(8)} ${beside}`.trimEnd();
}

/**
 * How much JavaScript the browser loads before the first page of the workbench stands, read from the manifest of its build:
 * the entry, the texts of the longer language and the heaviest page, with all that they import at once. Gzipped, as it goes
 * over the wire.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildWorkbench } from './build-workbench.ts';

const MOST_KB = 250;

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

const DIST = await buildWorkbench();
const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, 'utf8')) as Record<string, Chunk>;

/** Keys of a chunk and of all that it imports statically. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const other of manifest[key]?.imports ?? []) withImports(other, seen);
  return seen;
}

function kB(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of new Set(files)) bytes += gzipSync(readFileSync(`${DIST}/${file}`)).length;
  return bytes / 1000;
}

const scriptsOf = (keys: Iterable<string>) => [...keys].flatMap((key) => manifest[key]?.file ?? []);
const stylesOf = (keys: Iterable<string>) => [...keys].flatMap((key) => manifest[key]?.css ?? []);
const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry === true);
if (entry === undefined) throw new Error('the manifest of the workbench names no entry');
const base = withImports('src/i18n/de.data.ts', withImports(entry));
const pages = Object.keys(manifest)
  .filter((key) => key.endsWith('-page.tsx'))
  .map((key) => {
    const keys = new Set([...base, ...withImports(key)]);
    return { page: key.replace(/^src\/|-page\.tsx$/g, ''), scripts: kB(scriptsOf(keys)), styles: kB(stylesOf(keys)) };
  })
  .sort((a, b) => b.scripts - a.scripts);

const heaviest = pages[0];
if (heaviest === undefined) throw new Error('the manifest of the workbench names no page');
console.log(
  `first load: ${kB(scriptsOf(base)).toFixed(0)} kB of JavaScript; with the heaviest page (${heaviest.page}) ${heaviest.scripts.toFixed(0)} kB, at most ${MOST_KB}; ${heaviest.styles.toFixed(0)} kB of CSS`,
);
if (process.argv.includes('--all'))
  for (const { page, scripts } of pages) console.log(`  ${page}: ${scripts.toFixed(0)} kB`);
process.exitCode = heaviest.scripts <= MOST_KB ? 0 : 1;

/**
 * Builds the workbench where its sources have changed since the last build. What was built is told apart by a hash of all
 * that goes into it, so that nothing old is ever shown and nothing is built twice.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { putInPlace } from './put-in-place.ts';
import { zipPages } from './zip-pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = resolve(ROOT, 'packages/web/dist');
const MARK = 'built-from.txt';

/** The folder of the built workbench. */
export async function buildWorkbench(): Promise<string> {
  // Whoever starts it, tests included: pages that are kept must not be those that are for finding faults, which are slow.
  process.env['NODE_ENV'] = 'production';
  const sources = hashOfSources();
  if (builtFrom() !== sources) {
    const began = performance.now();
    process.stdout.write('Building the workbench, some seconds, once ... ');
    await buildBeside(sources);
    console.log(`done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return DIST;
}

/** Built in a folder of its own and then put in place whole: another that starts now finds the old pages or the new. */
async function buildBeside(sources: string): Promise<void> {
  const { build } = await import('vite');
  const beside = `${DIST}-${process.pid}`;
  const configFile = resolve(ROOT, 'packages/web/vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir: beside, emptyOutDir: true } });
  zipPages(beside);
  writeFileSync(resolve(beside, MARK), sources);
  putInPlace(beside, DIST, () => builtFrom() === sources);
}

function hashOfSources(): string {
  const hash = createHash('sha256').update('production, zipped\0');
  const patterns = [
    'packages/{web,core}/src/**/*',
    'packages/web/{index.html,vite.config.ts,public/**/*}',
    'package-lock.json',
  ];
  const files = globSync(patterns, { cwd: ROOT, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => resolve(parentPath, name)).sort()) {
    hash.update(path.slice(ROOT.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function builtFrom(): string | undefined {
  try {
    return readFileSync(resolve(DIST, MARK), 'utf8');
  } catch {
    return undefined;
  }
}

if (import.meta.main) await buildWorkbench();

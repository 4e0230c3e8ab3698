/** Outside corpora for tests: a folder beside the repository, never part of it. Tests skip what is missing, and say so. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../..');
const FOLDER = process.env['PRIMUM_REFERENCE_DATA'] ?? resolve(ROOT, '../shared/data');

/** Absolute path of a file or folder in the reference data (`PRIMUM_REFERENCE_DATA`), or undefined where it is missing. */
export function referenceData(...path: string[]): string | undefined {
  const found = resolve(FOLDER, ...path);
  return existsSync(found) ? found : undefined;
}

/**
 * A `describe` block that needs reference data. `body` receives the absolute paths in the order of `needed`. Where one is
 * missing every test inside is skipped, is counted as skipped, and the block's name says what is missing; `body` still
 * runs to collect the tests, so it must read the files inside tests or hooks only.
 */
export function describeWithReference(
  name: string,
  needed: readonly string[],
  body: (...paths: string[]) => void,
): void {
  const missing = needed.filter((path) => referenceData(path) === undefined);
  const paths = needed.map((path) => resolve(FOLDER, path));
  if (missing.length === 0) describe(name, () => body(...paths));
  else describe.skip(`${name} (skipped: no reference data at ${missing.join(', ')})`, () => body(...paths));
}

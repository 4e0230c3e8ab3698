/** Every example that NIST publishes, and the baselines of SP 800-53: each loads and survives a round trip. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { expect, it } from 'vitest';
import { parseOscal } from './parse-oscal.ts';
import { writeOscal } from './write-oscal.ts';

/** Files that are left out, with the reason. */
const EXCLUDED: Readonly<Record<string, string>> = {};

const bytesOf = (text: string) => new TextEncoder().encode(text);

describeWithReference('outside OSCAL files', ['oscal', 'regulatory/nist-800-53'], (examples = '', baselines = '') => {
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.json') && !Object.hasOwn(EXCLUDED, name))
      .map(({ parentPath, name }) => join(parentPath, name));

  it('are there: 20 examples and 8 baselines, none left out', () => {
    expect([filesIn(examples).length, filesIn(baselines).length, Object.keys(EXCLUDED)]).toEqual([20, 8, []]);
  });

  it('load without an error', () => {
    for (const file of [...filesIn(examples), ...filesIn(baselines)]) {
      const { faults } = parseOscal(readFileSync(file), file);
      expect([file, faults.filter(({ severity }) => severity === 'error')]).toEqual([file, []]);
    }
  });

  it('are the same after they were read, written and read again, in the same order of fields', () => {
    for (const file of [...filesIn(examples), ...filesIn(baselines)]) {
      const text = readFileSync(file, 'utf8');
      const { document } = parseOscal(bytesOf(text), file);
      if (document === undefined) throw new Error(`${file} was not read`);
      const written = writeOscal(document);
      expect(JSON.stringify(JSON.parse(written))).toBe(JSON.stringify(JSON.parse(text)));
      expect(parseOscal(bytesOf(written), file).document).toEqual(JSON.parse(text));
    }
  });
});

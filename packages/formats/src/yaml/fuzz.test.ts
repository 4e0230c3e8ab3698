import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../folder/open-dossier.ts';
import { fuzzDossier, textsIn } from '../testing/fuzz-dossier.ts';
import { parseYaml } from './parse-yaml.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXAMPLE = join(ROOT, 'examples/remote-patient-monitoring');

describe('hostile documents', () => {
  it('500 mutated ones are each read or refused with a place, none crashes or hangs', async () => {
    const { judged } = await openDossier(EXAMPLE, { packFolders: [join(ROOT, 'knowledge')], today: '2026-11-24' });
    if (judged === undefined) throw new Error('the example has faults');
    const { broken, refused, accepted, slowestMs } = fuzzDossier(
      { ...judged, texts: textsIn(EXAMPLE) },
      { from: 1, count: 500 },
    );
    expect(broken).toEqual([]);
    expect(Math.min(refused, accepted)).toBeGreaterThan(25);
    expect(slowestMs).toBeLessThan(2000);
  });

  it('any text at all is read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab1 \n\t:-?,[]{}&*!|>\'"%@`#~<.\\\u2028é')), maxLength: 200 }),
        (text) => {
          const { value, faults } = parseYaml(text, { document: 'd', file: 'f' });
          expect(value === undefined).toBe(faults.length > 0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

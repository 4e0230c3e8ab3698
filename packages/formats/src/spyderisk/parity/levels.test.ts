import { describeWithReference } from '@primum/core/testing/reference-data';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { whyLevelDiffers } from './level-explanations.ts';
import { levelParity, type LevelParity } from './levels.ts';
import { readSystemFile } from '../system-from-nquads.ts';
import { PUBLISHED_LEVELS, type PublishedLevels, readPublishedLevels } from './published-levels.ts';
import { wholeWayParity } from './whole-way.ts';

/** Differences of all kinds together, by file: each one explained in level-explanations.ts. */
const DIFFERENCES: Readonly<Record<string, number>> = {
  'Demo_both_state_reports.nq.gz': 3,
  'system-attack-path-simple-test.nq.gz': 2,
};

describeWithReference('levels of published Spyderisk models', ['spyderisk/models'], (folder) => {
  describe.each(PUBLISHED_LEVELS.flatMap((one) => one.modes.map((mode) => ({ ...one, mode }))))(
    '$system in $mode mode',
    (published) => {
      const { system, mode } = published;
      const parity = (way: 'settle' | 'sweep' = 'settle'): LevelParity[] => parityOf(published, folder, mode, way);

      it('gives every level that the file stores', () => {
        const levels = parity().filter(({ kind }) => / /.test(kind) && kind !== 'strategy enabled');
        expect(levels.length).toBeGreaterThanOrEqual(5);
        for (const { kind, agree, of, differences } of levels)
          expect({ kind, agree, differences }).toEqual({ kind, agree: of, differences: [] });
      });

      it('explains each difference in strategies and causation links, and has no more of them than are listed', () => {
        const differences = parity().flatMap((kind) => kind.differences);
        const unexplained = differences.filter((difference) => whyLevelDiffers(system, difference) === undefined);
        expect(unexplained).toEqual([]);
        expect(differences).toHaveLength(DIFFERENCES[system] ?? 0);
      });

      it('gives the same by the plain sweep', () => {
        expect(parity('sweep')).toEqual(parity());
      });
    },
  );

  it.each(PUBLISHED_LEVELS.filter(({ domain }) => domain !== undefined))(
    'gives every stored level of $system the whole way from what its user asserted',
    (published) => {
      const { model } = readPublishedLevels(published, (file) => resolve(folder, file));
      if (model === undefined) throw new Error('not read');
      const { system } = readSystemFile(resolve(folder, published.system), model.domain);
      if (system === undefined) throw new Error('not read');
      for (const { agree, of, differences } of wholeWayParity(system, model, published.modes[0] ?? 'current')) {
        expect({ agree, differences }).toEqual({ agree: of, differences: [] });
        expect(of).toBeGreaterThan(0);
      }
    },
  );

  it('tells the modes apart: one model fits future risk only', () => {
    const published = PUBLISHED_LEVELS.find(({ system }) => system === 'Current_Risk_Test_Case.nq.gz');
    const kinds = published === undefined ? [] : parityOf(published, folder, 'current', 'settle');
    expect(kinds.find(({ kind }) => kind === 'threat likelihood')?.differences.length).toBeGreaterThan(0);
  });
});

function parityOf(
  published: PublishedLevels,
  folder: string,
  mode: 'current' | 'future',
  way: 'settle' | 'sweep',
): LevelParity[] {
  const { model, faults } = readPublishedLevels(published, (file) => resolve(folder, file));
  if (model === undefined) throw new Error(`${dirname(folder)}: ${faults[0]?.message ?? ''}`);
  return levelParity(model, { mode, engine: published.engine, with: way });
}

import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { pictureFor } from './picture.ts';
import { reportFor } from './report-for.ts';
import { Picture } from '../api/assessment.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

const { knowledge } = joinPacks([tinyPack()]);
const assessment = assess(tinyDossier(), knowledge);
const asked = { revision: 7, today: '2026-11-25' };

describe('pictureFor', () => {
  it('fits its schema and carries its revision', () => {
    const picture = pictureFor(assessment, asked);
    expect(Picture.parse(picture)).toEqual(picture);
    expect(picture.revision).toBe(7);
  });

  it('draws the map of the chosen sides only, and lists all harms all the same', () => {
    const maker = pictureFor(assessment, {
      ...asked,
      filter: { responsible: 'maker', use: 'ward', stage: 'field-use' },
    });
    const other = pictureFor(assessment, { ...asked, filter: { responsible: 'maker', stage: 'design' } });
    expect(maker.map.drawn).toBeGreaterThan(0);
    expect(other.map).toEqual({ nodes: [], edges: [], drawn: 0, left: 0 });
    expect(other.harms).toHaveLength(assessment.harms.findings.length);
  });

  it('counts every consequence once in the matrix, where the register puts it', () => {
    const { consequences } = reportFor(assessment, { first: [] });
    const { matrix } = pictureFor(assessment, asked);
    expect(matrix.reduce((sum, { count }) => sum + count, 0)).toBe(consequences.length);
    for (const cell of matrix) {
      const there = consequences.filter(
        ({ impact, likelihood, risk }) =>
          impact === cell.impact && likelihood === cell.likelihood && risk === cell.risk,
      );
      expect(there).toHaveLength(cell.count);
    }
  });

  it('leaves out what is beyond the most that one picture holds, and says how many', () => {
    const [finding] = assessment.harms.findings;
    if (finding === undefined) throw new Error('the tiny dossier has a harm');
    const findings = Array.from({ length: 503 }, (_, at) => ({ ...finding, id: `h${at}` }));
    const { harms, harmsLeft } = pictureFor({ ...assessment, harms: { ...assessment.harms, findings } }, asked);
    expect([harms.length, harmsLeft]).toEqual([500, 3]);
  });
});

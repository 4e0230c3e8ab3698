import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { Picture, pictureFor } from './picture.ts';
import { reportFor } from './report-for.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';

const { knowledge } = joinPacks([tinyPack()]);
const report = reportFor(assess(tinyDossier(), knowledge), { first: [] });

describe('pictureFor', () => {
  it('fits its schema and carries its revision', () => {
    const picture = pictureFor(report, 7);
    expect(Picture.parse(picture)).toEqual(picture);
    expect(picture.revision).toBe(7);
  });

  it('draws the map of the chosen side only, and lists all harms all the same', () => {
    const maker = pictureFor(report, 1, { responsible: 'maker', use: 'ward', stage: 'field-use' });
    const other = pictureFor(report, 1, { responsible: 'maker', stage: 'design' });
    expect(maker.map.drawn).toBeGreaterThan(0);
    expect(other.map).toEqual({ nodes: [], edges: [], drawn: 0, left: 0 });
    expect(other.harms).toHaveLength(report.harms.length);
  });

  it('counts every consequence once in the matrix, where its own impact and likelihood put it', () => {
    const { matrix } = pictureFor(report, 1);
    expect(matrix.reduce((sum, { count }) => sum + count, 0)).toBe(report.consequences.length);
    for (const cell of matrix) {
      const there = report.consequences.filter(
        ({ impact, likelihood, risk }) =>
          impact === cell.impact && likelihood === cell.likelihood && risk === cell.risk,
      );
      expect(there).toHaveLength(cell.count);
    }
  });

  it('leaves out what is beyond the most that one picture holds, and says how many', () => {
    const [harm] = report.harms;
    if (harm === undefined) throw new Error('the tiny dossier has a harm');
    const many = Array.from({ length: 503 }, (_, at) => ({ ...harm, id: `h${at}` }));
    const { harms, harmsLeft } = pictureFor({ ...report, harms: many }, 1);
    expect([harms.length, harmsLeft]).toEqual([500, 3]);
  });
});

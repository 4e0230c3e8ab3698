import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { describe, expect, it } from 'vitest';
import { shownRows } from './shown-rows.ts';

const row = (id: string, state: string, instrument = 'mdr/mdr') => ({ id, state, instrument });
const picture = {
  rows: [row('a', 'met'), row('b', 'partly'), row('c', 'unknown', 'nis2/nis2'), row('d', 'met')],
  gaps: ['c', 'b'],
} as unknown as CompliancePicture;
const ids = (search: Parameters<typeof shownRows>[1]) => shownRows(picture, search).map(({ id }) => id);

describe('the rows that are shown', () => {
  it('begin with the gaps, the worst first, and keep the order of the packs after them', () => {
    expect(ids({})).toEqual(['c', 'b', 'a', 'd']);
  });

  it('are those of one figure', () => {
    expect(ids({ state: 'gaps' })).toEqual(['c', 'b']);
    expect(ids({ state: 'met' })).toEqual(['a', 'd']);
  });

  it('are those of one law', () => {
    expect(ids({ law: 'nis2/nis2' })).toEqual(['c']);
    expect(ids({ law: 'nis2/nis2', state: 'met' })).toEqual([]);
  });
});

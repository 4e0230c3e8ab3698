import type { PlacedCriteria } from '@primum/core/benefit/edits-for-criteria';
import { describe, expect, it } from 'vitest';
import { criteriaAt, criteriaDraft, criteriaIn, keyOf, readCriteria, rowsOf, withField } from './read-criteria.ts';

const dossiers = [
  ['acceptable', 'reduce'],
  ['reduce', 'unacceptable'],
] as const;
const rows = dossiers.map((row) => [...row]);
const strict = [
  ['reduce', 'reduce'],
  ['unacceptable', 'unacceptable'],
] as const;
const strictRows = strict.map((row) => [...row]);
const toChoose = {
  probabilities: ['remote', 'frequent'],
  rows,
  entries: [{ id: 'pack/strict', title: 'Strict', rows: strictRows }],
};
const reason = 'Nobody trained stands by.';
const written: readonly PlacedCriteria[] = [
  { use: 'home', criteria: { matrix: strictRows, reason } },
  { use: 'home', criteria: { stage: 'end-of-life', acceptability: 'pack/strict', reason } },
];
const uses = [
  { id: 'ward', title: 'On a ward' },
  { id: 'home', title: 'At home', criteria: written.map(({ criteria }) => criteria) },
];
const fresh = criteriaDraft(undefined, uses, toChoose);

describe('criteria of a use as they are chosen', () => {
  it.each(written)('say what was written when nothing is changed: $criteria', (was) => {
    const place = { use: was.use, stage: was.criteria.stage };
    expect(readCriteria(criteriaDraft(was, uses, toChoose), uses, place)).toEqual({ said: was, faults: {} });
  });

  it("begin with the dossier's matrix, for the first use that has none", () => {
    expect(fresh).toMatchObject({ use: 'ward', stage: '', by: 'own', matrix: rows });
    const [ward, home] = uses;
    const turned = home === undefined || ward === undefined ? [] : [home, ward];
    expect(criteriaDraft(undefined, turned, toChoose).use).toBe('ward');
    expect(criteriaDraft(undefined, turned.slice(0, 1), toChoose).use).toBe('home');
  });

  it('need a use, an entry where one is chosen, and a reason: all told at once', () => {
    const draft = { ...fresh, use: '', by: 'pack' as const, entry: '', reason: ' ' };
    expect(readCriteria(draft, uses, undefined).faults).toEqual({
      use: 'missing',
      entry: 'missing',
      reason: 'missing',
    });
  });

  it('are a fault at the stage where the use has others for it', () => {
    const draft = { ...fresh, use: 'home', reason };
    expect(readCriteria(draft, uses, undefined).faults).toEqual({ stage: 'taken' });
    const late = { ...draft, stage: 'end-of-life' as const };
    expect(readCriteria(late, uses, { use: 'home', stage: undefined }).faults).toEqual({ stage: 'taken' });
    expect(readCriteria({ ...late, use: 'ward' }, uses, undefined).faults).toEqual({});
    expect(readCriteria({ ...draft, stage: 'build' }, uses, undefined).faults).toEqual({});
  });

  it('say the matrix or the entry, never both, whatever was chosen before', () => {
    const draft = { ...fresh, reason, matrix: strictRows };
    expect(readCriteria(draft, uses, undefined).said.criteria).toEqual({ matrix: strictRows, reason });
    expect(readCriteria({ ...draft, by: 'pack' }, uses, undefined).said.criteria).toEqual({
      acceptability: 'pack/strict',
      reason,
    });
    expect(rowsOf({ ...draft, matrix: rows, by: 'pack' }, toChoose)).toEqual(strict);
    expect(rowsOf({ ...draft, matrix: rows }, toChoose)).toEqual(rows);
  });

  it('change one field of the matrix and no other', () => {
    expect(withField(rows, { severity: 1, probability: 0 }, 'unacceptable')).toEqual([
      ['acceptable', 'reduce'],
      ['unacceptable', 'unacceptable'],
    ]);
    expect(rows).toEqual(dossiers);
  });

  it('are found again by their use and stage', () => {
    expect(criteriaIn(uses)).toEqual(written);
    for (const one of written)
      expect(criteriaAt(uses, keyOf({ use: one.use, stage: one.criteria.stage }))).toEqual(one);
    expect(criteriaAt(uses, undefined)).toBeUndefined();
  });
});

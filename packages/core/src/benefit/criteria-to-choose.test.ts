import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalancePack } from '../testing/pump-balance.ts';
import { pumpInUses } from '../testing/pump-in-uses.ts';
import { criteriaToChoose } from './criteria-to-choose.ts';
import { fieldBeside, fieldsBeside } from './stricter-fields.ts';

const joined = joinPacks([pumpBalancePack()]).knowledge;
const [base] = joined.clinical.acceptability;
if (base === undefined) throw new Error('the pack has criteria');
const strict = { ...base, id: 'pump-balance/strict', rows: base.rows.map((row) => row.map(() => 'reduce' as const)) };
const coarse = {
  ...base,
  id: 'pump-balance/coarse',
  probabilities: base.probabilities.map((one) => ({ ...one, below: 2 })),
};
const knowledge = { ...joined, clinical: { ...joined.clinical, acceptability: [base, strict, coarse] } };

describe('what criteria of a use are written from', () => {
  it('are the matrix of the dossier and the entries that have its scales', () => {
    expect(criteriaToChoose({ dossier: pumpInUses(), knowledge })).toEqual({
      probabilities: ['improbable', 'occasional', 'frequent'],
      rows: base.rows,
      entries: [base, strict].map(({ id, title, rows }) => ({ id, title, rows })),
    });
  });

  it("begin from the dossier's own matrix where it has one, whatever a use has", () => {
    const dossier = pumpInUses({ home: [{ matrix: base.rows, reason: 'r' }] });
    const harms = { ...dossier.harms, matrix: strict.rows };
    expect(criteriaToChoose({ dossier: { ...dossier, harms }, knowledge })?.rows).toEqual(strict.rows);
  });

  it('are not there where harms cannot be judged at all', () => {
    const without = { ...joined, clinical: { ...joined.clinical, acceptability: [] } };
    expect(criteriaToChoose({ dossier: pumpInUses(), knowledge: without })).toBeUndefined();
  });
});

describe("a matrix beside the dossier's", () => {
  it('is stricter where it lets less stay, and milder where more', () => {
    expect(fieldBeside('reduce', 'acceptable')).toBe('stricter');
    expect(fieldBeside('unacceptable', 'reduce')).toBe('stricter');
    expect(fieldBeside('acceptable', 'unacceptable')).toBe('milder');
    expect(fieldBeside('reduce', 'reduce')).toBeUndefined();
    expect(fieldBeside('reduce', undefined)).toBeUndefined();
  });

  it('is counted field by field', () => {
    const dossier = [
      ['acceptable', 'reduce'],
      ['reduce', 'unacceptable'],
    ] as const;
    const own = [
      ['reduce', 'unacceptable'],
      ['reduce', 'acceptable'],
    ] as const;
    expect(fieldsBeside(own, dossier)).toEqual({ stricter: 2, milder: 1 });
    expect(fieldsBeside(dossier, dossier)).toEqual({ stricter: 0, milder: 0 });
  });
});

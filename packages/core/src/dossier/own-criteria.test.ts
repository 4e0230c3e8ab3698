import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalancePack } from '../testing/pump-balance.ts';
import { pumpInUses } from '../testing/pump-in-uses.ts';
import { checkReferences } from './check-references.ts';
import type { UseCriteria } from './use-criteria.ts';

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
const reason = 'nobody trained stands by';

function faultsOf(...criteria: UseCriteria[]) {
  const dossier = pumpInUses({ home: criteria });
  return checkReferences(dossier, knowledge, '2026-06-01').map(({ code, document, path, expected, hint }) => ({
    code,
    at: `${document}.${path.join('.')}`,
    expected,
    hint,
  }));
}

describe('criteria of a use, checked', () => {
  it('pass where they name an entry with the scales of the dossier or write a matrix that fits', () => {
    expect(faultsOf({ acceptability: 'pump-balance/strict', reason })).toEqual([]);
    expect(faultsOf({ matrix: strict.rows, reason }, { matrix: base.rows, reason, stage: 'end-of-life' })).toEqual([]);
  });

  it('tell an entry that no pack has, with the one that may be meant', () => {
    expect(faultsOf({ acceptability: 'pump-balance/strct', reason })).toMatchObject([
      {
        code: 'unknown-acceptability',
        at: 'dossier.uses.1.criteria.0.acceptability',
        hint: 'did you mean "pump-balance/strict"?',
      },
    ]);
  });

  it('tell an entry with other probabilities, since the same figure would mean another thing', () => {
    expect(faultsOf({ acceptability: 'pump-balance/coarse', reason })).toMatchObject([
      {
        code: 'table-size',
        at: 'dossier.uses.1.criteria.0.acceptability',
        hint: 'write what it says for these levels under `matrix`',
      },
    ]);
  });

  it('tell a matrix with too few rows or columns, and the levels that it must have', () => {
    const levels =
      '5 rows (negligible, minor, serious, critical, catastrophic) of 3 columns (improbable, occasional, frequent)';
    const at = 'dossier.uses.1.criteria.0.matrix';
    const wanted = [{ code: 'table-size', at, expected: levels }];
    expect(faultsOf({ matrix: strict.rows.slice(1), reason })).toMatchObject(wanted);
    expect(faultsOf({ matrix: strict.rows.map((row) => row.slice(1)), reason })).toMatchObject(wanted);
  });

  it('tell that they have no matrix, or two, and that two are for the same stage', () => {
    expect(faultsOf({ reason })).toMatchObject([{ code: 'criteria-unclear', at: 'dossier.uses.1.criteria.0' }]);
    expect(faultsOf({ reason, matrix: base.rows, acceptability: 'pump-balance/strict' })).toMatchObject([
      { code: 'criteria-unclear', hint: 'take one of the two away' },
    ]);
    expect(faultsOf({ reason, matrix: base.rows }, { reason, matrix: strict.rows })).toMatchObject([
      { code: 'contradiction', at: 'dossier.uses.1.criteria.1' },
    ]);
  });

  it('give no figure where they are faulty: the fault is told instead', () => {
    const { harms } = assess(pumpInUses({ home: [{ acceptability: 'pump-balance/strct', reason }] }), knowledge);
    expect(harms.findings).toEqual([]);
    expect(harms.faults).toMatchObject([{ code: 'unknown-acceptability' }]);
  });
});

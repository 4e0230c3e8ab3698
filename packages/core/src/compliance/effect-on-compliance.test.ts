/** What another edition of a law does to the compliance of a dossier. */
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ComplianceDocument } from '../dossier/compliance-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { type LawEntries, lawPack } from '../testing/law-pack.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { effectOnCompliance } from './effect-on-compliance.ts';

const QUESTION = { on: '2026-11-26', party: 'maker' };
const BASE = {
  instruments: [{ id: 'act' }],
  'party-roles': [{ id: 'as-maker', kind: 'manufacturer', roles: ['manufacturer'] }],
  'evidence-kinds': [{ id: 'plan' }],
};
const a = { id: 'a', 'met-by': [{ evidence: 'plan' }] };

function assessedBy(law: LawEntries) {
  const dossier: Dossier = {
    ...tinyDossier(),
    compliance: ComplianceDocument.parse({
      evidence: [{ id: 'p', kind: 'law/plan', title: 'Plan', on: '2026-06-01' }],
    }),
  };
  const plain: Dossier = { ...dossier, dossier: { ...dossier.dossier, device: { sterile: true } } };
  const { knowledge, faults } = joinPacks([tinyPack(), lawPack({ ...BASE, ...law })]);
  expect(faults).toEqual([]);
  return assess(plain, knowledge);
}

const effectOf = (before: LawEntries, after: LawEntries) =>
  effectOnCompliance(assessedBy(before), assessedBy(after), QUESTION);

describe('another edition', () => {
  it('that says the same moves nothing', () => {
    expect(effectOf({ requirements: [a] }, { requirements: [a] }).moved).toEqual([]);
  });

  it('shows what it adds, withdraws and words otherwise, with how each stands', () => {
    const { moved, gapsBefore, gapsAfter } = effectOf(
      { requirements: [a, { id: 'gone' }, { id: 'same' }] },
      { requirements: [{ ...a, clause: '2' }, { id: 'new' }, { id: 'same' }] },
    );
    expect(moved).toMatchObject([
      { id: 'law/a', before: 'met', after: 'met', fields: ['clause'] },
      { id: 'law/gone', before: 'unknown' },
      { id: 'law/new', after: 'unknown' },
    ]);
    expect(moved.map((one) => ['before' in one, 'after' in one])).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ]);
    expect([gapsBefore, gapsAfter]).toEqual([2, 2]);
  });

  it('shows a requirement in the same words that is asked only by its new rule', () => {
    const classed = (rule: object) => ({
      facts: [{ id: 'sterile', explain: 'x', of: 'device', area: 'use', answer: { 'yes-no': true } }],
      schemes: [
        {
          id: 'class',
          instrument: 'act',
          of: 'device',
          classes: [
            { id: 'low', title: 'Low' },
            { id: 'high', title: 'High' },
          ],
        },
      ],
      rules: [{ id: 'rule-1', explain: 'x', scheme: 'class', rule: '1', when: { fact: 'sterile', is: true }, ...rule }],
      requirements: [{ id: 'b', applies: { fact: 'class', is: 'high' } }],
    });
    const { moved } = effectOf(classed({ gives: 'low' }), classed({ gives: 'high' }));
    expect(moved).toMatchObject([{ id: 'law/b', after: 'unknown', fields: [] }]);
  });

  it('that only proposes asks nothing of anybody', () => {
    const proposed = { id: 'wish', status: 'proposal', source: { document: 'own work', mark: 'proposal' } };
    expect(effectOf({ requirements: [a] }, { requirements: [a, proposed] }).moved).toEqual([]);
  });
});

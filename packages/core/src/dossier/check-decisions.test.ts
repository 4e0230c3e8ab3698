import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decidedPump, decision } from '../testing/decided-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { checkReferences } from './check-references.ts';
import type { Decision } from './decisions-document.ts';

const { knowledge } = joinPacks([tinyPack()]);
const WARD = { use: 'ward', evaluation: 'reduce' };
const APPROVED = { 'approved-by': 'head of nursing', 'approved-on': '2026-06-02' };

function faultsOf(...all: Partial<Record<keyof Decision, unknown>>[]): string[] {
  const dossier = decidedPump(all.map(decision));
  return checkReferences(dossier, knowledge, '2026-11-24').map(
    ({ severity, code, path }) => `${severity} ${code} ${path.join('.')}`,
  );
}

describe('decisions', () => {
  it('are right as they are', () => {
    expect(
      faultsOf(
        {},
        { id: 'd2', revises: 'd1', 'decided-on': '2026-06-03', kind: 'transfer', to: 'maker' },
        { id: 'd3', about: { conflict: 'lock-or-care' }, option: 'open', seen: [], ...APPROVED },
        { id: 'd4', about: { balance: 'ward-balance' }, option: 'both', seen: [] },
        {
          id: 'd5',
          about: { harm: 'tiny/wrong-dose#too-little@dosing' },
          seen: [{ ...decision({}).seen[0], harm: 'tiny/wrong-dose#too-little@dosing' }],
        },
      ),
    ).toEqual([]);
    expect(faultsOf({ seen: [{ ...decision({}).seen[0], 'by-use': [WARD] }] })).toEqual([]);
  });

  it.each<[string, Partial<Record<keyof Decision, unknown>>, string]>([
    ['hand over to nobody', { kind: 'transfer' }, 'error missing-field decisions.0'],
    ['hand over without being a transfer', { to: 'maker' }, 'error contradiction decisions.0.to'],
    ['hand over to whom nobody knows', { kind: 'transfer', to: 'nobody' }, 'error dangling-id decisions.0.to'],
    ['choose nothing', { about: { balance: 'ward-balance' } }, 'error missing-field decisions.0'],
    [
      'choose what is not there',
      { about: { conflict: 'lock-or-care' }, option: 'x' },
      'error unknown-id decisions.0.option',
    ],
    ['choose for a harm', { option: 'open' }, 'error unknown-id decisions.0.option'],
    [
      'are about an unknown balance',
      { about: { balance: 'x' }, option: 'y' },
      'error dangling-id decisions.0.about.balance',
    ],
    [
      'approved by the one who decided',
      { ...APPROVED, 'approved-by': ' Head of  risk management' },
      'error approved-by-decider decisions.0.approved-by',
    ],
    ['approved, nobody knows when', { 'approved-by': 'head of nursing' }, 'error missing-field decisions.0'],
    ['approved, nobody knows by whom', { 'approved-on': '2026-06-02' }, 'error missing-field decisions.0'],
    [
      'approved before they were decided',
      { ...APPROVED, 'approved-on': '2026-05-31' },
      'error dates-out-of-order decisions.0.approved-on',
    ],
    ['say nothing of their harm', { seen: [] }, 'error missing-field decisions.0'],
    [
      'say it twice',
      { seen: [decision({}).seen[0], decision({}).seen[0]] },
      'error duplicate-id decisions.0.seen.1.harm',
    ],
    [
      'say of one use twice what it judged',
      { seen: [{ ...decision({}).seen[0], 'by-use': [WARD, WARD] }] },
      'error duplicate-id decisions.0.seen.0.by-use.1.use',
    ],
    [
      'tell uses apart though they are about a balance',
      { about: { balance: 'ward-balance' }, option: 'both', seen: [{ ...decision({}).seen[0], 'by-use': [WARD] }] },
      'error contradiction decisions.0.seen.0.by-use',
    ],
    ['are over', { 'review-by': '2026-11-23' }, 'warning decision-expired decisions.0.review-by'],
    ['revise nothing that is there', { revises: 'd0' }, 'error dangling-id decisions.0.revises'],
    ['revise themselves', { revises: 'd1' }, 'error dangling-id decisions.0.revises'],
  ])('that %s are told', (_, fields, fault) => {
    expect(faultsOf(fields)).toContain(fault);
  });

  it('about a harm that is not there are a warning, since they open again', () => {
    const seen = [{ ...decision({}).seen[0], harm: 'over-infusio' }];
    expect(faultsOf({ about: { harm: 'over-infusio' }, seen })).toEqual(['warning dangling-id decisions.0.about.harm']);
  });

  it('about one thing are told where neither takes the place of the other, or two the place of one', () => {
    expect(faultsOf({}, { id: 'd2' })).toEqual(['error decided-twice decisions.1.about']);
    expect(faultsOf({}, { id: 'd2', revises: 'd1' }, { id: 'd3', revises: 'd1' })).toEqual([
      'error decided-twice decisions.2.revises',
      'error decided-twice decisions.2.about',
    ]);
  });

  it('revise only what was decided before, about the same, and not in a circle', () => {
    expect(faultsOf({ 'decided-on': '2026-06-02' }, { id: 'd2', revises: 'd1' })).toEqual([
      'error dates-out-of-order decisions.1.revises',
    ]);
    expect(faultsOf({ revises: 'd2' }, { id: 'd2', revises: 'd1' })).toContain('error cycle decisions.0.revises');
    expect(
      faultsOf({}, { id: 'd2', about: { balance: 'ward-balance' }, option: 'both', seen: [], revises: 'd1' }),
    ).toEqual(['error contradiction decisions.1.revises']);
  });

  it('that were revised are no longer told to be over', () => {
    expect(faultsOf({ 'review-by': '2026-06-30' }, { id: 'd2', revises: 'd1' })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { assess, type Assessment } from '../../assessment/assess.ts';
import { decisionDraft } from '../../decision/decision-draft.ts';
import { decisionsFor } from '../../decision/decisions-for.ts';
import type { ConflictsDocument } from '../../dossier/conflicts-document.ts';
import { DecisionsDocument } from '../../dossier/decisions-document.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { joinPacks } from '../../knowledge/join-packs.ts';
import { lawPack } from '../../testing/law-pack.ts';
import { lockedPump, lockedSheet } from '../../testing/locked-pump.ts';
import { tinyPack } from '../../testing/tiny-pack.ts';
import { conflictNamed, conflictsFor } from './conflicts-for.ts';
import { draftWorksheet } from './draft-worksheet.ts';
import { findConflicts } from './find-conflicts.ts';

const effect = { patient: 'better', privacy: 'same', burden: 'worse', cost: 'same' };
const PATTERN = {
  id: 'lock-outs',
  title: 'Locks and haste',
  explain: 'Made for tests.',
  kind: 'security-safety',
  about: ['tiny/lock-out'],
  interests: [
    { of: 'patient', speaks: 'for', wants: 'Peace.' },
    { of: 'nurse', speaks: 'against', wants: 'Speed.' },
  ],
  law: [{ speaks: 'for', requirement: 'law/closed', clause: 'Act 1(a)', says: 'Keep it closed.', mark: 'seen' }],
  roles: 'Made for tests.',
  ethics: [{ principle: 'beneficence', says: 'Help.' }],
  'left-out': 'Who has no account.',
  options: ['slow', 'leave'].map((id) => ({ id, title: id, effect, necessary: 'Yes.', proportionate: 'The mildest.' })),
  answer: { option: 'slow', because: 'It locks nobody out.', turns: 'Nothing.', mind: ['All.'] },
  impact: { due: 'no', because: 'Made for tests.' },
};
const LAW = {
  instruments: [{ id: 'act' }],
  requirements: [{ id: 'closed', clause: '1(a)' }],
  'conflict-patterns': [PATTERN],
};

function assessed(dossier: Dossier): Assessment {
  const { knowledge, faults } = joinPacks([tinyPack(), lawPack(LAW)]);
  expect(faults).toEqual([]);
  return assess(dossier, knowledge);
}

const sha256 = (text: string) => String(text.length);

function pictureOf(dossier: Dossier) {
  const assessment = assessed(dossier);
  return conflictsFor(assessment, decisionsFor(assessment, { on: '2026-06-01', sha256 }).decisions);
}

/** To put the lock-out on, on what can be seen of that, by somebody and by somebody else; `change` says otherwise. */
function decided(conflicts: ConflictsDocument, change: object = {}): DecisionsDocument {
  const draft = decisionDraft(assessed(lockedPump({}, { conflicts })), 'locked');
  return DecisionsDocument.parse({
    decisions: [
      {
        id: 'd',
        about: { conflict: 'locked' },
        kind: 'treat',
        option: 'on',
        reason: 'Made for tests.',
        'decided-by': 'head of risk',
        'decided-on': '2026-01-01',
        'approved-by': 'head of care',
        'approved-on': '2026-01-02',
        'review-by': '2027-01-01',
        seen: draft?.options[0]?.seen.map(({ title: _title, ...seen }) => seen),
        ...change,
      },
    ],
  });
}

describe('conflictsFor', () => {
  it('tells of each conflict whether somebody looked at it and whether it is decided', () => {
    const stateOf = (parts: Partial<Dossier>) =>
      pictureOf(lockedPump({}, parts)).conflicts.find(({ id }) => id === 'tiny/lock-out@pump')?.state;
    const conflicts = lockedSheet();
    expect(stateOf({})).toBe('found');
    expect(stateOf({ conflicts })).toBe('worksheet');
    expect(stateOf({ conflicts, decisions: decided(conflicts) })).toBe('decided');
  });

  it('takes no conflict for decided whose decision does not hold any more', () => {
    const conflicts = lockedSheet();
    const standing = (change: object) => {
      const picture = pictureOf(lockedPump({}, { conflicts, decisions: decided(conflicts, change) }));
      const row = picture.conflicts.find(({ id }) => id === 'tiny/lock-out@pump');
      return [row?.state, picture.worksheets[0]?.decisions.map(({ state }) => state)];
    };
    expect(standing({ seen: [] })).toEqual(['worksheet', ['open-again']]);
    expect(standing({ 'review-by': '2026-05-31' })).toEqual(['worksheet', ['expired']]);
    expect(standing({ 'approved-by': undefined, 'approved-on': undefined })).toEqual(['worksheet', ['waiting']]);
  });

  it('joins what people wrote with what the pattern proposes, and marks which is which', () => {
    const conflicts = lockedSheet({
      pattern: 'lock-outs',
      law: [{ requirement: 'law/closed', says: 'Ours.' }],
      roles: { controllers: ['maker'] },
    });
    const [sheet] = pictureOf(lockedPump({}, { conflicts, decisions: decided(conflicts) })).worksheets;
    expect(sheet?.interests.map(({ of, from }) => [of, from])).toEqual([
      ['nurse', 'dossier'],
      ['patient', 'pattern'],
      ['nurse', 'pattern'],
    ]);
    expect(sheet?.law).toMatchObject([
      { requirement: 'law/closed', clause: 'Act 1(a)', says: 'Ours.', from: 'dossier', mark: 'seen' },
      { requirement: 'law/closed', clause: 'Act 1(a)', says: 'Keep it closed.', from: 'pattern', speaks: 'for' },
    ]);
    expect(sheet?.pattern?.answer.option).toBe('slow');
    expect(sheet?.roles.controllers).toEqual([{ id: 'maker', title: 'maker' }]);
    expect(sheet?.decisions).toMatchObject([{ id: 'd', option: { id: 'on', title: 'On' } }]);
  });

  it('weighs each option on axes that are not added to each other', () => {
    const placed = [{ control: 'lock-out', at: 'pump' }];
    const conflicts = lockedSheet({
      options: [
        { id: 'on', title: 'On', on: placed },
        { id: 'off', title: 'Off', off: placed },
        { id: 'as-is', title: 'As it is' },
      ],
    });
    const burden = { 'minutes-per-use': 3, 'uses-per-device-year': 20, 'training-hours': 2, touches: ['delay'] };
    const lockOut = { state: 'proposed', cost: { once: 100, yearly: 10 }, burden };
    const [proposed] = pictureOf(lockedPump(lockOut, { conflicts })).worksheets;
    const [on, , asIs] = proposed?.options ?? [];
    expect(on?.effect.raises.map(({ harm, after }) => [harm, after])).toEqual([['waiting', 'medium']]);
    expect(on?.effect.axes.safety.rises).toBe(1);
    expect(on?.effect.cost).toEqual({ once: 100, yearly: 10, missing: [] });
    expect(on?.effect.burden).toMatchObject({ hours: 1, training: 2, touches: ['delay'] });
    expect([asIs?.effect.lowers, asIs?.effect.raises]).toEqual([[], []]);
    const [inPlace] = pictureOf(lockedPump({}, { conflicts })).worksheets;
    const taken = inPlace?.options[1]?.effect;
    expect(taken?.lowers.map(({ harm }) => harm)).toContain('waiting');
    expect(taken?.raises.map(({ harm }) => harm)).toContain('over-infusion');
  });

  it('tells of a worksheet about a control where nothing is in conflict', () => {
    const conflicts = lockedSheet({ about: [{ control: 'read-only', at: 'copy(limits,pump)' }] });
    const [sheet] = pictureOf(lockedPump({}, { conflicts })).worksheets;
    expect(sheet?.about.map(({ found }) => found)).toEqual([false]);
  });
});

describe('conflictNamed', () => {
  it('gives one conflict with its patterns and worksheets, by a short id too', () => {
    const asked = conflictNamed(assessed(lockedPump({}, { conflicts: lockedSheet() })), 'lock-out@pump', []);
    if (asked.kind !== 'found') throw new Error(asked.kind);
    expect(asked.detail.patterns.map(({ id }) => id)).toEqual(['law/lock-outs']);
    expect(asked.detail.worksheets.map(({ id }) => id)).toEqual(['locked']);
    expect(asked.detail.finding.raises[0]?.chain.length).toBeGreaterThan(2);
  });

  it('suggests a worksheet or a place that is like what was asked for', () => {
    const assessment = assessed(lockedPump({}, { conflicts: lockedSheet() }));
    expect(conflictNamed(assessment, 'lokced', [])).toEqual({ kind: 'unknown', suggestion: 'locked' });
  });
});

describe('draftWorksheet', () => {
  it('begins from the pattern, copies neither its law nor its ethics, and can be written', () => {
    const assessment = assessed(lockedPump());
    const finding = findConflicts(assessment).find(({ id }) => id === 'tiny/lock-out@pump');
    const asked = conflictNamed(assessment, 'lock-out@pump', []);
    if (finding === undefined || asked.kind !== 'found') throw new Error('no conflict');
    const draft = draftWorksheet('new', finding, asked.detail.patterns[0]);
    expect(draft).toMatchObject({
      pattern: 'law/lock-outs',
      options: [{ id: 'slow' }, { id: 'leave' }],
      kind: 'security-safety',
    });
    expect([draft.law, draft.ethics]).toEqual([undefined, undefined]);
    const again = pictureOf(lockedPump({}, { conflicts: { conflicts: [draft] } }));
    expect(again.worksheets[0]?.about.every(({ found }) => found)).toBe(true);
    expect(again.worksheets[0]?.interests.map(({ of, from }) => [of, from])).toEqual([
      ['patient', 'pattern'],
      ['nurse', 'pattern'],
    ]);
  });

  it('puts the control on in one option and leaves it off in the other where no pattern helps', () => {
    const finding = findConflicts(assessed(lockedPump({ state: 'proposed' }))).find(({ id }) =>
      id.includes('lock-out'),
    );
    if (finding === undefined) throw new Error('no conflict');
    expect(draftWorksheet('new', finding, undefined).options).toMatchObject([
      { id: 'with', on: [{ control: 'tiny/lock-out', at: 'pump' }] },
      { id: 'without' },
    ]);
  });
});

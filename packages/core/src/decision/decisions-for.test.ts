import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decidedPump, decision } from '../testing/decided-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { contentHash } from './decision-content.ts';
import { decisionsFor } from './decisions-for.ts';
import { sightOf } from './seen-harms.ts';
import { seenNow } from './seen-now.ts';

const { knowledge } = joinPacks([tinyPack()]);
const ON = '2026-11-24';
/** Looks like SHA-256 and is far weaker: other texts have another, which is all that is asked here. */
function sha256(text: string): string {
  let sum = 7n;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 1_000_003n + BigInt(text.charCodeAt(at))) % 2n ** 256n;
  return sum.toString(16).padStart(64, '0');
}
const APPROVED = { 'approved-by': 'head of nursing', 'approved-on': '2026-06-02' };
const aboutBalance = { about: { balance: 'ward-balance' }, option: 'sign-in' };
const aboutConflict = { about: { conflict: 'lock-or-care' }, option: 'locked' };

function picture(dossier: Dossier, on = ON) {
  return decisionsFor(assess(dossier, knowledge), { on, sha256 });
}
function pictureOf(...decisions: Decision[]) {
  return picture(decidedPump(decisions));
}
/** As somebody writes it who decides on the dossier as it is. */
function decidedNow(fields: Parameters<typeof decision>[0], dossier = decidedPump()): Decision {
  const fresh = decision(fields);
  return { ...fresh, seen: seenNow(sightOf(assess(dossier, knowledge)), fresh) };
}
const inPlace = (dossier: Dossier, ...controls: string[]): Dossier => ({
  ...dossier,
  controls: ControlsDocument.parse({
    controls: controls.map((control) => ({ control, at: 'pump', state: 'in-place' })),
  }),
});

describe('how a decision stands', () => {
  it('holds while the harm is as it was seen, on its last day too, and is expired the day after', () => {
    const dossier = decidedPump([decidedNow({ 'review-by': '2026-11-24' })]);
    expect(picture(dossier).decisions[0]).toMatchObject({ state: 'holds', changes: [], isExpired: false });
    expect(picture(dossier, '2026-11-25').decisions[0]).toMatchObject({ state: 'expired', isExpired: true });
  });

  it('opens again by itself when a level changed, and says from which to which', () => {
    const changed = inPlace(decidedPump([decidedNow({})]), 'sign-in');
    const finding = assess(changed, knowledge).harms.findings.find(({ id }) => id === 'over-infusion');
    const [row] = picture(changed).decisions;
    expect(row?.state).toBe('open-again');
    expect(finding?.likelihood).not.toBe('high');
    expect(row?.changes).toMatchObject([
      {
        kind: 'changed',
        harm: { id: 'over-infusion', title: finding?.harm },
        was: { likelihood: 'high', evaluation: 'unacceptable' },
        is: { likelihood: finding?.likelihood, evaluation: finding?.evaluation },
        worse: false,
      },
    ]);
  });

  it('opens again worse when the harm got more severe', () => {
    const old = decidedNow({ seen: [] });
    const seen = old.seen.map((one) => ({ ...one, severity: 'minor', evaluation: 'reduce' as const }));
    expect(pictureOf({ ...old, seen }).decisions[0]?.changes).toMatchObject([{ kind: 'changed', worse: true }]);
  });

  it('opens again when its harm is gone', () => {
    const dossier = decidedPump([decidedNow({})]);
    const [row] = picture({ ...dossier, harms: {} }).decisions;
    expect(row?.changes).toMatchObject([{ kind: 'gone', harm: { id: 'over-infusion', title: 'over-infusion' } }]);
  });

  it('opens again when a harm is new in the scope of its balance', () => {
    const approved = decidedNow({ ...aboutBalance, kind: 'accept', ...APPROVED });
    const seen = approved.seen.filter(({ harm }) => harm !== 'over-infusion');
    expect(seen.length).toBeLessThan(approved.seen.length);
    const [row] = pictureOf({ ...approved, seen }).decisions;
    expect(row).toMatchObject({ state: 'open-again', changes: [{ kind: 'new', harm: { id: 'over-infusion' } }] });
  });

  it.each([
    ['a balance', aboutBalance],
    ['a conflict', aboutConflict],
    ['an unacceptable harm that is accepted', { kind: 'accept' }],
  ])('about %s waits for a second pair of eyes, from the day on which it had one it holds', (_, fields) => {
    const waiting = decidedNow(fields);
    expect(pictureOf(waiting).decisions[0]).toMatchObject({ state: 'waiting', needsApproval: true });
    const approved = decidedPump([{ ...waiting, ...APPROVED }]);
    expect(picture(approved, '2026-06-01').decisions[0]?.state).toBe('waiting');
    expect(picture(approved, '2026-06-02').decisions[0]?.state).toBe('holds');
  });

  it('says of a harm that nobody has judged that it is only proposed', () => {
    const proposed = 'tiny/wrong-dose#too-little@dosing';
    const [row] = pictureOf(decidedNow({ about: { harm: proposed } })).decisions;
    expect(row).toMatchObject({ state: 'holds', seen: [{ harm: proposed }], isProposal: true });
    expect(pictureOf(decidedNow({})).decisions[0]?.isProposal).toBe(false);
  });

  it('comes the latest first, of one day the one that was written last', () => {
    const days = ['2026-06-01', '2026-06-02', '2026-06-01', '2026-06-02'];
    const all = days.map((day, at) => decidedNow({ id: `d${at}`, 'decided-on': day }));
    expect(pictureOf(...all).decisions.map(({ id }) => id)).toEqual(['d3', 'd1', 'd2', 'd0']);
  });

  it('needs nobody else where a harm is treated, or accepted as the criteria do', () => {
    expect(pictureOf(decidedNow({})).decisions[0]).toMatchObject({ state: 'holds', needsApproval: false });
    const closed = inPlace(decidedPump(), 'sign-in', 'lock-out');
    const accepted = decidedNow({ kind: 'accept' }, closed);
    expect(accepted.seen).toMatchObject([{ evaluation: 'acceptable' }]);
    expect(picture({ ...closed, decisions: { decisions: [accepted] } }).decisions[0]?.state).toBe('holds');
  });

  it('is revised by a later one only once that one stands itself', () => {
    const first = decidedNow({ kind: 'accept', ...APPROVED });
    const second = decidedNow({ id: 'd2', kind: 'accept', revises: 'd1', 'decided-on': '2026-07-01' });
    const states = (...all: Decision[]) =>
      Object.fromEntries(pictureOf(...all).decisions.map(({ id, state }) => [id, state]));
    expect(states(first, second)).toEqual({ d1: 'holds', d2: 'waiting' });
    const approved = { ...second, 'approved-by': 'head of nursing', 'approved-on': '2026-07-02' };
    expect(states(first, approved)).toEqual({ d1: 'revised', d2: 'holds' });
    const { 'approved-by': _by, 'approved-on': _on, ...never } = first;
    expect(states(never, second)).toEqual({ d1: 'revised', d2: 'waiting' });
  });
});

describe('what was approved', () => {
  it('opens the decision again when its worksheet or itself was changed afterwards', () => {
    const dossier = decidedPump();
    const fresh = { ...decidedNow({ ...aboutConflict, kind: 'accept' }), ...APPROVED };
    const signed = { ...fresh, 'approved-hash': contentHash(dossier, fresh, sha256) };
    expect(pictureOf(signed).decisions[0]).toMatchObject({ state: 'holds', changes: [] });
    expect(pictureOf({ ...signed, reason: 'Another.' }).decisions[0]).toMatchObject({
      state: 'open-again',
      changes: [{ kind: 'content' }],
    });
    const [conflict] = dossier.conflicts.conflicts ?? [];
    const conflicts = { conflicts: conflict === undefined ? [] : [{ ...conflict, title: 'Another' }] };
    expect(picture({ ...decidedPump([signed]), conflicts }).decisions[0]?.changes).toEqual([{ kind: 'content' }]);
  });

  it('has the same hash before and after the approval, and another for anything else', () => {
    const dossier = decidedPump();
    const fresh = decidedNow(aboutBalance);
    const before = contentHash(dossier, fresh, sha256);
    expect(contentHash(dossier, { ...fresh, ...APPROVED, 'approved-hash': 'a'.repeat(64) }, sha256)).toBe(before);
    for (const change of [
      { dissent: [{ who: 'a', says: 'b' }] },
      { 'review-by': '2027-01-01' },
      { option: 'both' },
      { seen: [] },
    ])
      expect(contentHash(dossier, { ...fresh, ...change }, sha256)).not.toBe(before);
  });
});

describe('what nobody decided', () => {
  it('is told: balances, conflicts, and harms that are not acceptable', () => {
    expect(pictureOf().undecided.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'balance ward-balance',
      'conflict lock-or-care',
      'harm over-infusion',
    ]);
    const left = pictureOf(decidedNow(aboutBalance), decidedNow({ id: 'd2' })).undecided;
    expect(left.map(({ id }) => id)).toEqual(['lock-or-care']);
  });

  it('about a conflict is opened by a change of the option that it is judged beside, and by another one being decided', () => {
    const beside = { balance: 'ward-balance', option: 'sign-in' };
    const judgedBeside = (decisions: readonly Decision[], change: (dossier: Dossier) => Dossier = (one) => one) => {
      const dossier = decidedPump(decisions);
      const conflicts = { conflicts: (dossier.conflicts.conflicts ?? []).map((one) => ({ ...one, beside })) };
      return change({ ...dossier, conflicts });
    };
    const fresh = decidedNow(aboutConflict, judgedBeside([]));
    const approved = { ...fresh, ...APPROVED, 'approved-hash': contentHash(judgedBeside([]), fresh, sha256) };
    const stateOf = (dossier: Dossier) =>
      picture(dossier, '2026-06-02').decisions.find(({ about }) => about.kind === 'conflict');
    expect(stateOf(judgedBeside([approved]))).toMatchObject({ state: 'holds', changes: [] });
    const dearer = (dossier: Dossier): Dossier => ({
      ...dossier,
      balances: {
        balances: (dossier.balances.balances ?? []).map((balance) => ({
          ...balance,
          options: balance.options.map((option) =>
            option.id === 'sign-in' ? { ...option, cost: { once: 9 } } : option,
          ),
        })),
      },
    });
    expect(stateOf(judgedBeside([approved], dearer))).toMatchObject({
      state: 'open-again',
      changes: [{ kind: 'content' }],
    });
    const balance = (option: string) =>
      decidedNow({ id: 'd2', about: { balance: 'ward-balance' }, option, ...APPROVED }, judgedBeside([]));
    expect(stateOf(judgedBeside([approved, balance('sign-in')]))).toMatchObject({ state: 'holds' });
    expect(stateOf(judgedBeside([approved, balance('both')]))).toMatchObject({
      state: 'open-again',
      changes: [{ kind: 'ground' }],
    });
  });
});

import { assert, constantFrom, property, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { BalancesDocument } from '../dossier/balances-document.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decidedPump, decision } from '../testing/decided-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { seenInBalance, seenInConflict, sightOf } from './seen-harms.ts';

const { knowledge } = joinPacks([tinyPack()]);
const PLACES = [
  { control: 'sign-in', at: 'pump' },
  { control: 'lock-out', at: 'pump' },
  { control: 'read-only', at: 'copy(limits,pump)' },
];

function sight(dossier: Dossier) {
  return sightOf(assess(dossier, knowledge));
}
function balanceOf(option: object) {
  const { balances } = BalancesDocument.parse({
    balances: [{ id: 'b', title: 'b', use: 'ward', 'device-years': 1, options: [{ id: 'o', title: 'o', ...option }] }],
  });
  if (balances?.[0] === undefined) throw new Error('a balance was written');
  return balances[0];
}

describe('harms as they are seen under an option', () => {
  it('stand as the dossier is judged with the controls of the option in place: the slow way', () => {
    assert(
      property(subarray(PLACES), subarray(PLACES), constantFrom<Stage>('field-use', 'design'), (before, on, stage) => {
        const written = (controls: typeof PLACES) =>
          ControlsDocument.parse({ controls: controls.map((one) => ({ ...one, state: 'in-place' })) });
        const dossier = { ...decidedPump(), controls: written(before) };
        const both = PLACES.filter((one) => before.includes(one) || on.includes(one));
        const slow = assess({ ...dossier, controls: written(both) }, knowledge).harms.findings;
        const seen = seenInBalance(sight(dossier), { ...balanceOf({ controls: on }), stage }, 'o');
        const wanted = slow.filter((one) => one.state !== 'rejected' && one.stage === stage);
        expect(new Map(seen.map(({ harm, ...rest }) => [harm, rest]))).toEqual(
          new Map(wanted.map(({ id, likelihood, severity, evaluation }) => [id, { likelihood, severity, evaluation }])),
        );
      }),
    );
  });

  it('count by what is known of them under the option, where something is', () => {
    const known = (rest: object) => ({ harms: [{ harm: 'over-infusion', basis: 'a trial', ...rest }] });
    const evaluation = (option: object) =>
      seenInBalance(sight(decidedPump()), balanceOf(option), 'o').find(({ harm }) => harm === 'over-infusion')
        ?.evaluation;
    expect(evaluation({})).toBe('unacceptable');
    expect(evaluation(known({ p2: [0.00000001, 0.0000001] }))).toBe('acceptable');
    expect(evaluation(known({ 'per-device-year': [0.000001, 0.00001] }))).toBe('acceptable');
  });

  it('of a conflict are those that its options change, and those seen before', () => {
    const dossier = decidedPump();
    const [conflict] = dossier.conflicts.conflicts ?? [];
    if (conflict === undefined) throw new Error('the pump has a conflict');
    const ids = seenInConflict(sight(dossier), conflict, 'open').map(({ harm }) => harm);
    expect(ids).toContain('over-infusion');
    const untouched = { ...conflict, about: [], options: conflict.options.map(({ on: _on, ...rest }) => rest) };
    expect(seenInConflict(sight(dossier), untouched, 'open')).toEqual([]);
    expect(seenInConflict(sight(dossier), untouched, 'open', decision({}).seen)).toMatchObject([
      { harm: 'over-infusion', likelihood: 'high' },
    ]);
  });

  it('stand, beside an option of a balance, as where its controls are in place: the slow way', () => {
    assert(
      property(subarray(PLACES), subarray(PLACES), subarray(PLACES), (base, on, off) => {
        const balances = { balances: [balanceOf({ controls: base })] };
        const [written] = decidedPump().conflicts.conflicts ?? [];
        if (written === undefined) throw new Error('a conflict was written');
        const options = [
          { id: 'o', title: 'o', on, off: off.filter((one) => !on.includes(one)) },
          { id: 'none', title: 'none' },
        ];
        const conflict = { ...written, options };
        const inPlace = ControlsDocument.parse({ controls: base.map((one) => ({ ...one, state: 'in-place' })) });
        const slow = seenInConflict(sight({ ...decidedPump(), controls: inPlace }), conflict, 'o');
        const beside = { ...conflict, beside: { balance: 'b', option: 'o' } };
        const none = ControlsDocument.parse({ controls: [] });
        expect(seenInConflict(sight({ ...decidedPump(), controls: none, balances }), beside, 'o')).toEqual(slow);
      }),
    );
  });
});

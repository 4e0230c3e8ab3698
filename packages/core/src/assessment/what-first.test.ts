import { describe, expect, it } from 'vitest';
import { assess } from './assess.ts';
import { compare } from './compare.ts';
import { readChange } from './read-change.ts';
import { whatFirst, whatLowers } from './what-first.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { settle } from '../risk/settle.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { trialsOf } from './trial.ts';
import { CONTROL } from '../risk/risk-model.ts';

const { knowledge } = joinPacks([tinyPack()]);
const assessment = assess(tinyDossier(), knowledge);
const first = whatFirst(assessment, { most: 8 });

/** A second pump that keeps the same limits: both must be closed before the function is safe. */
function twoPumps(dossier: Dossier): Dossier {
  const [pump] = dossier.system.assets;
  const [limits] = dossier.system.data ?? [];
  if (pump === undefined || limits === undefined) throw new Error('the tiny dossier has a pump with limits');
  const system = {
    ...dossier.system,
    assets: [pump, { ...pump, id: 'spare' }],
    data: [{ ...limits, 'kept-at': ['pump', 'spare'] }],
  };
  return { ...dossier, system };
}

describe('whatFirst', () => {
  it('puts first what lowers the worst harm most, then what needs fewer controls', () => {
    expect(first.map(({ title, controls }) => [title, controls.length])).toEqual([
      ['lock-out-at-host', 2],
      ['read-only-copy', 1],
      ['sign-in-at-host', 1],
    ]);
    expect(first[0]?.effects[0]).toEqual({
      harm: 'over-infusion',
      before: 'high',
      after: 'negligible',
      evaluationBefore: 'unacceptable',
      evaluationAfter: 'acceptable',
    });
  });

  it('puts what needs fewer controls first where the effect is the same', () => {
    const strategies = knowledge.domain.strategies.map((strategy) => ({ ...strategy, effect: 3 }));
    const equal = { ...knowledge, domain: { ...knowledge.domain, strategies } };
    const sizes = whatFirst(assess(tinyDossier(), equal), { most: 8 }).map(({ controls }) => controls.length);
    expect(sizes).toEqual([1, 1]);
  });

  it('names the side effects', () => {
    expect(first[0]?.sideEffects.map(({ threat }) => threat)).toEqual(['tiny/locked-out']);
    expect(first[1]?.sideEffects).toEqual([]);
  });

  it('gives each strategy at all places that carry the level, since one open path keeps it up', () => {
    const actions = whatFirst(assess(twoPumps(tinyDossier()), knowledge), { most: 8 });
    expect(actions.find(({ title }) => title === 'sign-in-at-host')?.controls.map(({ asset }) => asset)).toEqual([
      'pump',
      'spare',
    ]);
  });

  it('puts strategies together where none alone lowers the worst harm', () => {
    const dossier = twoPumps(tinyDossier());
    const cut = assess(dossier, knowledge);
    const places = cut.structure.controls.map(({ property, asset }) => `${property}@${asset}`);
    // sign-in can be had at the first pump only, the read-only copy at the second only.
    const allowed = new Set(['tiny/sign-in@pump', 'tiny/read-only@copy(limits,spare)']);
    const strategies = cut.structure.strategies.map((strategy) => ({
      ...strategy,
      mandatory: strategy.mandatory.every((at) => allowed.has(places[at] ?? '')) ? strategy.mandatory : [],
    }));
    const actions = whatFirst({ ...cut, structure: { ...cut.structure, strategies } }, { most: 3 });
    expect(actions[0]?.controls.map(({ control, asset }) => `${control}@${asset}`).sort()).toEqual([...allowed].sort());
  });

  it('says what the dossier proposes already', () => {
    const dossier = {
      ...tinyDossier(),
      controls: { controls: [{ control: 'sign-in', at: 'pump', state: 'proposed' as const }] },
    };
    const actions = whatFirst(assess(dossier, knowledge), { most: 8 });
    expect(actions.filter(({ proposed }) => proposed).map(({ controls }) => controls.length)).toEqual([1]);
    expect(
      whatFirst(assess(dossier, knowledge, { mode: 'current', withProposed: true }), { most: 8 }).some(
        ({ proposed }) => proposed,
      ),
    ).toBe(false);
  });

  it('tells progress and keeps to the number of trials', () => {
    const told: number[] = [];
    whatFirst(assessment, { most: 8, trials: 2, onProgress: (_, of) => told.push(of) });
    expect(told).toEqual([2, 2]);
  });

  it('has nothing to say where nothing can happen', () => {
    const said = {
      ...tinyDossier(),
      assumptions: { assumptions: [{ trust: 'reach', at: 'wifi', level: 'safe', reason: 'no radio' }] },
    };
    expect(whatFirst(assess(said, knowledge), { most: 8 })).toEqual([]);
  });
});

describe('whatLowers', () => {
  it('lowers one loss, most effect first', () => {
    const at = assessment.structure.consequences.findIndex(
      ({ property, asset }) => property === 'tiny/loss-of-control' && asset === 'pump',
    );
    const lowering = whatLowers(assessment, [at], { most: 5 });
    expect(lowering.map(({ action, before, after }) => [action.title, before, after])).toEqual([
      ['lock-out-at-host', 'high', 'negligible'],
      ['sign-in-at-host', 'high', 'low'],
    ]);
  });
});

describe('compare', () => {
  it('agrees with an assessment in which the control is really there', () => {
    const { change } = readChange(assessment, { add: ['sign-in@pump'], remove: [], assume: [] });
    const real = assess(
      { ...tinyDossier(), controls: { controls: [{ control: 'sign-in', at: 'pump', state: 'in-place' }] } },
      knowledge,
    );
    const comparison = compare(assessment, change);
    const expected = new Map(
      real.harms.findings.map(({ id, likelihood, evaluation }) => [id, [likelihood, evaluation]]),
    );
    expect(comparison.lowered).toHaveLength(4);
    for (const { id, after, evaluationAfter } of comparison.lowered)
      expect([after, evaluationAfter]).toEqual(expected.get(id));
  });

  it('leaves the assessment as it was, and equals a full calculation', () => {
    const before = structuredClone(assessment.levels);
    const on = assessment.structure.controls.map((_, index) => index);
    const { levels } = trialsOf(assessment).tryOut({ on });
    const controlState = assessment.model.controlState.map(() => CONTROL.inPlace);
    expect(levels).toEqual(settle({ ...assessment.model, controlState }, assessment.options));
    expect(assessment.levels).toEqual(before);
  });
});

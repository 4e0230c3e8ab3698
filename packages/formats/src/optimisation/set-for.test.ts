/** Answers about sets of controls of the tiny pump, whose right answers can be told by hand. */
import { performance } from 'node:perf_hooks';
import { assess } from '@primum/core/assessment/assess';
import { ControlsDocument } from '@primum/core/dossier/controls-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { declinedAtPump } from '@primum/core/testing/declined-at-pump';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { tinyPack } from '@primum/core/testing/tiny-pack';
import { frontierFor, setFor, type SetQuestionAsked, type SolverAt } from '@primum/core/treatment/set-for';
import { keptAcceptable, setGround } from '@primum/core/treatment/set-ground';
import { FrontierPicture, SetPicture } from '@primum/core/treatment/set-picture';
import { beforeAll, describe, expect, it } from 'vitest';
import { highsSolver } from './highs-solver.ts';

let solver: SolverAt;
beforeAll(async () => {
  solver = { solve: await highsSolver(), seconds: 10, gap: 0, now: () => performance.now() / 1000 };
});

const { knowledge } = joinPacks([tinyPack()]);
const { manifest, entries } = tinyPack();
const { knowledge: unweighed } = joinPacks([{ manifest, entries: { ...entries, 'severity-weights': [] } }]);
const COPY = 'copy(limits,pump)';
const SIGN_IN = { control: 'sign-in', at: 'pump', state: 'proposed', cost: { once: 100, yearly: 50 } };
const READ_ONLY = { control: 'read-only', at: COPY, state: 'proposed', cost: { once: 400 } };
const LOCK_OUT = { control: 'lock-out', at: 'pump', state: 'proposed', cost: { once: 30 } };
const PLAIN = { targets: [], budget: undefined, years: 1, deviceYears: 1000 };

function answer(
  controls: readonly object[],
  asked: Partial<SetQuestionAsked>,
  more: Partial<Dossier> = {},
): SetPicture {
  const dossier = { ...tinyDossier(), controls: ControlsDocument.parse({ controls }), ...more };
  const question = { ...PLAIN, ...asked };
  return setFor(setGround(assess(dossier, knowledge), question), question, solver);
}

const chosen = ({ set }: SetPicture) => set?.members.map(({ control }) => control.key.replace('tiny/', ''));

describe('setFor', () => {
  it('finds the cheapest set for a target, in the documented shape', () => {
    const picture = answer([SIGN_IN, READ_ONLY], { targets: ['over-infusion:low'] });
    expect(SetPicture.parse(picture)).toEqual(picture);
    expect([picture.status, chosen(picture), picture.set?.after.cost]).toEqual(['best', ['sign-in@pump'], 150]);
    expect(chosen(answer([SIGN_IN, READ_ONLY], { targets: ['over-infusion:low'], years: 10 }))).toEqual([
      `read-only@${COPY}`,
    ]);
  });

  it('says what dropping each control would do', () => {
    const [member] = answer([SIGN_IN], { targets: ['over-infusion:low'] }).set?.members ?? [];
    expect(member?.because).toBe('chosen');
    expect(member?.dropping).toMatchObject({
      misses: [{ harm: 'over-infusion', before: 'low', after: 'high' }],
      saves: 150,
      breaks: [],
    });
  });

  it('finds the least harm for a budget, and of sets that are as good the cheapest', () => {
    expect(chosen(answer([SIGN_IN, READ_ONLY], { budget: 150 }))).toEqual(['sign-in@pump']);
    expect(chosen(answer([SIGN_IN, READ_ONLY], { budget: 10_000 }))).toEqual(['sign-in@pump']);
    expect(chosen(answer([SIGN_IN, READ_ONLY, LOCK_OUT], { budget: 10_000 }))).toEqual([
      'sign-in@pump',
      'lock-out@pump',
    ]);
    expect(chosen(answer([SIGN_IN], { budget: 149 }))).toEqual([]);
  });

  it('tells the side effects of the set', () => {
    const picture = answer([SIGN_IN, LOCK_OUT], { targets: ['over-infusion:negligible'] });
    expect(picture.set?.brings.map(({ id }) => id)).toEqual(['tiny/locked-out']);
  });

  it('chooses nothing without a stated cost unless asked, and lists it', () => {
    const { cost: _, ...free } = SIGN_IN;
    const picture = answer([free, READ_ONLY], { targets: ['over-infusion:low'] });
    expect([chosen(picture), picture.unpriced]).toEqual([[`read-only@${COPY}`], ['tiny/sign-in@pump']]);
    const counted = answer([free, READ_ONLY], { targets: ['over-infusion:low'], unpricedAs: 5 });
    expect([chosen(counted), counted.unpriced, counted.set?.after.cost]).toEqual([['sign-in@pump'], [], 5]);
  });

  it('honours must, cannot and needs', () => {
    const target = { targets: ['over-infusion:low'] };
    expect(chosen(answer([{ ...SIGN_IN, cannot: 'too old' }, READ_ONLY], target))).toEqual([`read-only@${COPY}`]);
    const must = answer([SIGN_IN, { ...READ_ONLY, must: 'the law asks' }], target);
    expect(must.set?.members.map(({ control, because }) => [control.key, because])).toEqual([
      [`tiny/read-only@${COPY}`, 'must'],
    ]);
    const needs = { ...SIGN_IN, cost: { once: 1 }, needs: [{ control: 'lock-out', at: 'pump' }] };
    const both = answer([needs, LOCK_OUT, READ_ONLY], target);
    expect(both.set?.after.cost).toBe(31);
    const lacking = answer(
      [
        { ...needs, needs: [{ control: 'read-only', at: COPY }] },
        { ...READ_ONLY, cannot: 'no' },
      ],
      target,
    );
    expect(lacking.refused.map(({ control }) => control).sort()).toEqual([
      `tiny/read-only@${COPY}`,
      'tiny/sign-in@pump',
    ]);
  });

  it('chooses nothing at what a party declined', () => {
    const picture = answer([SIGN_IN, READ_ONLY], { targets: ['over-infusion:low'] }, { agreements: declinedAtPump() });
    expect(chosen(picture)).toEqual([`read-only@${COPY}`]);
    expect(picture.refused).toEqual([
      { control: 'tiny/sign-in@pump', because: 'maker declined what was expected there' },
    ]);
  });

  it('says of an impossible target which harm blocks it, what still carries it and what would have to change', () => {
    const picture = answer([SIGN_IN], { targets: ['over-infusion:negligible'] });
    expect([picture.status, picture.set]).toEqual(['impossible', undefined]);
    expect(picture.blocked).toMatchObject([{ harm: 'over-infusion', wanted: 'negligible', least: 'low' }]);
    const [blocked] = picture.blocked;
    expect(blocked?.because.length).toBeGreaterThan(0);
    expect(blocked?.wouldHelp.find(({ reaches }) => reaches)).toMatchObject({
      controls: ['tiny/lock-out@pump'],
      titles: ['lock-out at Pump'],
      why: 'nobody has proposed it',
    });
  });

  it('says how much money would be enough where the budget alone stands in the way', () => {
    const picture = answer([SIGN_IN], { targets: ['patient:low'], budget: 149 });
    expect([picture.status, picture.blocked, picture.needsBudget]).toEqual(['impossible', [], 150]);
  });

  it('tells whose weights the sums of harm rest on', () => {
    expect(answer([SIGN_IN], { budget: 150 }).weightsFrom).toEqual({
      entry: 'tiny/weights',
      document: 'own work',
      mark: 'proposal',
    });
  });

  it('adds no harms up where no pack weighs severities, as a balance does, and still finds what is cheapest', () => {
    const dossier = { ...tinyDossier(), controls: ControlsDocument.parse({ controls: [SIGN_IN, READ_ONLY] }) };
    const assessment = assess(dossier, unweighed);
    const cheapest = { ...PLAIN, targets: ['over-infusion:low'] };
    const picture = setFor(setGround(assessment, cheapest), cheapest, solver);
    expect(SetPicture.parse(picture)).toEqual(picture);
    expect([picture.status, chosen(picture), picture.set?.after]).toEqual([
      'best',
      ['sign-in@pump'],
      { burden: 0, cost: 150 },
    ]);
    expect([picture.weightsFrom, picture.notes.map(({ code }) => code)]).toEqual([undefined, ['no-weights']]);
    const refused = expect.objectContaining({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('no pack of the dossier has weights of severities'),
    });
    const least = { ...PLAIN, budget: 150 };
    expect(() => setFor(setGround(assessment, least), least, solver)).toThrow(refused);
    expect(() => frontierFor(setGround(assessment, PLAIN), ['cost', 'patient'], [], solver)).toThrow(refused);
    const { points } = frontierFor(setGround(assessment, PLAIN), ['cost', 'burden'], [], solver);
    expect(points.map(({ figures }) => figures)).toEqual([{ burden: 0, cost: 0 }]);
  });

  it('lets no target make a harm unacceptable that is not', () => {
    const dossier = {
      ...tinyDossier(),
      controls: ControlsDocument.parse({ controls: [{ ...SIGN_IN, state: 'in-place' }] }),
    };
    const ground = setGround(assess(dossier, knowledge), PLAIN);
    const [harm] = ground.problem.trials.harms;
    if (harm === undefined) throw new Error('the tiny pump has a harm');
    // Of other harms none is asked for here.
    const keptWith = (level: number) =>
      keptAcceptable(ground, [{ harm, level }])
        .filter((one) => one.harm === harm)
        .map((one) => [0, 1].map((above) => harm.evaluationAt(one.level + above)));
    expect(keptWith(4)).toEqual([['reduce', 'unacceptable']]);
    expect(keptWith(0)).toEqual([]);
  });

  it('spends no more time than asked for, however many targets cannot be met', () => {
    let clock = 0;
    const asked: number[] = [];
    const slow: SolverAt = {
      ...solver,
      now: () => clock,
      solve: (program, limits) => {
        asked.push(limits.seconds);
        clock += limits.seconds;
        return solver.solve(program, { ...limits, seconds: 10 });
      },
    };
    const dossier = { ...tinyDossier(), controls: ControlsDocument.parse({ controls: [SIGN_IN] }) };
    const question = { ...PLAIN, targets: ['patient:low'], budget: 149 };
    expect(setFor(setGround(assess(dossier, knowledge), question), question, slow).needsBudget).toBe(150);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(solver.seconds + 1);
  });

  it('tells all targets that it cannot read', () => {
    const wrong = { targets: ['over-infuson:low', 'patient:lo', 'patient', 'user:low'] };
    expect(() => answer([], wrong)).toThrow(
      expect.objectContaining({
        code: 'INPUT_INVALID',
        message: expect.stringMatching(/did you mean "over-infusion"\?[^]*no level "lo"[^]*"patient": write/),
      }),
    );
  });

  it('shows the frontier in the documented shape', () => {
    const dossier = {
      ...tinyDossier(),
      controls: ControlsDocument.parse({ controls: [SIGN_IN, READ_ONLY, LOCK_OUT] }),
    };
    const picture = frontierFor(setGround(assess(dossier, knowledge), PLAIN), ['cost', 'patient'], [], solver);
    expect(FrontierPicture.parse(picture)).toEqual(picture);
    expect(picture.points.map(({ figures }) => figures.cost)).toEqual([0, 150, 180]);
    expect(picture.complete).toBe('all');
  });
});

/** Against a slow oracle: the dossier judged once for each use, as if that use's matrix were the only one. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { trialsOf } from '../assessment/trial.ts';
import { balanceFor } from '../benefit/balance-for.ts';
import { usesFor } from '../benefit/uses-for.ts';
import { seenInBalance, seenInConflict, sightOf } from '../decision/seen-harms.ts';
import type { AcceptabilityMatrix, UseCriteria } from '../dossier/use-criteria.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { pumpBalancePack } from '../testing/pump-balance.ts';
import { PUMP_USES, type PumpUse, pumpInUses } from '../testing/pump-in-uses.ts';
import type { Acceptability } from './harm-picture.ts';
import { evaluationRank } from './rank-harms.ts';
import { riskFileFor } from './risk-file-for.ts';

const { knowledge } = joinPacks([pumpBalancePack()]);
const HARMS = ['over-infusion', 'pump-unavailable', 'staff-locked-out', 'records-disclosed'];

const cells = fc.constantFrom<Acceptability>('acceptable', 'reduce', 'unacceptable');
const matrices: fc.Arbitrary<AcceptabilityMatrix> = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), {
  minLength: 5,
  maxLength: 5,
});
const orNone = fc.option(matrices, { nil: undefined });
const ownByUse = fc.record({ ward: orNone, home: orNone, ambulance: orNone });
const someUses = fc.subarray([...PUMP_USES], { minLength: 1 });
const usesOfHarms = fc.tuple(someUses, someUses, someUses, someUses);
const given = fc.tuple(ownByUse, usesOfHarms);

const forAll = (matrix: AcceptabilityMatrix): UseCriteria[] => [{ matrix, reason: 'made up' }];
const written = (own: Partial<Record<PumpUse, AcceptabilityMatrix | undefined>>) =>
  Object.fromEntries(
    Object.entries(own).flatMap(([use, matrix]) => (matrix === undefined ? [] : [[use, forAll(matrix)]])),
  );
const inUses = (uses: readonly (readonly PumpUse[])[]) =>
  Object.fromEntries(HARMS.map((id, at) => [id, uses[at] ?? []]));
const judged = (dossier: Dossier) => new Map(assess(dossier, knowledge).harms.findings.map((one) => [one.id, one]));
const withMatrix = (dossier: Dossier, matrix: AcceptabilityMatrix | undefined): Dossier =>
  matrix === undefined ? dossier : { ...dossier, harms: { ...dossier.harms, matrix } };
const strictest = (all: readonly Acceptability[]) =>
  all.toSorted((a, b) => evaluationRank(b) - evaluationRank(a))[0] ?? 'acceptable';

describe('criteria of uses', () => {
  it('judge a harm in each of its uses by that one alone, and as a whole by the strictest', () => {
    fc.assert(
      fc.property(given, ([own, uses]) => {
        const plain = pumpInUses({}, inUses(uses));
        const alone = new Map(PUMP_USES.map((use) => [use, judged(withMatrix(plain, own[use]))]));
        const found = judged(pumpInUses(written(own), inUses(uses)));
        HARMS.forEach((id, at) => {
          const { evaluation, evaluationAtHighEnd, byUse } = found.get(id) ?? expect.fail(id);
          const wanted = (uses[at] ?? []).map((use) => {
            const one = alone.get(use)?.get(id) ?? expect.fail(id);
            return { use, evaluation: one.evaluation, evaluationAtHighEnd: one.evaluationAtHighEnd };
          });
          expect(evaluation).toBe(strictest(wanted.map((one) => one.evaluation)));
          expect(evaluationAtHighEnd).toBe(strictest(wanted.map((one) => one.evaluationAtHighEnd)));
          if (wanted.some(({ use }) => own[use] !== undefined)) expect(byUse).toEqual(wanted);
          else expect(byUse).toBeUndefined();
        });
      }),
      { numRuns: 60 },
    );
  });

  it('of one use change no column of another', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...PUMP_USES), matrices, ([own, uses], changed, matrix) => {
        const places = (all: typeof own) =>
          usesFor(assess(pumpInUses(written(all), inUses(uses)), knowledge), []).places.filter(
            ({ use }) => use !== changed,
          );
        expect(places({ ...own, [changed]: matrix })).toEqual(places(own));
      }),
      { numRuns: 60 },
    );
  });

  it('move the same way when something is tried out as when it is written, in trials, risk files and decisions', () => {
    fc.assert(
      fc.property(given, ([own, uses]) => {
        const dossier = pumpInUses(written(own), inUses(uses));
        const assessment = assess(dossier, knowledge);
        const inPlace = { controls: dossier.controls.controls.map((one) => ({ ...one, state: 'in-place' as const })) };
        const after = judged({ ...dossier, controls: inPlace });
        const on = assessment.structure.controls.map((_, index) => index);
        for (const { finding, evaluationAfter } of trialsOf(assessment).tryOut({ on }).changes)
          expect(evaluationAfter).toBe(after.get(finding.id)?.evaluation);
        for (const risk of riskFileFor(assessment).risks) {
          const { evaluation, byUse } = assessment.harms.findings.find(({ id }) => id === risk.id) ?? expect.fail();
          expect(risk.residual.evaluation).toBe(evaluation);
          expect(risk.byUse.map(({ id, evaluation: by }) => [id, by])).toEqual(
            (byUse ?? []).map(({ use, evaluation: by }) => [use, by]),
          );
        }
        const about = dossier.controls.controls.flatMap(({ control, at }) =>
          [at].flat().map((one) => ({ control, at: one })),
        );
        const conflict = {
          id: 'c',
          title: 'c',
          kind: 'privacy-care' as const,
          about,
          interests: [],
          options: [{ id: 'all', title: 'all', on: about }],
        };
        for (const seen of seenInConflict(sightOf(assessment), conflict, 'all'))
          expect(seen.evaluation).toBe(after.get(seen.harm)?.evaluation);
      }),
      { numRuns: 40 },
    );
  });

  it('of its use judge a balance, and a decision about it, as if no other use were there', () => {
    fc.assert(
      fc.property(given, ([own, uses]) => {
        const dossier = pumpInUses(written(own), inUses(uses));
        const alone = withMatrix(pumpInUses({}, inUses(uses)), own.ward);
        const [balance] = dossier.balances.balances ?? [];
        if (balance === undefined) expect.fail('the pump has a balance');
        const byId = <T>(list: readonly T[], id: (one: T) => string) => new Map(list.map((one) => [id(one), one]));
        const look = (of: Dossier) => {
          const assessment = assess(of, knowledge);
          const picture = balanceFor(assessment, balance);
          return {
            seen: byId(seenInBalance(sightOf(assessment), balance, 'b'), ({ harm }) => harm),
            unacceptable:
              picture.state === 'figures' && picture.options.map(({ unacceptable }) => unacceptable.toSorted()),
            options: picture.state === 'figures' && picture.options.map(({ harms }) => byId(harms, ({ id }) => id)),
          };
        };
        expect(look(dossier)).toEqual(look(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('for one stage count in that stage alone, and go before those for all stages', () => {
    const all = (evaluation: Acceptability) => Array.from({ length: 5 }, () => [evaluation, evaluation, evaluation]);
    const dossier = pumpInUses({
      home: [
        { matrix: all('unacceptable'), reason: 'made up' },
        { matrix: all('acceptable'), reason: 'made up', stage: 'end-of-life' },
      ],
      ambulance: [{ matrix: all('unacceptable'), reason: 'made up', stage: 'design' }],
    });
    const harms = (dossier.harms.harms ?? []).map((harm, at) =>
      at === 0 ? { ...harm, when: { ...harm.when, stage: 'end-of-life' as const } } : harm,
    );
    const found = judged({ ...dossier, harms: { ...dossier.harms, harms } });
    const uses = (id: string) => found.get(id)?.byUse?.map(({ use, evaluation }) => [use, evaluation]);
    const plain = judged(pumpInUses());
    expect(uses('over-infusion')).toEqual([
      ['ward', 'unacceptable'],
      ['home', 'acceptable'],
      ['ambulance', 'unacceptable'],
    ]);
    expect(plain.get('over-infusion')?.evaluation).toBe('unacceptable');
    expect(uses('pump-unavailable')).toEqual([
      ['ward', 'reduce'],
      ['home', 'unacceptable'],
      ['ambulance', 'reduce'],
    ]);
  });

  it('leave everything as it was where no use has any', () => {
    const assessment = assess(pumpInUses(), knowledge);
    expect(assessment.harms.findings.every((one) => !Object.hasOwn(one, 'byUse'))).toBe(true);
    const picture = usesFor(assessment, []);
    expect(Object.hasOwn(picture, 'criteriaApart')).toBe(false);
    expect(picture.places.every((one) => !Object.hasOwn(one, 'criteria'))).toBe(true);
  });
});

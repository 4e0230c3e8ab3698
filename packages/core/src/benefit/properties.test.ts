/** What holds for any options, whatever their figures. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomOptions, SOME_MEASURE } from '../testing/random-balance.ts';
import { weighed } from './balance-for.ts';
import { AXES, type OptionInput, type Range } from './effects.ts';
import { effectsOf } from './effects-of.ts';

const seeds = integer({ min: 1, max: 1_000_000 });
const views = [
  { id: 'privacy', who: 'data protection', reason: 'r', rates: { privacy: 2, 'burden-hour': 0.0001 } },
  { id: 'cost', who: 'purchasing', reason: 'r', shares: { patient: 0.4, privacy: 0.1, burden: 0.2, cost: 0.3 } },
  { id: 'care', who: 'nursing', reason: 'r' },
];
const pictureOf = (options: readonly OptionInput[]) => weighed(options, views, SOME_MEASURE);

describe('weighed', () => {
  it('never leaves a dominated option among the two best or first in a view with rates for every axis', () => {
    const rates = { privacy: 1, continuity: 1, 'burden-hour': 0.001, 'thousand-eur': 0.001 };
    const all = [{ id: 'all', who: 'all', reason: 'r', rates }];
    assert(
      property(seeds, (seed) => {
        const { dominated, sensitivity, views: found, options } = weighed(randomOptions(seed), all, SOME_MEASURE);
        const dropped = new Set(dominated.map(({ option }) => option));
        expect(dropped.has(sensitivity?.first ?? '')).toBe(false);
        expect(dropped.has(sensitivity?.second ?? '')).toBe(false);
        const sound = options.every(({ unacceptable }) => unacceptable.length === 0);
        if (sound) expect(dropped.has(found[0]?.ranking[0]?.option ?? '')).toBe(false);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('never names an option best that drops out while another is as good for patients', () => {
    assert(
      property(seeds, (seed) => {
        const { dominated, ranking, options } = pictureOf(randomOptions(seed));
        const best = options.find(({ id }) => id === ranking[0]);
        const out = dominated.find(({ option }) => option === best?.id);
        for (const other of options.filter(({ id, unacceptable }) => out?.by.includes(id) && unacceptable.length === 0))
          expect(other.net?.point).toBeLessThan(best?.net?.point ?? Number.NaN);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('drops an option only where another is worse on no axis, and keeps at least one', () => {
    assert(
      property(seeds, (seed) => {
        const { dominated, options } = pictureOf(randomOptions(seed));
        expect(dominated.length).toBeLessThan(options.length);
        for (const { option, by, surely } of dominated) {
          const dropped = options.find(({ id }) => id === option);
          for (const other of options.filter(({ id }) => by.includes(id)))
            for (const axis of AXES)
              expect(other.axes[axis].point).toBeLessThanOrEqual(dropped?.axes[axis].point ?? Number.NaN);
          expect(by).toEqual(expect.arrayContaining([...surely]));
        }
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('does not depend on the order in which options are written', () => {
    assert(
      property(seeds, (seed) => {
        const options = randomOptions(seed);
        const [one, other] = [pictureOf(options), pictureOf(options.toReversed())];
        expect(other.ranking).toEqual(one.ranking);
        expect(other.sensitivity).toEqual(one.sensitivity);
        expect(other.views).toEqual(one.views);
        expect(other.apart).toEqual(one.apart);
        const sorted = (list: typeof one.dominated) =>
          list
            .map(({ option, by, surely }) => [option, [...by].sort(), [...surely].sort()])
            .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
        expect(sorted(other.dominated)).toEqual(sorted(one.dominated));
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('never makes a range narrower when a range that it follows from is wider', () => {
    const wider = ([low, high]: Range): Range => [low * 0.7, Math.min(1, high * 1.3)];
    assert(
      property(seeds, integer({ min: 0, max: 3 }), (seed, which) => {
        const [option] = randomOptions(seed);
        if (option === undefined) return;
        const harms = option.harms.map((harm, at) =>
          at === which ? { ...harm, p2: wider(harm.p2), frequency: harm.frequency && wider(harm.frequency) } : harm,
        );

        const narrow = effectsOf(option, SOME_MEASURE);
        for (const wide of [
          effectsOf({ ...option, harms }, SOME_MEASURE),
          effectsOf(
            { ...option, benefits: option.benefits.map((one) => ({ ...one, effect: [0, 12] as const })) },
            SOME_MEASURE,
          ),
        ]) {
          for (const [old, now] of [
            ...AXES.map((axis) => [narrow.axes[axis], wide.axes[axis]] as const),
            [narrow.net, wide.net] as const,
          ]) {
            expect(now?.low).toBeLessThanOrEqual((old?.low ?? Number.NaN) + 1e-12);
            expect(now?.high).toBeGreaterThanOrEqual((old?.high ?? Number.NaN) - 1e-12);
          }
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('keeps the point within its range, except that a low end of nought does not hide the high one', () => {
    assert(
      property(seeds, (seed) => {
        for (const option of pictureOf(randomOptions(seed)).options)
          for (const axis of AXES) {
            const { low, point, high } = option.axes[axis];
            expect(point).toBeGreaterThanOrEqual(low - 1e-12);
            expect(point).toBeLessThanOrEqual(high + 1e-12);
          }
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

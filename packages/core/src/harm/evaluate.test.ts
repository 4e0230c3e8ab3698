import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Criteria, evaluate, pointOf } from './evaluate.ts';
import { evaluationRank } from './rank-harms.ts';

const criteria: Criteria = {
  severities: ['negligible', 'minor', 'serious', 'critical', 'catastrophic'],
  frequencies: [
    [0, 1e-6],
    [1e-6, 1e-5],
    [1e-5, 1e-4],
    [1e-4, 1e-3],
    [1e-3, 1e-2],
    [1e-2, 1e-1],
  ],
  probabilities: [
    { id: 'incredible', below: 1e-7 },
    { id: 'improbable', below: 1e-6 },
    { id: 'remote', below: 1e-5 },
    { id: 'occasional', below: 1e-4 },
    { id: 'probable', below: 1e-3 },
    { id: 'frequent' },
  ],
  rows: ['aaaaar', 'aaaarr', 'aaarru', 'aarruu', 'arruuu'].map((row) =>
    Array.from(row, (letter) => (letter === 'a' ? 'acceptable' : letter === 'r' ? 'reduce' : 'unacceptable')),
  ),
};

const likelihoods = fc.nat({ max: 5 });
const severities = fc.nat({ max: 4 });
const shares = fc.double({ min: 0, max: 1, noNaN: true });
const ranges = fc.tuple(shares, shares).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

function rank(likelihood: number, severity: number, p2: readonly [number, number]): number {
  return evaluationRank(evaluate(criteria, { likelihood, severity, p2 })?.evaluation ?? 'acceptable');
}

describe('evaluate', () => {
  it.for([
    // likelihood, severity, P2 low and high: probability level, evaluation, at the high end. By hand.
    {
      likelihood: 4,
      severity: 3,
      p2: [0.05, 0.2],
      level: 'probable',
      evaluation: 'unacceptable',
      high: 'unacceptable',
    },
    { likelihood: 2, severity: 3, p2: [0.05, 0.2], level: 'remote', evaluation: 'reduce', high: 'reduce' },
    { likelihood: 1, severity: 3, p2: [0.05, 0.2], level: 'improbable', evaluation: 'acceptable', high: 'reduce' },
    { likelihood: 3, severity: 2, p2: [1, 1], level: 'probable', evaluation: 'reduce', high: 'reduce' },
    { likelihood: 5, severity: 0, p2: [1, 1], level: 'frequent', evaluation: 'reduce', high: 'reduce' },
    { likelihood: 0, severity: 4, p2: [0, 1], level: 'incredible', evaluation: 'acceptable', high: 'reduce' },
  ] as const)('puts likelihood $likelihood, severity $severity, P2 $p2 at $level', (given) => {
    const { likelihood, severity, p2, level, evaluation, high } = given;
    expect(evaluate(criteria, { likelihood, severity, p2 })).toMatchObject({
      probabilityLevel: level,
      evaluation,
      evaluationAtHighEnd: high,
    });
  });

  it('multiplies P1 and P2 end by end', () => {
    const found = evaluate(criteria, { likelihood: 4, severity: 3, p2: [0.05, 0.2] });
    expect(found?.p1).toEqual([1e-3, 1e-2]);
    expect(found?.probability[0]).toBeCloseTo(5e-5, 12);
    expect(found?.probability[1]).toBeCloseTo(2e-3, 12);
  });

  it('gives P1 itself where every situation ends in the harm', () => {
    fc.assert(
      fc.property(likelihoods, severities, (likelihood, severity) => {
        const found = evaluate(criteria, { likelihood, severity, p2: [1, 1] });
        expect(found?.probability).toEqual(found?.p1);
      }),
    );
  });

  it('is never milder for a higher likelihood, a higher severity or a higher P2', () => {
    fc.assert(
      fc.property(likelihoods, severities, ranges, ranges, (likelihood, severity, p2, other) => {
        const here = rank(likelihood, severity, p2);
        if (likelihood < 5) expect(rank(likelihood + 1, severity, p2)).toBeGreaterThanOrEqual(here);
        if (severity < 4) expect(rank(likelihood, severity + 1, p2)).toBeGreaterThanOrEqual(here);
        const higher: [number, number] = [Math.max(p2[0], other[0]), Math.max(p2[1], other[1])];
        expect(rank(likelihood, severity, higher)).toBeGreaterThanOrEqual(here);
      }),
    );
  });

  it('is never milder at the high end than at the point', () => {
    fc.assert(
      fc.property(likelihoods, severities, ranges, (likelihood, severity, p2) => {
        const found = evaluate(criteria, { likelihood, severity, p2 });
        expect(evaluationRank(found?.evaluationAtHighEnd ?? 'acceptable')).toBeGreaterThanOrEqual(
          evaluationRank(found?.evaluation ?? 'unacceptable'),
        );
      }),
    );
  });

  it('does not let a low end of zero hide the high end', () => {
    expect(rank(5, 4, [0, 1])).toBe(2);
  });

  it('knows no answer for a severity or likelihood that the criteria do not have', () => {
    expect(evaluate(criteria, { likelihood: 6, severity: 0, p2: [1, 1] })).toBeUndefined();
    expect(evaluate(criteria, { likelihood: 0, severity: -1, p2: [1, 1] })).toBeUndefined();
  });
});

describe('pointOf', () => {
  it('gives the patient harm of the worked example: 1,000 pumps for a year, no controls', () => {
    // Two harms at likelihood high: over-infusion (critical, weight 0.5) and delay by an outage (serious, weight 0.1).
    const high = [1e-3, 1e-2] as const;
    const harm = 1000 * pointOf(high) * (pointOf([0.05, 0.2]) * 0.5 + pointOf([0.01, 0.05]) * 0.1);
    expect(harm).toBeCloseTo(0.165185, 6);
  });

  it.for([
    { range: [1e-4, 1e-2], point: 1e-3 },
    { range: [0.05, 0.2], point: 0.1 },
    { range: [0, 1], point: Math.sqrt(0.001) },
    { range: [0, 0], point: 0 },
  ] as const)('stands for $range as $point', ({ range, point }) => {
    expect(pointOf(range)).toBeCloseTo(point, 12);
  });
});

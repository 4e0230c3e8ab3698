/** Options of a balance from a seed, as plain values: with twins, missing figures and harms that only some options have. */
import { AXES, type Measure, type OptionHarm, type OptionInput, type Range } from '../benefit/effects.ts';
import { randomNumbers } from './random-risk.ts';

export const SOME_MEASURE: Measure = {
  deviceYears: 1000,
  years: 2,
  weights: { minor: 0.01, serious: 0.1, worst: 1 },
};

export function randomOptions(seed: number): OptionInput[] {
  const pick = randomNumbers(seed);
  const range = (most: number): Range => {
    const high = (most * (1 + pick(100))) / 100;
    return [(high * pick(100)) / 100, high];
  };
  const severities = Object.keys(SOME_MEASURE.weights);
  const harms = Array.from({ length: 1 + pick(4) }, (_, at) => ({
    id: `h${at}`,
    axis: AXES[pick(3)] as OptionHarm['axis'],
    severity: severities[pick(severities.length)] ?? '',
    p2: range(1),
  }));
  const option = (id: string): OptionInput => ({
    id,
    title: id,
    explain: undefined,
    controls: pick(3) === 0 ? [] : [`c${pick(4)}@x`],
    idle: [],
    harms: harms.map((harm) => {
      const there = pick(5) > 0;
      return {
        ...harm,
        harm: harm.id,
        situation: harm.id,
        to: 'patient',
        likelihood: there ? 'some' : undefined,
        frequency: there ? range(pick(2) === 0 ? 0.01 : 0.001) : undefined,
        basis: undefined,
        evaluation: pick(8) === 0 ? 'unacceptable' : 'reduce',
        evaluationAtHighEnd: 'reduce',
      };
    }),
    benefits: [
      {
        id: 'b',
        title: 'b',
        unit: undefined,
        averts: 'serious',
        effect: pick(6) === 0 ? range(9) : [1, 4],
        confidence: undefined,
        source: 's',
      },
    ],
    care: {
      hours: { inUse: pick(3) * 10, training: pick(3) },
      cost: { once: pick(3) * 1000, yearly: pick(3) * 100 },
      missing: { burden: [], cost: pick(9) === 0 ? ['c@x'] : [] },
      touches: [],
      notes: [],
    },
  });
  const made = Array.from({ length: 2 + pick(4) }, (_, at) => option(`o${at}`));
  return pick(3) === 0 ? [...made, ...made.slice(0, 1).map((one) => ({ ...one, id: 'twin' }))] : made;
}

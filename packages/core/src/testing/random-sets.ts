/** Random questions about sets of controls from a seed: a random threat structure with harms, prices, needs and musts. */
import type { TriedHarm } from '../assessment/trial.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import { compileRisk } from '../risk/compile-risk.ts';
import { CONTROL } from '../risk/risk-model.ts';
import { settle } from '../risk/settle.ts';
import { standingOf, update } from '../risk/update.ts';
import { type SetProblem, setProblem } from '../treatment/best-set.ts';
import type { Choices, Price } from '../treatment/choices.ts';
import type { SetGoal, Target } from '../treatment/set-program.ts';
import type { HarmAxis, WeighedHarm } from '../treatment/weighed-harms.ts';
import { randomNumbers, randomRisk } from './random-risk.ts';

export interface RandomSets {
  readonly problem: SetProblem;
  /** Cheapest set for some targets; least risk for some money. */
  readonly goals: readonly SetGoal[];
}

export interface RandomSetsOptions {
  /** Controls that may be chosen, at most. */
  readonly most: number;
  /** Strategies with optional controls too. */
  readonly intricate: boolean;
}

export function randomSets(seed: number, { most, intricate }: RandomSetsOptions): RandomSets {
  const pick = randomNumbers(seed * 7919 + 13);
  const input = randomRisk(seed, { assets: 6, threats: 30, strategies: 14, sideEffects: intricate });
  // Some threats exist only where a strategy brings them, whether optional controls play a part or not.
  const threats = input.domain.threats.map((threat, at) => ({
    ...threat,
    triggered: threat.triggered || at % 6 === 0,
  }));
  const domain = { ...input.domain, threats };
  const model = compileRisk(input.structure, input.graph, domain, input.facts);
  const used = [
    ...new Set(input.structure.strategies.flatMap(({ mandatory, optional }) => [...mandatory, ...optional])),
  ];
  const absent = used.filter((control) => model.controlState[control] !== CONTROL.inPlace);
  const free = absent.filter((_, at) => at < most && pick(8) > 0).sort((a, b) => a - b);
  const must = absent.slice(most, most + (pick(4) === 0 ? 1 : 0));
  const options = { mode: pick(2) === 0 ? ('current' as const) : ('future' as const), withProposed: false };
  const levels = settle(model, options);
  const standing = standingOf(model, levels);
  const harms = Array.from({ length: 5 }, (_, at): WeighedHarm => {
    const axis = (['patient', 'patient', 'patient', 'privacy', 'continuity'] as const)[at] ?? 'patient';
    let risk = 0;
    const steps = Array.from({ length: model.levels }, () => (risk += pick(40)));
    return { harm: madeUpHarm(pick(model.consequenceCount), `h${at}`), axis: axis satisfies HarmAxis, risk: steps };
  });
  const trials = {
    harms: harms.map(({ harm }) => harm),
    tryOut: ({ on }: { readonly on: readonly number[] }) => {
      const controls = new Map(on.map((control) => [control, { state: CONTROL.inPlace }]));
      return { levels: update(standing, { controls }).levels, changes: [] };
    },
  };
  const choices = { ...pricesFor(free, must, pick), free, must };
  const problem = setProblem({ model, options }, trials, choices, harms);
  const targets = [0, 1, 2].map((at): Target => {
    const harm = harms[at]?.harm ?? madeUpHarm(0, 'h0');
    const now = levels.consequence[harm.consequence] ?? 0;
    return { harm, level: Math.max(0, now - pick(3)) };
  });
  const all = choices.prices.reduce((sum, { cost }) => sum + cost, 0);
  return {
    problem,
    goals: [
      { lower: 'cost', limits: [], targets: targets.slice(0, 1 + pick(3)) },
      { lower: 'patient', limits: [{ axis: 'cost', atMost: pick(all + 1) }], targets: [] },
      { lower: 'burden', limits: [{ axis: 'cost', atMost: pick(all + 1) }], targets: targets.slice(0, 1) },
    ],
  };
}

/** Prices of single controls and of two together, and some controls that need another. */
function pricesFor(
  free: readonly number[],
  must: readonly number[],
  pick: (below: number) => number,
): Pick<Choices, 'prices' | 'needs' | 'options' | 'unpriced' | 'refused'> {
  const prices: Price[] = [];
  const left = [...free, ...must];
  while (left.length > 0) prices.push({ cost: pick(30), burden: pick(10), controls: left.splice(0, 1 + pick(2)) });
  // Always a later one needs an earlier one, so that there is no circle.
  const needs = free.flatMap((control, at): [number, number][] =>
    at > 0 && pick(6) === 0 ? [[control, free[pick(at)] ?? control]] : [],
  );
  return { prices, needs, options: { years: 1, deviceYears: 1 }, unpriced: [], refused: [] };
}

/** A harm of which nothing counts but its consequence. */
export function madeUpHarm(consequence: number, id: string): TriedHarm {
  const finding: HarmFinding = {
    id,
    state: 'written',
    situation: id,
    harm: id,
    to: 'patient',
    kind: 'safety',
    consequence: id,
    asset: id,
    uses: [],
    stage: 'field-use',
    responsible: undefined,
    severity: 'critical',
    p2: [1, 1],
    basis: 'made up',
    likelihood: '',
    p1: [0, 0],
    probability: [0, 0],
    probabilityLevel: '',
    evaluation: 'reduce',
    evaluationAtHighEnd: 'reduce',
    template: undefined,
    reason: undefined,
    chain: [],
  };
  return { finding, consequence, severity: 0, evaluationAt: () => 'reduce' };
}

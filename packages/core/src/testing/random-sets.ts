/** Random questions about sets of controls from a seed: a random threat structure with harms, prices, needs and musts. */
import type { TriedHarm } from '../assessment/trial.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import { compileRisk } from '../risk/compile-risk.ts';
import { CONTROL } from '../risk/risk-model.ts';
import type { Levels } from '../risk/levels.ts';
import { settle } from '../risk/settle.ts';
import type { AtAsset } from '../risk/threat-structure.ts';
import { standingOf, update } from '../risk/update.ts';
import { type SetProblem, setProblem } from '../treatment/best-set.ts';
import type { Choices, Price } from '../treatment/choices.ts';
import type { SetGoal, Target } from '../treatment/set-program.ts';
import type { HarmAxis, WeighedHarm } from '../treatment/weighed-harms.ts';
import type { EverySetSource } from './best-of-every-set.ts';
import { randomNumbers, randomRisk } from './random-risk.ts';

type Draw = (below: number) => number;

export interface RandomSets {
  readonly problem: SetProblem;
  /** What the problem was made from, for an oracle that does not go by the compiled model. */
  readonly source: EverySetSource;
  /** Cheapest set for some targets; least risk for some money. */
  readonly goals: readonly SetGoal[];
}

export interface RandomSetsOptions {
  /** Controls that may be chosen: so many exactly. */
  readonly controls: number;
  /** Strategies with optional controls too. */
  readonly intricate: boolean;
}

export function randomSets(seed: number, { controls, intricate }: RandomSetsOptions): RandomSets {
  const pick = randomNumbers(seed * 7919 + 13);
  const { input, free, others } = structureWith(seed, { controls, intricate }, pick);
  const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
  const must = others.slice(0, pick(4) === 0 ? 1 : 0);
  const options = { mode: pick(2) === 0 ? ('current' as const) : ('future' as const), withProposed: false };
  const levels = settle(model, options);
  const standing = standingOf(model, levels);
  const withOn = (on: readonly number[]) =>
    update(standing, { controls: new Map(on.map((control) => [control, { state: CONTROL.inPlace }])) }).levels;
  const struck = decidedBy(withOn, free, pick);
  const harms = Array.from({ length: 4 + (controls >> 1) }, (_, at): WeighedHarm => {
    const axis = (['patient', 'patient', 'patient', 'privacy', 'continuity'] as const)[at % 5] ?? 'patient';
    let risk = 0;
    const steps = Array.from({ length: model.levels }, () => (risk += pick(40)));
    return {
      harm: madeUpHarm(struck[at] ?? pick(model.consequenceCount), `h${at}`),
      axis: axis satisfies HarmAxis,
      risk: steps,
    };
  });
  const trials = {
    harms: harms.map(({ harm }) => harm),
    tryOut: ({ on }: { readonly on: readonly number[] }) => ({ levels: withOn(on), changes: [] }),
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
    source: { input, options, choices, harms },
    goals: [
      { lower: 'cost', limits: [], targets: targets.slice(0, 1 + pick(3)) },
      { lower: 'patient', limits: [{ axis: 'cost', atMost: pick(all + 1) }], targets: [] },
      { lower: 'burden', limits: [{ axis: 'cost', atMost: pick(all + 1) }], targets: targets.slice(0, 1) },
    ],
  };
}

/**
 * A random structure whose controls decide something. As drawn for settling, nearly every loss has a way to it that no strategy
 * stands before: here each loss has few ways, most of them stopped by strategies of controls that may be chosen.
 */
function structureWith(seed: number, { controls, intricate }: RandomSetsOptions, pick: Draw) {
  const size = { assets: 6 + (controls >> 2), threats: 0, strategies: 4 + controls, sideEffects: intricate };
  const losses = size.assets * 3;
  const drawn = randomRisk(seed, { ...size, threats: losses + (losses >> 1) });
  const places = shuffled([...drawn.structure.controls.keys()], pick);
  const free = places.slice(0, controls).sort((a, b) => a - b);
  const others = places.slice(controls, controls + 4);
  const one = () => (pick(6) === 0 ? others[pick(others.length)] : free[pick(free.length)]) ?? 0;
  const some = (list: readonly number[]) => [...new Set(list.map(one))];
  const strategies = drawn.structure.strategies.map((strategy) => ({
    ...strategy,
    mandatory: some(strategy.mandatory),
    optional: some(strategy.optional),
  }));
  const threats = drawn.structure.threats.map(({ effects, blockedBy, conditions, ...threat }, at) => ({
    ...threat,
    effects: [at % losses, ...(pick(5) === 0 ? effects.slice(0, 1) : [])],
    conditions: conditions.slice(0, 1),
    blockedBy: pick(8) === 0 ? [] : [...new Set([at % strategies.length, ...blockedBy.slice(pick(2))])],
  }));
  const structure = { ...drawn.structure, strategies, threats };
  const domain = {
    ...drawn.domain,
    threats: drawn.domain.threats.map((kind, at) => ({
      ...kind,
      // Some exist only where a strategy brings them, whether optional controls play a part or not.
      triggered: kind.triggered || at % 7 === 0,
      frequency: pick(3) === 0 ? kind.frequency : undefined,
      inCurrent: kind.inCurrent || pick(2) === 0,
    })),
    strategies: drawn.domain.strategies.map((kind) => ({
      ...kind,
      effect: Math.max(kind.effect, 1 + pick(5)),
      inCurrent: kind.inCurrent || pick(3) > 0,
      inFuture: kind.inFuture || pick(3) > 0,
    })),
  };
  const inPlace = others
    .slice(2)
    .map((at) => ({ ...placeOf(structure.controls[at]), state: 'in-place' as const, coverage: undefined }));
  const covered = free.flatMap((at) =>
    pick(3) === 0 ? [{ ...placeOf(structure.controls[at]), state: 'proposed' as const, coverage: 1 + pick(5) }] : [],
  );
  const trust = drawn.facts.trust.map((fact) => ({ ...fact, level: Math.min(fact.level, pick(4)) }));
  const facts = { ...drawn.facts, trust, controls: [...inPlace, ...covered] };
  return { input: { ...drawn, structure, domain, facts }, free, others };
}

/** Consequences that a control decides, for one control after the other: alone, or where only it is missing. */
function decidedBy(withOn: (on: readonly number[]) => Levels, free: readonly number[], pick: Draw): number[] {
  const [nothing, everything] = [withOn([]).consequence, withOn(free).consequence];
  const found = shuffled(free, pick).flatMap((control) => {
    const alone = withOn([control]).consequence;
    const missing = withOn(free.filter((other) => other !== control)).consequence;
    const decided = [...nothing.keys()].filter((at) => alone[at] !== nothing[at] || missing[at] !== everything[at]);
    return decided.length === 0 ? [] : [decided[pick(decided.length)] ?? 0];
  });
  return [...new Set(found)];
}

function placeOf(at: AtAsset | undefined): { readonly control: string; readonly asset: string } {
  return { control: at?.property ?? '', asset: at?.asset ?? '' };
}

function shuffled(list: readonly number[], pick: Draw): number[] {
  const left = [...list];
  return list.flatMap(() => left.splice(pick(left.length), 1));
}

/** Prices of single controls and of two together, and some controls that need another. */
function pricesFor(
  free: readonly number[],
  must: readonly number[],
  pick: Draw,
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

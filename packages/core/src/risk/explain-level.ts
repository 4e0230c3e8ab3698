/**
 * Why a consequence has its level: the consequence, the threat that brings it, what that threat needs, and so on down to
 * trust that is assumed. Only what carries the level is told, and nothing that supports itself in a circle.
 */
import type { Levels } from './levels.ts';
import type { RiskModel } from './risk-model.ts';
import { settlingOrder, weighingOf } from './settling-order.ts';
import { supportOf, type Supports } from './support.ts';

export interface LevelStep {
  readonly kind: 'consequence' | 'threat' | 'trust';
  /** Into the list of the threat structure. */
  readonly index: number;
  /** Likelihood; for trust the level that is left. */
  readonly level: number;
  /** Positions of the steps that it follows from; none: it begins here. */
  readonly because: readonly number[];
  /** Trust that is as low as assumed: a beginning. */
  readonly assumed: boolean;
  /** Threats: strategies that would stop it here and are not enabled. */
  readonly missing: readonly number[];
}

export interface LevelExplainer {
  /** Everything that the level follows from, each thing once; the consequence first. Only the consequence where it is at the lowest level. */
  tree(consequence: number): readonly LevelStep[];
  /** One way through the tree: at each threat the cause that decides its level, the shortest way. */
  chain(consequence: number): readonly LevelStep[];
}

/** Linear in the model once, then linear in what each answer tells. */
export function explainLevels(model: RiskModel, levels: Levels): LevelExplainer {
  const weighing = weighingOf(model, levels);
  const supports: Supports = { ...weighing, threat: levels.threat, order: settlingOrder(weighing, levels) };
  return {
    tree: (consequence) => treeOf(supports, levels, model.trustCount + consequence),
    chain: (consequence) => chainOf(supports, levels, model.trustCount + consequence),
  };
}

interface Draft extends Omit<LevelStep, 'because'> {
  readonly because: number[];
}

/** Things: nodes, then threats. */
function treeOf(supports: Supports, levels: Levels, start: number): LevelStep[] {
  const steps: Draft[] = [];
  const places = new Map<number, number>();
  const things = [start];
  const add = (thing: number): number => {
    const known = places.get(thing);
    if (known !== undefined) return known;
    const place = steps.push(stepFor(supports, levels, thing)) - 1;
    places.set(thing, place);
    things[place] = thing;
    return place;
  };
  add(start);
  for (let place = 0; place < steps.length; place += 1)
    for (const cause of supportOf(supports, things[place] ?? 0)) steps[place]?.because.push(add(cause));
  return steps;
}

function chainOf(supports: Supports, levels: Levels, start: number): LevelStep[] {
  const steps: Draft[] = [];
  const { order, lost, threat, model } = supports;
  const nodes = lost.length;
  const levelOf = (thing: number): number => (thing < nodes ? lost[thing] : threat[thing - nodes]) ?? 0;
  for (let thing: number | undefined = start; thing !== undefined; ) {
    const place = steps.push(stepFor(supports, levels, thing)) - 1;
    if (place > 0) steps[place - 1]?.because.push(place);
    thing = earliestOf(supportOf(supports, thing), { order, levelOf, level: levelOf(thing) });
    if (steps.length > nodes + model.threatCount) break;
  }
  return steps;
}

/** Of the causes that have just this level, or of all where none has, the one that settled first. */
function earliestOf(
  causes: readonly number[],
  { order, levelOf, level }: { order: Int32Array; levelOf: (thing: number) => number; level: number },
): number | undefined {
  let first: number | undefined;
  for (const cause of causes) {
    if (first === undefined) first = cause;
    else {
      const [decides, decided] = [levelOf(cause) === level, levelOf(first) === level];
      const isEarlier = (order[cause] ?? 0) < (order[first] ?? 0);
      if (decides === decided ? isEarlier : decides) first = cause;
    }
  }
  return first;
}

function stepFor({ model, lost }: Supports, levels: Levels, thing: number): Draft {
  const { trustCount, consequenceCount } = model;
  if (thing < trustCount) {
    const level = levels.trust[thing] ?? 0;
    const assumed = level === model.assumedTrust[thing];
    return { kind: 'trust', index: thing, level, because: [], assumed, missing: NOTHING };
  }
  if (thing < trustCount + consequenceCount) {
    const level = lost[thing] ?? 0;
    return { kind: 'consequence', index: thing - trustCount, level, because: [], assumed: false, missing: NOTHING };
  }
  const index = thing - trustCount - consequenceCount;
  const missing = missingOf(model, levels, index);
  return { kind: 'threat', index, level: levels.threat[index] ?? 0, because: [], assumed: false, missing };
}

const NOTHING: readonly number[] = [];

function missingOf(model: RiskModel, levels: Levels, threat: number): number[] {
  const missing: number[] = [];
  for (const { starts, items } of levels.mode === 'future' ? [model.blockedBy, model.mitigatedBy] : [model.blockedBy]) {
    const end = starts[threat + 1] ?? 0;
    for (let at = starts[threat] ?? 0; at < end; at += 1) {
      const strategy = items[at] ?? 0;
      if (levels.strategyEnabled[strategy] !== 1) missing.push(strategy);
    }
  }
  return missing;
}

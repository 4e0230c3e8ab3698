/** What one control does with and without it: threats that it stops and brings, and how far each reaches by itself. */
import type { Assessment } from '../../assessment/assess.ts';
import type { Trials } from '../../assessment/trial.ts';
import type { Levels } from '../../risk/levels.ts';
import { rowAt } from '../../risk/rows.ts';
import { likelihoodOf, type WayKind, type Ways, waysFrom } from './ways-from.ts';

/** The same threats without the control and with it. */
export interface Side {
  /** Indexes into the threats of the structure. */
  readonly threats: readonly number[];
  readonly without: Ways;
  readonly withIt: Ways;
}

export interface TwoSides {
  readonly without: Levels;
  readonly withIt: Levels;
  /** Controls beside it that the strategies take which it enables. */
  readonly beside: readonly number[];
  readonly stops: Side;
  readonly brings: Side;
  /** As far as the threats that it brings reach together with whatever else may go wrong: for harms that really rise. */
  readonly bringsOpened: Ways;
}

/** Undefined where it stops nothing or brings nothing: then nothing pulls both ways. */
export function twoSides(
  { model }: Assessment,
  trials: Trials,
  control: number,
  beside: readonly number[],
): TwoSides | undefined {
  const strategies = [...rowAt(model.strategiesOf, control)];
  // Most controls bring nothing; seen before anything is settled.
  if (!strategies.some((at) => bringsAny(model, at))) return undefined;
  const without = trials.tryOut({ on: beside, off: [control] }).levels;
  const { levels: withIt } = trials.tryOut({ on: [...beside, control] });
  const enabled = strategies.filter((at) => withIt.strategyEnabled[at] === 1 && without.strategyEnabled[at] !== 1);
  const touched = [...new Set(enabled.flatMap((at) => [...rowAt(model.threatsOf, at)]))];
  const side = (threats: readonly number[], kind: WayKind): Side => ({
    threats,
    without: waysFrom(model, without, threats, kind),
    withIt: waysFrom(model, withIt, threats, kind),
  });
  const stopped = touched.filter((threat) => likelihoodOf(withIt, threat) < likelihoodOf(without, threat));
  const brought = touched.filter((threat) => likelihoodOf(withIt, threat) > likelihoodOf(without, threat));
  if (stopped.length === 0 || brought.length === 0) return undefined;
  const taken = new Set(enabled.flatMap((at) => [...rowAt(model.mandatory, at)]));
  return {
    without,
    withIt,
    beside: beside.filter((other) => taken.has(other)),
    stops: side(stopped, 'opened'),
    brings: side(brought, 'alone'),
    bringsOpened: waysFrom(model, withIt, brought, 'opened'),
  };
}

function bringsAny(model: Assessment['model'], strategy: number): boolean {
  return [...rowAt(model.threatsOf, strategy)].some((threat) =>
    [...rowAt(model.triggeredBy, threat)].includes(strategy),
  );
}

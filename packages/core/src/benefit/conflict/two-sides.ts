/** What a change of controls does: threats that it stops and brings, and how far each reaches by itself. */
import type { Assessment } from '../../assessment/assess.ts';
import type { Change, Trials } from '../../assessment/trial.ts';
import type { Levels } from '../../risk/levels.ts';
import { rowAt } from '../../risk/rows.ts';
import { likelihoodOf, type WayKind, type Ways, waysFrom } from './ways-from.ts';

/** The same threats before the change and after it. */
export interface Side {
  /** Indexes into the threats of the structure. */
  readonly threats: readonly number[];
  readonly without: Ways;
  readonly withIt: Ways;
}

export interface TwoSides {
  readonly without: Levels;
  readonly withIt: Levels;
  /** Indexes into the strategies of the structure: enabled by the change. */
  readonly enabled: readonly number[];
  readonly stops: Side;
  readonly brings: Side;
  /** As far as the threats that it brings reach together with whatever else may go wrong: for harms that really rise. */
  readonly bringsOpened: Ways;
}

export interface TriedChange {
  readonly without: Change;
  readonly withIt: Change;
  /** Indexes into the controls of the structure: those that differ. */
  readonly controls: readonly number[];
}

export function twoSides({ model }: Assessment, trials: Trials, { without, withIt, controls }: TriedChange): TwoSides {
  const [before, after] = [trials.tryOut(without).levels, trials.tryOut(withIt).levels];
  const strategies = [...new Set(controls.flatMap((control) => [...rowAt(model.strategiesOf, control)]))];
  const turned = strategies.filter((at) => after.strategyEnabled[at] !== before.strategyEnabled[at]);
  const touched = [...new Set(turned.flatMap((at) => [...rowAt(model.threatsOf, at)]))];
  const side = (threats: readonly number[], kind: WayKind): Side => ({
    threats,
    without: waysFrom(model, before, threats, kind),
    withIt: waysFrom(model, after, threats, kind),
  });
  const stopped = touched.filter((threat) => likelihoodOf(after, threat) < likelihoodOf(before, threat));
  const brought = touched.filter((threat) => likelihoodOf(after, threat) > likelihoodOf(before, threat));
  return {
    without: before,
    withIt: after,
    enabled: turned.filter((at) => after.strategyEnabled[at] === 1),
    stops: side(stopped, 'opened'),
    brings: side(
      brought.filter((threat) => rowAt(model.triggeredBy, threat).length > 0),
      'alone',
    ),
    bringsOpened: waysFrom(model, after, brought, 'opened'),
  };
}

/** Whether any strategy that takes this control brings a threat about: most controls bring none. */
export function canBring({ model }: Assessment, control: number): boolean {
  return [...rowAt(model.strategiesOf, control)].some((strategy) =>
    [...rowAt(model.threatsOf, strategy)].some((threat) => [...rowAt(model.triggeredBy, threat)].includes(strategy)),
  );
}

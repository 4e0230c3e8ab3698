/**
 * Between which levels each node stays, whatever is chosen. Lowest: all that may be chosen is there and brings nothing about;
 * highest: nothing of it is there and yet everything that it could bring about is. What lies between is all that a choice decides.
 */
import { type Defences, defencesOf, type SettleOptions } from '../risk/defences.ts';
import { NONE } from '../risk/levels.ts';
import { propagate } from '../risk/propagate.ts';
import { CONTROL, type RiskModel, THREAT } from '../risk/risk-model.ts';
import { rowAt } from '../risk/rows.ts';
import { startLevels } from '../risk/start-levels.ts';
import { withChanges } from '../risk/what-if.ts';

export interface LevelBounds {
  /** Strategies with nothing chosen and with everything. */
  readonly none: Defences;
  readonly all: Defences;
  /** Per node: likelihood. */
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  /** Per threat: highest likelihood that it can have with nothing chosen, were it brought about; NONE where nothing can. */
  readonly cap: Uint8Array;
}

/** `choices`: indexes of controls that are not in place. */
export function levelBounds(model: RiskModel, options: SettleOptions, choices: readonly number[]): LevelBounds {
  const on = new Map(choices.map((control) => [control, { state: CONTROL.inPlace }]));
  const chosen = withChanges(model, { controls: on });
  const none = defencesOf(model, options);
  const all = defencesOf(chosen, options);
  const cap = defencesOf(broughtAnyway(model), options).cap;
  const least = defencesOf(broughtAnyway(chosen), options).cap;
  const low = least.map((level, threat) => (isBrought(model, none, threat) ? level : NONE));
  const high = cap.map((level, threat) => (isBrought(model, all, threat) ? level : NONE));
  return { none, all, cap: high, low: lostWith(model, low, () => 0), high: lostWith(model, high, orZero) };
}

/** Exists whatever is chosen, or a strategy that brings it about is enabled. */
export function isBrought(model: RiskModel, { enabled }: Defences, threat: number): boolean {
  if (((model.threatFlags[threat] ?? 0) & THREAT.triggered) === 0) return true;
  return [...rowAt(model.triggeredBy, threat)].some((strategy) => enabled[strategy] === 1);
}

function broughtAnyway(model: RiskModel): RiskModel {
  return { ...model, threatFlags: model.threatFlags.map((flags) => flags & ~THREAT.triggered) };
}

/** Threats on which optional controls act go by `weigh`, which takes their cap. */
function lostWith(model: RiskModel, cap: Uint8Array, weigh: (cap: number) => number): Uint8Array {
  return propagate(model, { start: startLevels(model), cap, weigh: (threat) => weigh(cap[threat] ?? NONE) }).lost;
}

function orZero(cap: number): number {
  return cap === NONE ? 0 : cap;
}

/** What controls and strategies do before anything propagates: which strategies are enabled, how strong they are, and how likely each threat can be at most. */
import { NONE, type RiskMode } from './levels.ts';
import { CONTROL, type RiskModel, STRATEGY, THREAT } from './risk-model.ts';
import { rowAt, type Rows } from './rows.ts';

export interface SettleOptions {
  readonly mode: RiskMode;
  /** Controls that are only proposed count as if they were in place. */
  readonly withProposed: boolean;
}

export interface Defences {
  /** Per strategy: 1 where it counts in this mode and all its mandatory controls are there. */
  readonly enabled: Uint8Array;
  /** Per strategy: trust level that it lends; 0 where it is not enabled. */
  readonly strength: Uint8Array;
  /** Per threat: highest likelihood that it can have; NONE where it cannot happen in this mode. */
  readonly cap: Uint8Array;
}

export function defencesOf(model: RiskModel, options: SettleOptions): Defences {
  const strategies = model.strategyEffect.length;
  const defences: Defences = {
    enabled: new Uint8Array(strategies),
    strength: new Uint8Array(strategies),
    cap: new Uint8Array(model.threatCount),
  };
  for (let strategy = 0; strategy < strategies; strategy += 1) setStrength(model, options, defences, strategy);
  for (let threat = 0; threat < model.threatCount; threat += 1) setCap(model, options, defences, threat);
  return defences;
}

export function controlCounts(model: RiskModel, { withProposed }: SettleOptions, control: number): boolean {
  return (model.controlState[control] ?? CONTROL.absent) >= (withProposed ? CONTROL.proposed : CONTROL.inPlace);
}

/** A strategy is as strong as its type says, and no stronger than its least covering mandatory control. */
export function setStrength(model: RiskModel, options: SettleOptions, defences: Defences, strategy: number): void {
  const flag = options.mode === 'current' ? STRATEGY.current : STRATEGY.future;
  let enabled = ((model.strategyFlags[strategy] ?? 0) & flag) !== 0;
  let strength = model.strategyEffect[strategy] ?? 0;
  if (enabled) {
    const { starts, items } = model.mandatory;
    const end = starts[strategy + 1] as number;
    for (let at = starts[strategy] as number; at < end; at += 1) {
      const control = items[at] as number;
      if (!controlCounts(model, options, control)) enabled = false;
      strength = Math.min(strength, model.coverage[control] ?? 0);
    }
  }
  defences.enabled[strategy] = enabled ? 1 : 0;
  defences.strength[strategy] = enabled ? strength : 0;
}

/** Needs the strengths. Strategies with optional controls work on single causes instead (weigh-intricate). */
export function setCap(model: RiskModel, options: SettleOptions, defences: Defences, threat: number): void {
  const flags = model.threatFlags[threat] ?? 0;
  const inMode = (flags & (options.mode === 'current' ? THREAT.current : THREAT.future)) !== 0;
  const triggered = (flags & THREAT.triggered) === 0 || anyEnabled(model, defences, threat);
  if (!inMode || !triggered || (flags & THREAT.hasCauses) === 0) {
    defences.cap[threat] = NONE;
    return;
  }
  let strongest = strongestOf(model, defences, model.blockedBy, threat);
  if (options.mode === 'future')
    strongest = Math.max(strongest, strongestOf(model, defences, model.mitigatedBy, threat));
  defences.cap[threat] = Math.min(model.levels - 1 - strongest, model.frequency[threat] ?? 0);
}

function anyEnabled(model: RiskModel, defences: Defences, threat: number): boolean {
  for (const strategy of rowAt(model.triggeredBy, threat)) if (defences.enabled[strategy] === 1) return true;
  return false;
}

function strongestOf({ optional }: RiskModel, { strength }: Defences, { starts, items }: Rows, threat: number): number {
  let strongest = 0;
  const end = starts[threat + 1] as number;
  for (let at = starts[threat] as number; at < end; at += 1) {
    const strategy = items[at] as number;
    const level = strength[strategy] as number;
    if (level > strongest && optional.starts[strategy] === optional.starts[strategy + 1]) strongest = level;
  }
  return strongest;
}

/** All levels of a risk model. Linear in causes and effects, however deep the graph; the sweep (sweep.ts) is its oracle. */
import { defencesOf, type SettleOptions } from './defences.ts';
import type { Levels } from './levels.ts';
import { propagate } from './propagate.ts';
import type { RiskModel } from './risk-model.ts';
import { consequenceRisks, threatRisks } from './risks.ts';
import { startLevels } from './start-levels.ts';
import { type Weighing, weighThreat } from './weigh-threat.ts';

export type { SettleOptions } from './defences.ts';

export function settle(model: RiskModel, options: SettleOptions): Levels {
  const defences = defencesOf(model, options);
  const { lost, threat } = propagate(model, {
    start: startLevels(model),
    cap: defences.cap,
    weigh: (index, so) => weighThreat({ model, options, defences, lost: so }, index),
  });
  return levelsFrom({ model, options, defences, lost }, threat);
}

/** Turns what was settled into levels, with the risks that follow. */
export function levelsFrom(settled: Weighing, threat: Uint8Array): Levels {
  const { model, options, defences, lost } = settled;
  const { levels, trustCount, impact, assumedTrust } = model;
  const consequence = lost.slice(trustCount);
  return {
    mode: options.mode,
    withProposed: options.withProposed,
    trust: lost.slice(0, trustCount).map((level) => levels - 1 - level),
    assumedTrust: assumedTrust.slice(),
    consequence,
    impact: impact.slice(),
    consequenceRisk: consequenceRisks(model, consequence),
    threat,
    threatRisk: threatRisks(settled, threat),
    strategyEnabled: defences.enabled,
  };
}

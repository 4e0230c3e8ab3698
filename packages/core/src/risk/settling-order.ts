/** In which order levels follow from each other: a thing's causes always come before it, circles or not. */
import { defencesOf, type SettleOptions } from './defences.ts';
import type { Levels } from './levels.ts';
import { propagate } from './propagate.ts';
import type { RiskModel } from './risk-model.ts';
import { startLevels } from './start-levels.ts';
import { type Weighing, weighThreat } from './weigh-threat.ts';

/** How the levels were asked for. */
export function optionsOf(levels: Levels): SettleOptions {
  return { mode: levels.mode, withProposed: levels.withProposed ?? false };
}

/** Levels as the engine keeps them: how far each node is lost. `model`: the one that the levels were settled on. */
export function weighingOf(model: RiskModel, levels: Levels): Weighing {
  const lost = new Uint8Array(model.trustCount + model.consequenceCount);
  levels.trust.forEach((trust, index) => {
    lost[index] = model.levels - 1 - trust;
  });
  lost.set(levels.consequence, model.trustCount);
  const options = optionsOf(levels);
  return { model, options, defences: defencesOf(model, options), lost };
}

/** Per node, then per threat: place from 1; 0 for what is at the lowest level. */
export function settlingOrder({ model, options, defences }: Weighing, levels: Levels): Int32Array {
  const { order } = propagate(model, {
    start: startLevels(model),
    cap: levels.threat,
    weigh: (threat, lost) => weighThreat({ model, options, defences, lost }, threat),
  });
  return order;
}

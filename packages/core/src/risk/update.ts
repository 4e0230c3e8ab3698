/**
 * Levels after a change, from those before it: only what the change can reach is done again. What may fall is taken back to
 * where it starts, together with everything whose level may have rested on it; then whatever still or newly holds rises
 * again, highest first. Equal to settling the changed model in full.
 */
import { type Defences, defencesOf, type SettleOptions, setCap, setStrength } from './defences.ts';
import type { Levels } from './levels.ts';
import { raise } from './raise.ts';
import type { RiskModel } from './risk-model.ts';
import { rowAt } from './rows.ts';
import { levelsFrom } from './settle.ts';
import { optionsOf } from './settling-order.ts';
import { takeBack } from './take-back.ts';
import { type Changes, withChanges } from './what-if.ts';

/** Levels with the model that they are of, and what the engine keeps to go on from them. */
export interface Standing {
  readonly model: RiskModel;
  readonly levels: Levels;
  readonly defences: Defences;
}

/** `levels`: as settled on `model`. */
export function standingOf(model: RiskModel, levels: Levels): Standing {
  return { model, levels, defences: defencesOf(model, optionsOf(levels)) };
}

export function update(before: Standing, changes: Changes): Standing {
  const options = optionsOf(before.levels);
  const model = withChanges(before.model, changes);
  const { defences, threats } = changedDefences(before, model, options, [...(changes.controls?.keys() ?? [])]);
  const lost = lostBefore(model, before.levels);
  const threat = before.levels.threat.slice();
  const work = { model, options, defences, lost, threat };
  const open = takeBack(work, threats, [...(changes.trust?.keys() ?? [])]);
  raise(work, open);
  return { model, defences, levels: levelsFrom(work, threat) };
}

function lostBefore(model: RiskModel, levels: Levels): Uint8Array {
  const lost = new Uint8Array(model.trustCount + model.consequenceCount);
  for (let index = 0; index < model.trustCount; index += 1)
    lost[index] = model.levels - 1 - (levels.trust[index] as number);
  lost.set(levels.consequence, model.trustCount);
  return lost;
}

interface ChangedDefences {
  readonly defences: Defences;
  /** Threats whose cap or suppression may be another now. */
  readonly threats: readonly number[];
}

function changedDefences(
  before: Standing,
  model: RiskModel,
  options: SettleOptions,
  controls: readonly number[],
): ChangedDefences {
  if (controls.length === 0) return { defences: before.defences, threats: [] };
  const { enabled, strength, cap } = before.defences;
  const defences = { enabled: enabled.slice(), strength: strength.slice(), cap: cap.slice() };
  const strategies = new Set(controls.flatMap((control) => [...rowAt(model.strategiesOf, control)]));
  for (const strategy of strategies) setStrength(model, options, defences, strategy);
  const threats = new Set([...strategies].flatMap((strategy) => [...rowAt(model.threatsOf, strategy)]));
  for (const threat of threats) setCap(model, options, defences, threat);
  return { defences, threats: [...threats] };
}

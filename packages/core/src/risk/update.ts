/**
 * Levels after a change, from those before it: only what the change can reach is done again. What may fall is taken back to
 * where it starts, together with everything whose level may have rested on it; then whatever still or newly holds rises
 * again, highest first. Equal to settling the changed model in full.
 */
import { type Defences, type SettleOptions, setCap, setStrength } from './defences.ts';
import type { Levels } from './levels.ts';
import { propagate } from './propagate.ts';
import { raise } from './raise.ts';
import type { RiskModel } from './risk-model.ts';
import { rowAt } from './rows.ts';
import { levelsFrom } from './settle.ts';
import { optionsOf, settlingOrder, weighingOf } from './settling-order.ts';
import { startLevels } from './start-levels.ts';
import { takeBack, type Work } from './take-back.ts';
import { weighThreat } from './weigh-threat.ts';
import { type Changes, withChanges } from './what-if.ts';

/** Levels with the model that they are of, and what the engine keeps to go on from them. */
export interface Standing {
  readonly model: RiskModel;
  readonly levels: Levels;
  readonly defences: Defences;
  /** Per node, then per threat: a level rests only on higher levels and on equal ones that came before it. */
  readonly order: Int32Array;
  /** Highest place in the order so far. */
  readonly last: number;
}

/** `levels`: as settled on `model`. */
export function standingOf(model: RiskModel, levels: Levels): Standing {
  const weighing = weighingOf(model, levels);
  const order = settlingOrder(weighing, levels);
  return { model, levels, defences: weighing.defences, order, last: order.length };
}

/** Beyond it taking back and raising again was seen to cost more than settling in full. */
const MOST_TAKEN_BACK = 0.05;

/** `share` of the model that may be taken back before settling in full is the shorter way. */
export function update(before: Standing, changes: Changes, share = MOST_TAKEN_BACK): Standing {
  const options = optionsOf(before.levels);
  const model = withChanges(before.model, changes);
  const { defences, threats } = changedDefences(before, model, options, [...(changes.controls?.keys() ?? [])]);
  const lost = lostBefore(model, before.levels);
  const threat = before.levels.threat.slice();
  const work: Work = { model, options, defences, lost, threat, order: before.order.slice(), last: before.last };
  const most = (lost.length + threat.length) * share;
  const open = takeBack(work, { threats, trust: [...(changes.trust?.keys() ?? [])] }, most);
  if (open === undefined) return settledInFull(model, options, defences);
  raise(work, open);
  const levels = sameLevels(before, work) ? unmoved(before.levels, model, defences) : levelsFrom(work, threat);
  return { model, defences, levels, order: work.order, last: work.last };
}

function settledInFull(model: RiskModel, options: SettleOptions, defences: Defences): Standing {
  const { lost, threat, order } = propagate(model, {
    start: startLevels(model),
    cap: defences.cap,
    weigh: (index, so) => weighThreat({ model, options, defences, lost: so }, index),
  });
  return { model, defences, levels: levelsFrom({ model, options, defences, lost }, threat), order, last: order.length };
}

/** Neither a level nor an impact moved: no risk did. */
function sameLevels({ model, levels }: Standing, work: Work): boolean {
  const { lost, threat } = work;
  const { trustCount } = work.model;
  // Which causes optional controls keep from counting, and which assumptions are causes of their own, is part of what threat
  // risks follow from.
  if (model.intricate.size > 0 || model.assumedTrust !== work.model.assumedTrust) return false;
  if (model.impact !== work.model.impact || !sameBytes(levels.threat, threat)) return false;
  if (levels.trust.some((trust, index) => trust !== model.levels - 1 - (lost[index] as number))) return false;
  return levels.consequence.every((level, index) => level === lost[trustCount + index]);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((value, index) => value === b[index]);
}

function unmoved(levels: Levels, model: RiskModel, defences: Defences): Levels {
  return { ...levels, assumedTrust: model.assumedTrust.slice(), strategyEnabled: defences.enabled };
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

/**
 * Which causes carry a threat's level: those at least as likely as the threat. A trust attribute at its assumed level is a
 * cause of its own, from outside; one that was lowered stands for the consequence that lowered it.
 */
import type { RiskModel } from './risk-model.ts';
import { leftBy, type Weighing } from './weigh-threat.ts';

/** Calls with a node for each; a node may come more than once where several alternatives need it. */
export function eachCarryingCause(
  weighing: Weighing,
  threat: number,
  level: number,
  visit: (node: number) => void,
): void {
  const { model, lost } = weighing;
  const intricate = model.intricate.get(threat);
  if (intricate !== undefined) {
    for (const { causes } of intricate.assets) {
      for (const { node, suppressedBy } of causes) {
        const most = suppressedBy.reduce((least, by) => Math.min(least, leftBy(weighing, by)), model.levels - 1);
        if (Math.min(lost[node] ?? 0, most) >= level) visit(carrierOf(model, lost, node));
      }
    }
    return;
  }
  eachOfGate(weighing, threat, level, visit);
  const { choices, alternatives } = model;
  const end = choices.starts[threat + 1] as number;
  for (let at = choices.starts[threat] as number; at < end; at += 1) {
    const choice = choices.items[at] as number;
    const last = alternatives.starts[choice + 1] as number;
    for (let option = alternatives.starts[choice] as number; option < last; option += 1)
      eachOfGate(weighing, alternatives.items[option] as number, level, visit);
  }
}

function eachOfGate({ model, lost }: Weighing, gate: number, level: number, visit: (node: number) => void): void {
  const { starts, items } = model.causes;
  const end = starts[gate + 1] as number;
  for (let at = starts[gate] as number; at < end; at += 1) {
    const node = items[at] as number;
    if ((lost[node] as number) >= level) visit(carrierOf(model, lost, node));
  }
}

/** What stands for a lost node as a cause: itself, or the consequence that lowered a trust attribute. */
export function carrierOf(model: RiskModel, lost: Uint8Array, node: number): number {
  if (node >= model.trustCount || isExternal(model, lost, node)) return node;
  const consequence = model.underminedBy[node] as number;
  return consequence < 0 ? node : model.trustCount + consequence;
}

/** Lost, and only because it is assumed to be. Where loss starts consequences, the consequence is the external cause instead. */
export function isExternal(model: RiskModel, lost: Uint8Array, trust: number): boolean {
  return !model.lossStartsConsequence && startsLost(model, lost, trust);
}

/** Lost as far as is assumed, and no further. */
export function startsLost(model: RiskModel, lost: Uint8Array, trust: number): boolean {
  const level = lost[trust] as number;
  return level > 0 && level === model.levels - 1 - (model.assumedTrust[trust] as number);
}

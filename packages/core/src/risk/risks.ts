/** Risk of consequences by the pack's table, and of threats by the worst that they lead to. */
import { carrierOf, eachCarryingCause } from './carrying-causes.ts';
import { NONE } from './levels.ts';
import type { RiskModel } from './risk-model.ts';
import type { Weighing } from './weigh-threat.ts';

export function consequenceRisks({ riskTable, levels, impact }: RiskModel, likelihood: Uint8Array): Uint8Array {
  return likelihood.map((level, index) => riskTable[(impact[index] as number) * levels + level] ?? 0);
}

/** The worst consequence risk; 0 where there is no consequence. */
export function modelRisk(consequenceRisk: Uint8Array): number {
  return consequenceRisk.reduce((worst, risk) => Math.max(worst, risk), 0);
}

/**
 * A threat's own risk is the worst of its effects were they as likely as the threat itself. A threat that carries the level of a
 * consequence also has the risk of every threat that this consequence is a cause of. NONE for threats that cannot happen.
 */
export function threatRisks(settled: Weighing, threat: Uint8Array): Uint8Array {
  const { model, lost } = settled;
  const risk = ownRisks(model, threat);
  const byRisk = threatsByRisk(risk);
  const raising: Raising = { settled, threat, risk, passed: new Uint8Array(lost.length), open: [] };
  for (let level = byRisk.length - 1; level > 0; level -= 1) {
    raising.open = byRisk[level] ?? [];
    for (let index = raising.open.pop(); index !== undefined; index = raising.open.pop()) {
      if (risk[index] === level && (threat[index] as number) > 0) raiseUpstream(raising, index);
    }
  }
  return risk;
}

function ownRisks({ effects, impact, riskTable, levels }: RiskModel, threat: Uint8Array): Uint8Array {
  const { starts, items } = effects;
  const own = new Uint8Array(threat.length);
  for (let index = 0; index < threat.length; index += 1) {
    const level = threat[index] as number;
    let worst = level === NONE ? NONE : 0;
    const end = level === NONE ? 0 : (starts[index + 1] as number);
    for (let at = starts[index] as number; at < end; at += 1) {
      const risk = riskTable[(impact[items[at] as number] as number) * levels + level] as number;
      if (risk > worst) worst = risk;
    }
    own[index] = worst;
  }
  return own;
}

function threatsByRisk(risk: Uint8Array): number[][] {
  const lists: number[][] = [];
  for (let index = 0; index < risk.length; index += 1) {
    const level = risk[index] as number;
    if (level === NONE || level === 0) continue;
    while (lists.length <= level) lists.push([]);
    lists[level]?.push(index);
  }
  return lists;
}

interface Raising {
  readonly settled: Weighing;
  readonly threat: Uint8Array;
  readonly risk: Uint8Array;
  /** Nodes whose threats have this risk or more: risks come worst first, so each is passed once. */
  readonly passed: Uint8Array;
  open: number[];
}

/** Every threat that carries a cause of this one has its risk too. */
function raiseUpstream(raising: Raising, index: number): void {
  const { settled, threat, passed } = raising;
  const { model, lost } = settled;
  const level = threat[index] as number;
  const worst = raising.risk[index] as number;
  const pass = (node: number): void => {
    if (node < model.trustCount || passed[node] === 1) return;
    passed[node] = 1;
    passConsequence(raising, node, worst);
  };
  const hasChoices = model.choices.starts[index] !== model.choices.starts[index + 1];
  if (hasChoices || (model.intricate.size > 0 && model.intricate.has(index))) {
    eachCarryingCause(settled, index, level, pass);
    return;
  }
  const { starts, items } = model.causes;
  const end = starts[index + 1] as number;
  for (let at = starts[index] as number; at < end; at += 1) {
    const node = items[at] as number;
    if (passed[node] === 1 || (lost[node] as number) < level) continue;
    const cause = carrierOf(model, lost, node);
    if (cause < model.trustCount) passed[node] = 1;
    pass(cause);
  }
}

function passConsequence({ settled, threat, risk, open }: Raising, node: number, worst: number): void {
  const { model, lost } = settled;
  const { starts, items } = model.broughtBy;
  const consequence = node - model.trustCount;
  const level = lost[node] as number;
  const end = starts[consequence + 1] as number;
  for (let at = starts[consequence] as number; at < end; at += 1) {
    const upstream = items[at] as number;
    if (threat[upstream] === level && (risk[upstream] as number) < worst) {
      risk[upstream] = worst;
      open.push(upstream);
    }
  }
}

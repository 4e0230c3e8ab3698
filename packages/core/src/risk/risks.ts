/** Risk of consequences by the pack's table, and of threats by the worst that they lead to. */
import { eachCarryingCause } from './carrying-causes.ts';
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
  const { model } = settled;
  const risk = ownRisks(model, threat);
  const most = risk.reduce((worst, level) => (level === NONE ? worst : Math.max(worst, level)), 0);
  const byRisk: number[][] = Array.from({ length: most + 1 }, () => []);
  risk.forEach((level, index) => {
    if (level !== NONE && level > 0) byRisk[level]?.push(index);
  });
  const raising: Raising = { settled, threat, risk, passed: new Uint8Array(settled.lost.length) };
  for (let level = most; level > 0; level -= 1) {
    const open = byRisk[level] ?? [];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (risk[index] === level) raiseUpstream(raising, index, open);
    }
  }
  return risk;
}

function ownRisks({ effects, impact, riskTable, levels }: RiskModel, threat: Uint8Array): Uint8Array {
  return threat.map((level, index) => {
    if (level === NONE) return NONE;
    let worst = 0;
    const end = effects.starts[index + 1] as number;
    for (let at = effects.starts[index] as number; at < end; at += 1) {
      const risk = riskTable[(impact[effects.items[at] as number] as number) * levels + level] as number;
      if (risk > worst) worst = risk;
    }
    return worst;
  });
}

interface Raising {
  readonly settled: Weighing;
  readonly threat: Uint8Array;
  readonly risk: Uint8Array;
  /** Nodes whose threats have this risk or more: risks come worst first, so each is passed once. */
  readonly passed: Uint8Array;
}

/** Every threat that carries a cause of this one has its risk too. */
function raiseUpstream({ settled, threat, risk, passed }: Raising, index: number, open: number[]): void {
  const level = threat[index] as number;
  const worst = risk[index] as number;
  if (level === 0) return;
  const { model, lost } = settled;
  eachCarryingCause(settled, index, level, (node) => {
    if (passed[node] === 1 || node < model.trustCount) return;
    passed[node] = 1;
    const { starts, items } = model.broughtBy;
    const consequence = node - model.trustCount;
    const end = starts[consequence + 1] as number;
    for (let at = starts[consequence] as number; at < end; at += 1) {
      const upstream = items[at] as number;
      if (threat[upstream] === lost[node] && (risk[upstream] as number) < worst) {
        risk[upstream] = worst;
        open.push(upstream);
      }
    }
  });
}

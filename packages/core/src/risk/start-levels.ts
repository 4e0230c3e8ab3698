/** Where levels start from. */
import type { RiskModel } from './risk-model.ts';
import { rowAt } from './rows.ts';

/** Per node: its level before any threat. */
export function startLevels(model: RiskModel): Uint8Array {
  const { levels, trustCount, assumedTrust, underminedBy } = model;
  const start = new Uint8Array(trustCount + model.consequenceCount);
  assumedTrust.forEach((trust, index) => {
    start[index] = levels - 1 - trust;
  });
  if (model.lossStartsConsequence) {
    underminedBy.forEach((consequence, trust) => {
      if (consequence < 0) return;
      const node = trustCount + consequence;
      start[node] = Math.max(start[node] ?? 0, start[trust] ?? 0);
    });
  }
  return start;
}

/** The same for one node. */
export function startOf(model: RiskModel, node: number): number {
  const { levels, trustCount, assumedTrust } = model;
  if (node < trustCount) return levels - 1 - (assumedTrust[node] as number);
  if (!model.lossStartsConsequence) return 0;
  const undermined = rowAt(model.undermines, node - trustCount);
  return undermined.reduce((most, trust) => Math.max(most, levels - 1 - (assumedTrust[trust] as number)), 0);
}

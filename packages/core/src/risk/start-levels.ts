/** Where levels start from. */
import type { RiskModel } from './risk-model.ts';

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

/** Threat risks by plain repetition: the oracle of threatRisks. */
import { NONE } from './levels.ts';
import type { Sweep } from './sweep-state.ts';
import type { ThreatInstance } from './threat-structure.ts';

/** Trust level that optional controls lend against a consequence as a cause of the threat. */
type Suppression = (threat: ThreatInstance, consequence: number) => number;

/** Levels in `state` are final. */
export function plainThreatRisks(state: Sweep, suppression: Suppression): Uint8Array {
  const { structure, domain, threat, consequence, impact } = state;
  const risk = threat.map((level, index) => {
    if (level === NONE) return NONE;
    const risks = (structure.threats[index]?.effects ?? []).map(
      (effect) => domain.riskTable[impact[effect] ?? 0]?.[level] ?? 0,
    );
    return Math.max(0, ...risks);
  });
  const causedBy = structure.threats.map((_, index) => carryingCauses(state, index, suppression));
  const downstream = structure.consequences.map((_, index) =>
    causedBy.flatMap((causes, at) => (causes.includes(index) ? [at] : [])),
  );
  let changed = true;
  while (changed) {
    changed = false;
    structure.threats.forEach(({ effects }, index) => {
      const level = threat[index] ?? NONE;
      if (level === NONE || level === 0) return;
      for (const effect of effects.filter((at) => consequence[at] === level)) {
        for (const next of downstream[effect] ?? []) {
          if ((risk[next] ?? 0) <= (risk[index] ?? 0)) continue;
          risk[index] = risk[next] ?? 0;
          changed = true;
        }
      }
    });
  }
  return risk;
}

/** Consequences that cause the threat, themselves or through the trust that they undermined. */
function carryingCauses(state: Sweep, at: number, suppression: Suppression): number[] {
  const { structure, n, threat, consequence, trust, assumedTrust, domain } = state;
  const level = threat[at] ?? NONE;
  const instance = structure.threats[at];
  if (level === NONE || level === 0 || instance === undefined) return [];
  const lowered = instance.entryPoints.flatMap((index) => {
    const by = structure.underminedBy[index] ?? -1;
    const external = trust[index] === assumedTrust[index] && !(domain.lossStartsConsequence ?? false);
    return external || n - 1 - Math.max(trust[index] ?? 0, suppression(instance, by)) < level ? [] : [by];
  });
  const happened = instance.conditions.filter(
    (index) => Math.min(consequence[index] ?? 0, n - 1 - suppression(instance, index)) >= level,
  );
  return [...lowered, ...happened];
}

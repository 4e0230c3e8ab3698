/**
 * Causation as engines before the newest told it. Their source is not published; the rules are read off the models that they
 * left. They say nothing about levels, which all of them compute alike.
 */
import type { Levels } from '@primum/core/risk/levels';
import type { RiskModel } from '@primum/core/risk/risk-model';
import type { ThreatInstance, ThreatStructure } from '@primum/core/risk/threat-structure';

export interface OlderCausation {
  readonly structure: ThreatStructure;
  readonly model: RiskModel;
  readonly levels: Levels;
}

/** Primary threats all of whose entry points have the trust that is assumed, however likely they are. */
export function olderRootCauses({ structure, levels }: OlderCausation): number[] {
  const asAssumed = (trust: number): boolean => levels.trust[trust] === levels.assumedTrust[trust];
  return [...structure.threats.keys()].filter((index) => {
    const entryPoints = structure.threats[index]?.entryPoints ?? [];
    return entryPoints.length > 0 && entryPoints.every(asAssumed);
  });
}

export interface Following {
  /** Effects count only where they are exactly as likely as the threat. */
  readonly attributed: boolean;
  /** Further threats follow through lowered trust too. */
  readonly throughTrust: boolean;
}

/** Threat to all consequences that it brings, itself and by further threats. */
export function olderConsequences(of: OlderCausation, following: Following): ReadonlySet<number>[] {
  const { structure, levels } = of;
  const direct = structure.threats.map(({ effects }, index) =>
    effects.filter((effect) => !following.attributed || levels.consequence[effect] === levels.threat[index]),
  );
  const next = structure.consequences.map((_, consequence) => threatsAfter(of, consequence, following.throughTrust));
  return structure.threats.map((_, index) => {
    const found = new Set(direct[index]);
    for (const consequence of found)
      for (const threat of next[consequence] ?? []) for (const effect of direct[threat] ?? []) found.add(effect);
    return found;
  });
}

/** Threats that a consequence carries, at its own likelihood. */
function threatsAfter({ structure, levels }: OlderCausation, consequence: number, throughTrust: boolean): number[] {
  const level = levels.consequence[consequence] ?? 0;
  const causes = ({ conditions, entryPoints }: ThreatInstance): boolean =>
    conditions.includes(consequence) ||
    (throughTrust && entryPoints.some((trust) => isLoweredBy(structure, levels, trust, consequence)));
  return [...structure.threats.keys()].filter((index) => {
    const threat = structure.threats[index];
    return level > 0 && threat !== undefined && levels.threat[index] === level && causes(threat);
  });
}

function isLoweredBy(structure: ThreatStructure, levels: Levels, trust: number, consequence: number): boolean {
  return structure.underminedBy[trust] === consequence && levels.trust[trust] !== levels.assumedTrust[trust];
}

/** The worst risk among the consequences that a threat brings. */
export function olderThreatRisk({ levels }: OlderCausation, brings: readonly ReadonlySet<number>[]): Uint8Array {
  return Uint8Array.from(brings, (consequences) =>
    [...consequences].reduce((worst, consequence) => Math.max(worst, levels.consequenceRisk[consequence] ?? 0), 0),
  );
}

/** Whatever could cause a threat, carrying its level or not; a trust attribute is stood for by what undermines it. */
export function possibleCauses({ underminedBy, threats }: ThreatStructure): { consequence: number; threat: number }[] {
  return threats.flatMap(({ entryPoints, conditions }, threat) =>
    [...entryPoints.map((trust) => underminedBy[trust] ?? -1), ...conditions].map((consequence) => ({
      consequence,
      threat,
    })),
  );
}

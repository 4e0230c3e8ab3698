/**
 * Threats where optional controls play a part: where one holds back a cause (strategies that stop the threat) or where
 * meeting it is itself a cause (strategies that bring the threat).
 */
import type { DomainModel } from '../knowledge/domain-model.ts';
import { causesByAsset, sufficientRoles } from './compile-causes.ts';
import { type HeldBack, heldBackFor } from './held-back.ts';
import type { Contingency, IntricateAsset, IntricateThreat, SideEffect } from './risk-model.ts';
import type { ThreatInstance, ThreatStructure } from './threat-structure.ts';

export function compileIntricate(
  structure: ThreatStructure,
  domain: DomainModel,
): ReadonlyMap<number, IntricateThreat> {
  const found = new Map<number, IntricateThreat>();
  if (!structure.strategies.some((strategy) => strategy.optional.length > 0)) return found;
  const lookUp = heldBackFor(structure, domain);
  structure.threats.forEach((threat, index) => {
    const strategies = [...threat.blockedBy, ...threat.mitigatedBy, ...threat.triggeredBy];
    if (strategies.some((strategy) => (structure.strategies[strategy]?.optional.length ?? 0) > 0))
      found.set(index, intricateThreat(threat, structure, domain, lookUp));
  });
  return found;
}

function intricateThreat(
  threat: ThreatInstance,
  structure: ThreatStructure,
  domain: DomainModel,
  lookUp: HeldBack,
): IntricateThreat {
  const pattern = domain.threats[threat.domainIndex]?.pattern;
  const byAsset = causesByAsset(structure, threat);
  const roots = new Set(
    [...(pattern?.keys ?? []), ...(pattern?.roots ?? [])].flatMap(({ role }) => threat.roles[role] ?? []),
  );
  const sideEffects = domain.threats[threat.domainIndex]?.triggered
    ? sideEffectsByAsset(threat, structure, lookUp, roots)
    : new Map<string, SideEffect[]>();
  const contingencies = contingenciesOf(threat, structure, lookUp);
  const names = [...new Set([...byAsset.keys(), ...sideEffects.keys()])];
  const assets = names.map((asset): IntricateAsset => {
    const causes = (byAsset.get(asset) ?? []).map((node) => ({ node, suppressedBy: contingencies(node) }));
    return { causes, sideEffects: sideEffects.get(asset) ?? [] };
  });
  const sufficient = pattern === undefined ? new Set<string>() : sufficientRoles(pattern);
  const roles = Object.entries(threat.roles).map(([role, inRole]) => ({
    any: sufficient.has(role),
    assets: inRole.map((asset) => names.indexOf(asset)).filter((at) => at >= 0),
  }));
  return { assets, roles: roles.filter((role) => role.assets.length > 0) };
}

/** By node: optional controls of strategies that stop the threat and hold back the consequence behind the node. */
function contingenciesOf(
  threat: ThreatInstance,
  structure: ThreatStructure,
  { heldBackBy }: HeldBack,
): (node: number) => Contingency[] {
  const stopping = [
    ...threat.blockedBy.map((strategy) => ({ strategy, futureOnly: false })),
    ...threat.mitigatedBy.map((strategy) => ({ strategy, futureOnly: true })),
  ];
  const all = stopping.flatMap(({ strategy, futureOnly }) =>
    (structure.strategies[strategy]?.optional ?? []).map((control) => ({
      contingency: { strategy, control, futureOnly },
      consequences: new Set(heldBackBy(control, 'stops')),
    })),
  );
  return (node) => {
    const consequence =
      node < structure.trust.length ? (structure.underminedBy[node] ?? -1) : node - structure.trust.length;
    return all.flatMap(({ contingency, consequences }) => (consequences.has(consequence) ? [contingency] : []));
  };
}

/**
 * Of a population the control with the least coverage counts at key and root assets as it is named; elsewhere the other end
 * of the population does, since another of its members decides there. As the peer does it.
 */
function sideEffectsByAsset(
  threat: ThreatInstance,
  structure: ThreatStructure,
  lookUp: HeldBack,
  roots: ReadonlySet<string>,
): Map<string, SideEffect[]> {
  const found = new Map<string, SideEffect[]>();
  for (const strategy of threat.triggeredBy) {
    for (const named of structure.strategies[strategy]?.optional ?? []) {
      const asset = structure.controls[named]?.asset ?? '';
      const control = roots.has(asset) ? named : lookUp.otherEnd(named);
      const consequences = lookUp.heldBackBy(control, 'brings');
      const heldBack = consequences.map((consequence) => structure.trust.length + consequence);
      found.set(asset, [...(found.get(asset) ?? []), { strategy, control, heldBack }]);
    }
  }
  return found;
}

/** From the threat structure to the flat arrays that levels are computed on. */
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { SystemFacts, SystemGraph } from '../system/system-graph.ts';
import { compileAssumptions } from './compile-assumptions.ts';
import { compileCauses } from './compile-causes.ts';
import { compileIntricate } from './compile-intricate.ts';
import { type RiskModel, STRATEGY, THREAT } from './risk-model.ts';
import { distinctRows, reversedRows, type Rows, rowsFilled, rowsOf } from './rows.ts';
import type { ThreatStructure } from './threat-structure.ts';

export type { RiskModel } from './risk-model.ts';

/** `graph`: the one after construction, which the structure was found in. */
export function compileRisk(
  structure: ThreatStructure,
  graph: SystemGraph,
  domain: DomainModel,
  facts: SystemFacts,
): RiskModel {
  const levels = domain.scales.likelihood.levels.length;
  const effects = distinctRows(structure.threats.length, (row, add) => {
    for (const effect of structure.threats[row]?.effects ?? []) add(effect);
  });
  const intricate = compileIntricate(structure, domain);
  const underminedBy = Int32Array.from(structure.underminedBy);
  return {
    levels,
    trustCount: structure.trust.length,
    consequenceCount: structure.consequences.length,
    threatCount: structure.threats.length,
    riskTable: Uint8Array.from(domain.riskTable.flat()),
    ...compileAssumptions(structure, graph, domain, facts),
    underminedBy,
    undermines: underminesRows(underminedBy, structure.consequences.length),
    lossStartsConsequence: domain.lossStartsConsequence ?? false,
    ...compileCauses(structure, domain, intricate),
    effects,
    broughtBy: reversedRows(effects, structure.consequences.length),
    frequency: Uint8Array.from(
      structure.threats,
      (threat) => domain.threats[threat.domainIndex]?.frequency ?? levels - 1,
    ),
    threatFlags: Uint8Array.from(structure.threats, (threat) => threatFlags(threat, domain)),
    intricate,
    ...strategyRows(structure, domain),
  };
}

function underminesRows(underminedBy: Int32Array, consequences: number): RiskModel['undermines'] {
  const lists: number[][] = Array.from({ length: consequences }, () => []);
  underminedBy.forEach((consequence, trust) => lists[consequence]?.push(trust));
  return rowsOf(lists);
}

function threatFlags(threat: ThreatStructure['threats'][number], domain: DomainModel): number {
  const kind = domain.threats[threat.domainIndex];
  if (kind === undefined) return 0;
  return (
    (kind.inCurrent ? THREAT.current : 0) |
    (kind.inFuture ? THREAT.future : 0) |
    (threat.entryPoints.length + threat.conditions.length > 0 ? THREAT.hasCauses : 0) |
    (kind.triggered ? THREAT.triggered : 0) |
    (kind.normalOperation ? THREAT.normalOperation : 0) |
    (kind.secondary ? THREAT.secondary : 0)
  );
}

type StrategyRows = Pick<
  RiskModel,
  | 'blockedBy'
  | 'mitigatedBy'
  | 'triggeredBy'
  | 'mandatory'
  | 'optional'
  | 'strategyEffect'
  | 'strategyFlags'
  | 'strategiesOf'
  | 'threatsOf'
>;

function strategyRows({ threats, strategies, controls }: ThreatStructure, domain: DomainModel): StrategyRows {
  const kinds = strategies.map((strategy) => domain.strategies[strategy.domainIndex]);
  const rowsBy = (list: 'blockedBy' | 'mitigatedBy' | 'triggeredBy'): Rows =>
    rowsFilled(threats.length, (row, add) => {
      for (const strategy of threats[row]?.[list] ?? []) add(strategy);
    });
  const [blockedBy, mitigatedBy, triggeredBy] = [rowsBy('blockedBy'), rowsBy('mitigatedBy'), rowsBy('triggeredBy')];
  const mandatory = rowsOf(strategies.map((strategy) => strategy.mandatory));
  const optional = rowsOf(strategies.map((strategy) => strategy.optional));
  return {
    blockedBy,
    mitigatedBy,
    triggeredBy,
    mandatory,
    optional,
    strategyEffect: Uint8Array.from(kinds, (kind) => kind?.effect ?? 0),
    strategyFlags: Uint8Array.from(
      kinds,
      (kind) => (kind?.inCurrent ? STRATEGY.current : 0) | (kind?.inFuture ? STRATEGY.future : 0),
    ),
    strategiesOf: reversedRows(joined([mandatory, optional], strategies.length), controls.length),
    threatsOf: reversedRows(joined([blockedBy, mitigatedBy, triggeredBy], threats.length), strategies.length),
  };
}

/** Row n: the rows n of all of them, each item once. */
function joined(all: readonly Rows[], count: number): Rows {
  return distinctRows(count, (row, add) => {
    for (const { starts, items } of all) {
      const end = starts[row + 1] ?? 0;
      for (let at = starts[row] ?? 0; at < end; at += 1) add(items[at] ?? 0);
    }
  });
}

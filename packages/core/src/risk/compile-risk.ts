/** From the threat structure to the flat arrays that levels are computed on. */
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { SystemFacts, SystemGraph } from '../system/system-graph.ts';
import { compileAssumptions } from './compile-assumptions.ts';
import { compileCauses } from './compile-causes.ts';
import { compileIntricate } from './compile-intricate.ts';
import { type RiskModel, STRATEGY, THREAT } from './risk-model.ts';
import { distinctRows, growingRows, reversedRows, type Rows, rowsFilled, rowsFrom } from './rows.ts';
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
  const intricate = compileIntricate(structure, domain);
  const { effects, ...kinds } = threatRows(structure, domain);
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
    intricate,
    ...kinds,
    ...strategyRows(structure, domain, kinds),
  };
}

function underminesRows(underminedBy: Int32Array, consequences: number): RiskModel['undermines'] {
  return reversedRows(
    rowsFilled(underminedBy.length, (trust, add) => {
      const consequence = underminedBy[trust] ?? -1;
      if (consequence >= 0) add(consequence);
    }),
    consequences,
  );
}

type StrategiesOfThreats = Pick<RiskModel, 'blockedBy' | 'mitigatedBy' | 'triggeredBy'>;
type ThreatRows = StrategiesOfThreats & Pick<RiskModel, 'effects' | 'frequency' | 'threatFlags'>;

/** What each threat has, in one walk over them: they are many, and far apart in memory. */
function threatRows({ threats }: ThreatStructure, domain: DomainModel): ThreatRows {
  const most = domain.scales.likelihood.levels.length - 1;
  const ofKind = domain.threats.map((kind) => ({ frequency: kind.frequency ?? most, flags: flagsOf(kind) }));
  const frequency = new Uint8Array(threats.length);
  const threatFlags = new Uint8Array(threats.length);
  const blockedBy = growingRows(threats.length);
  const mitigatedBy = growingRows(threats.length);
  const triggeredBy = growingRows(threats.length);
  const effects = distinctRows(threats.length, (at, add) => {
    const threat = threats[at];
    if (threat === undefined) return;
    for (const effect of threat.effects) add(effect);
    blockedBy.addRow(threat.blockedBy);
    mitigatedBy.addRow(threat.mitigatedBy);
    triggeredBy.addRow(threat.triggeredBy);
    const kind = ofKind[threat.domainIndex];
    const hasCauses = threat.entryPoints.length + threat.conditions.length > 0;
    frequency[at] = kind?.frequency ?? most;
    threatFlags[at] = kind === undefined ? 0 : kind.flags | (hasCauses ? THREAT.hasCauses : 0);
  });
  return {
    effects,
    frequency,
    threatFlags,
    blockedBy: blockedBy.done(),
    mitigatedBy: mitigatedBy.done(),
    triggeredBy: triggeredBy.done(),
  };
}

function flagsOf(kind: DomainModel['threats'][number]): number {
  return (
    (kind.inCurrent ? THREAT.current : 0) |
    (kind.inFuture ? THREAT.future : 0) |
    (kind.triggered ? THREAT.triggered : 0) |
    (kind.normalOperation ? THREAT.normalOperation : 0) |
    (kind.secondary ? THREAT.secondary : 0)
  );
}

type StrategyRows = Pick<
  RiskModel,
  'mandatory' | 'optional' | 'strategyEffect' | 'strategyFlags' | 'strategiesOf' | 'threatsOf'
>;

function strategyRows(
  { threats, strategies, controls }: ThreatStructure,
  domain: DomainModel,
  { blockedBy, mitigatedBy, triggeredBy }: StrategiesOfThreats,
): StrategyRows {
  const kinds = strategies.map((strategy) => domain.strategies[strategy.domainIndex]);
  const mandatory = rowsFrom(strategies, (strategy) => strategy.mandatory);
  const optional = rowsFrom(strategies, (strategy) => strategy.optional);
  return {
    mandatory,
    optional,
    strategyEffect: new Uint8Array(kinds.map((kind) => kind?.effect ?? 0)),
    strategyFlags: new Uint8Array(
      kinds.map((kind) => (kind?.inCurrent ? STRATEGY.current : 0) | (kind?.inFuture ? STRATEGY.future : 0)),
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

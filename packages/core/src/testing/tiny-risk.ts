/** The tiny dossier taken through to its risk model, with controls, assumptions and facts as a test wants them. */
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { compileRisk, type RiskModel } from '../risk/compile-risk.ts';
import { findThreats } from '../risk/find-threats.ts';
import type { Levels } from '../risk/levels.ts';
import type { ThreatStructure } from '../risk/threat-structure.ts';
import { construct } from '../system/construct.ts';
import { systemFromDossier } from '../system/system-from-dossier.ts';
import type { SystemFacts } from '../system/system-graph.ts';
import { tinyDossier } from './tiny-dossier.ts';
import { tinyPack } from './tiny-pack.ts';

export interface TinyRisk {
  readonly structure: ThreatStructure;
  readonly model: RiskModel;
  /** Likelihood by `consequence@asset`, without those at the lowest level. */
  readonly happening: (levels: Levels) => Record<string, number>;
}

type Controls = Dossier['controls']['controls'];
type Assumptions = Dossier['assumptions']['assumptions'];

export function tinyRisk(
  controls: Controls = [],
  assumptions: Assumptions = [],
  impact: SystemFacts['impact'] = [],
): TinyRisk {
  const { knowledge } = joinPacks([tinyPack()]);
  const dossier = { ...tinyDossier(), controls: { controls }, assumptions: { assumptions } };
  const { graph: written, facts } = systemFromDossier(dossier, knowledge);
  const graph = construct(written, knowledge.domain);
  const structure = findThreats(graph, knowledge.domain);
  return {
    structure,
    model: compileRisk(structure, graph, knowledge.domain, { ...facts, impact }),
    happening: ({ consequence }) =>
      Object.fromEntries(
        structure.consequences.flatMap(({ property, asset }, index) => {
          const level = consequence[index] ?? 0;
          return level === 0 ? [] : [[`${property.replace('tiny/', '')}@${asset}`, level] as const];
        }),
      ),
  };
}

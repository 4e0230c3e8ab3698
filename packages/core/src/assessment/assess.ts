/** The way of the data in one call: from what people wrote to who can be harmed. Every stage's result is kept, so that it can be looked at alone. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../fault.ts';
import type { HarmPicture } from '../harm/harm-picture.ts';
import { harmPictureFor } from '../harm/harm-picture-for.ts';
import { impactFacts } from '../harm/impact-facts.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import { compileRisk, type RiskModel } from '../risk/compile-risk.ts';
import { findThreats } from '../risk/find-threats.ts';
import type { Levels, RiskMode } from '../risk/levels.ts';
import { settle } from '../risk/settle.ts';
import type { ThreatStructure } from '../risk/threat-structure.ts';
import { construct } from '../system/construct.ts';
import { sameShape } from '../system/same-shape.ts';
import { systemFromDossier } from '../system/system-from-dossier.ts';
import type { SystemFacts, SystemGraph } from '../system/system-graph.ts';

export interface AssessmentOptions {
  readonly mode: RiskMode;
  /** Count controls that are only proposed as if they were in place. */
  readonly withProposed: boolean;
}

export interface Assessment {
  readonly dossier: Dossier;
  readonly knowledge: Knowledge;
  readonly options: AssessmentOptions;
  /** With everything that construction rules derived. */
  readonly graph: SystemGraph;
  readonly facts: SystemFacts;
  readonly structure: ThreatStructure;
  readonly model: RiskModel;
  readonly levels: Levels;
  readonly harms: HarmPicture;
  /** What the assessment could not take over. Empty for a dossier that primum check passes. */
  readonly faults: readonly Fault[];
}

const AS_IT_IS: AssessmentOptions = { mode: 'current', withProposed: false };

/**
 * `before`: an assessment of an earlier state, of which is kept what the change leaves as it was. Threats are looked for anew
 * only where the graph has another shape: that search takes most of the time, and most changes judge or rename.
 */
export function assess(
  dossier: Dossier,
  knowledge: Knowledge,
  options: AssessmentOptions = AS_IT_IS,
  before?: Assessment,
): Assessment {
  const written = systemFromDossier(dossier, knowledge);
  const graph = construct(written.graph, knowledge.domain);
  const structure =
    before?.knowledge.domain === knowledge.domain && sameShape(before.graph, graph)
      ? before.structure
      : findThreats(graph, knowledge.domain);
  const facts = { ...written.facts, impact: impactFacts(dossier, knowledge, structure) };
  const model = compileRisk(structure, graph, knowledge.domain, facts);
  const levels = settle(model, options);
  const harms = harmPictureFor({ dossier, knowledge, graph, facts, structure, model, levels });
  return {
    dossier,
    knowledge,
    options,
    graph,
    facts,
    structure,
    model,
    levels,
    harms,
    faults: [...written.faults, ...harms.faults],
  };
}

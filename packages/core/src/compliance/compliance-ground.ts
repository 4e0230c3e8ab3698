/** What of a dossier does not change with the question about its compliance, so that many questions share it. */
import type { Assessment } from '../assessment/assess.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ComplianceModel } from './compliance-model.ts';
import { type ComputedFinding, type ComputedFindings, computedFindings, type Look } from './computed-findings.ts';
import { type HarmsByProof, harmsByProof } from './gap-harm.ts';

export interface ComplianceGround {
  readonly dossier: Dossier;
  readonly knowledge: Assessment['knowledge'];
  readonly harms: HarmsByProof;
  /** What Primum finds itself, by name; undefined: nothing computes it. */
  readonly computed: (name: string) => ComputedFinding | undefined;
}

export function complianceGround(assessment: Assessment, model: ComplianceModel, look: Look): ComplianceGround {
  const { dossier, knowledge } = assessment;
  const computed = computedFindings(assessment, look);
  return { dossier, knowledge, harms: harmsByProof(assessment, model), computed: (name) => computed.get(name) };
}

/**
 * The same without the harm behind a gap, for questions about states alone, over many dossiers: the dossier is assessed only
 * where a requirement asks for what Primum finds itself.
 */
export function groundWithoutHarms(
  { dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>,
  assess: () => Assessment,
  look: Look,
): ComplianceGround {
  let known: ComputedFindings | undefined;
  return {
    dossier,
    knowledge,
    harms: NO_HARMS,
    computed: (name) => {
      known ??= computedFindings(assess(), look);
      return known.get(name);
    },
  };
}

const NO_HARMS: HarmsByProof = { control: new Map(), capability: new Map(), worst: undefined, worstTo: new Map() };

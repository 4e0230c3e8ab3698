/**
 * Minimum controls and proofs for a device's classes and exposure, held against the dossier both ways: what the risk asks beyond
 * them, and where they ask for more than any harm needs. Baselines are this project's proposal, never a requirement.
 */
import { type FactsTold, holds } from '../knowledge/holds.ts';
import type { Baseline, ComplianceModel } from './compliance-model.ts';
import type { ComplianceGround } from './compliance-ground.ts';
import { evidenceAt } from './evidence-at.ts';
import type { GapHarm, ProofFound } from './compliance-picture.ts';
import { compareGapHarms, harmBehindCapability } from './gap-harm.ts';
import { proofContext, proofState } from './proof-state.ts';

const FORCES = ['consider', 'should', 'must'] as const;
type Force = (typeof FORCES)[number];

export type BaselineVerdict =
  | 'there'
  /** Asked for and not there. */
  | 'missing'
  /** Only to be considered, not there, and no harm stands behind it. */
  | 'considered'
  /** No baseline asks for it firmly, and a harm that is not acceptable stands behind its lack. */
  | 'risk-asks-more'
  /** Asked for, not there, and no harm that is not acceptable stands behind its lack. */
  | 'more-than-risk'
  /** Neither asked for nor there. */
  | 'not-asked';

export interface BaselineRow {
  /** Id and title of the security capability. */
  readonly capability: string;
  readonly title: string;
  readonly force?: Force;
  /** Ids of the baselines that ask for it. */
  readonly from: readonly string[];
  readonly found: ProofFound;
  /** `control@asset` that gives it. */
  readonly by: readonly string[];
  /** Worst harm that it would stop on its way. */
  readonly harm?: GapHarm;
  readonly verdict: BaselineVerdict;
}

export interface BaselinePicture {
  /** Baselines that hold, and those that hang on facts that nobody has told. */
  readonly holding: readonly { readonly id: string; readonly title: string; readonly explain?: string | undefined }[];
  readonly open: readonly { readonly id: string; readonly title: string }[];
  /** Worst first. */
  readonly rows: readonly BaselineRow[];
  /** Kinds of evidence, and whether such is there. */
  readonly proofs: readonly { readonly kind: string; readonly title: string; readonly found: ProofFound }[];
  /** Target security level by foundational requirement, 0 to 4. */
  readonly levels: Readonly<Record<string, number>>;
  /** Selections of outside catalogues to go through. */
  readonly prompts: readonly string[];
}

export function baselineFor(
  ground: ComplianceGround,
  model: ComplianceModel,
  told: FactsTold,
  { on, party = ground.dossier.dossier.owner }: { readonly on: string; readonly party?: string | undefined },
): BaselinePicture {
  const { dossier, knowledge } = ground;
  const evidence = evidenceAt(dossier, knowledge, model, { on, party });
  const context = proofContext(dossier, knowledge, model, { evidence, computed: ground.computed });
  const verdicts = model.baselines.map((baseline) => ({ baseline, does: holds(baseline.when, told) }));
  const holding = verdicts.flatMap(({ baseline, does }) => (does === 'yes' ? [baseline] : []));
  const rows = [...model.capabilities].map(([capability, title]): BaselineRow => {
    const { found, by } = proofState({ capability }, context);
    const asking = askingFor(holding, capability);
    const harm = harmBehindCapability(capability, ground.harms);
    return {
      capability,
      title,
      ...asking,
      found,
      by,
      ...(harm === undefined ? {} : { harm }),
      verdict: verdictOf(asking.force, found, harm),
    };
  });
  const proofs = [...new Set(holding.flatMap((baseline) => baseline.proofs ?? []))].map((kind) => ({
    kind,
    title: model.evidenceKinds.get(kind)?.title ?? kind,
    found: proofState({ evidence: kind }, context).found,
  }));
  return {
    holding: holding.map(({ id, title, explain }) => ({ id, title, explain })),
    open: verdicts.flatMap(({ baseline: { id, title }, does }) => (does === 'open' ? [{ id, title }] : [])),
    rows: rows.toSorted((a, b) => compareGapHarms(b.harm, a.harm) || rankOf(b.force) - rankOf(a.force)),
    proofs,
    levels: levelsOf(holding),
    prompts: [...new Set(holding.flatMap(({ prompts }) => prompts ?? []))],
  };
}

function askingFor(holding: readonly Baseline[], capability: string): Pick<BaselineRow, 'force' | 'from'> {
  const asks = holding.flatMap(({ id, asks: all }) =>
    (all ?? []).flatMap((ask) => (ask.capability === capability ? [{ id, force: ask.force }] : [])),
  );
  const force = asks.map((ask) => ask.force).toSorted((a, b) => rankOf(b) - rankOf(a))[0];
  return { ...(force === undefined ? {} : { force }), from: asks.map(({ id }) => id) };
}

function rankOf(force: Force | undefined): number {
  return force === undefined ? -1 : FORCES.indexOf(force);
}

function verdictOf(force: Force | undefined, found: ProofFound, harm: GapHarm | undefined): BaselineVerdict {
  if (found === 'there' || found === 'claimed') return 'there';
  const pressing = harm !== undefined && harm.evaluation !== 'acceptable';
  const firm = force === 'should' || force === 'must';
  if (firm) return pressing ? 'missing' : 'more-than-risk';
  if (pressing) return 'risk-asks-more';
  return force === 'consider' ? 'considered' : 'not-asked';
}

/** The highest of all that hold, then what exposure adds; security levels end at 4 (IEC 62443). */
function levelsOf(holding: readonly Baseline[]): Readonly<Record<string, number>> {
  const levels: Record<string, number> = {};
  for (const { levels: asked } of holding)
    for (const [fr, level] of Object.entries(asked ?? {})) levels[fr] = Math.max(levels[fr] ?? 0, level);
  for (const { raises } of holding)
    for (const [fr, by] of Object.entries(raises ?? {})) levels[fr] = Math.min(4, (levels[fr] ?? 0) + by);
  return levels;
}

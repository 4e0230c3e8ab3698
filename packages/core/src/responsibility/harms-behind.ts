/**
 * Which harm stands behind an asset or a control: the worst that can come about by way of it, or on whose ways it would stop something.
 * Not the likeliest way alone counts: what is less likely is evaluated as what it is.
 */
import type { Assessment } from '../assessment/assess.ts';
import { stepNamer } from '../harm/chain-steps.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { Acceptability, ChainStep, HarmFinding } from '../harm/harm-picture.ts';
import { evaluationRank } from '../harm/rank-harms.ts';
import { writtenParts } from '../system/derived-asset.ts';
import { type HarmProfile, harmProfiles } from './harm-profiles.ts';
import { type Step, waysTo } from './ways-to.ts';

export interface Behind {
  readonly finding: HarmFinding;
  /** Likelihood by way of the thing, as index into the scale, and what the harm is evaluated at by it. */
  readonly level: number;
  readonly evaluation: Acceptability;
  /** Position on the scale of severity. */
  readonly severity: number;
  /** From the harm back to the thing. */
  readonly chain: () => readonly ChainStep[];
}

export interface HarmsBehind {
  /** By asset id, written or derived; a derived asset stands for what it is made of too. */
  readonly asset: ReadonlyMap<string, Behind>;
  /** By `control@asset`: controls of strategies that would stop or lower a threat on a way. */
  readonly control: ReadonlyMap<string, Behind>;
  /** By index into the structure's strategies. */
  readonly strategy: ReadonlyMap<number, Behind>;
  /** By id of the harm: itself. */
  readonly harm: ReadonlyMap<string, Behind>;
}

const worked = new WeakMap<Assessment, HarmsBehind>();

/** Rejected harms count for nothing. Worked out once for an assessment: who owns what and what is missing ask for the same. */
export function harmsBehind(assessment: Assessment): HarmsBehind {
  const before = worked.get(assessment);
  if (before !== undefined) return before;
  const fresh = findBehind(assessment);
  worked.set(assessment, fresh);
  return fresh;
}

function findBehind(assessment: Assessment): HarmsBehind {
  const { criteria } = criteriaFor(assessment.dossier, assessment.knowledge);
  const found: Found = { asset: new Map(), control: new Map(), strategy: new Map() };
  if (criteria === undefined) return { ...found, harm: new Map() };
  const scale = assessment.knowledge.domain.scales.likelihood.levels.map(({ id }) => id);
  const harm = assessment.harms.findings
    .filter(({ state }) => state !== 'rejected')
    .map((finding): [string, Behind] => {
      const { evaluation, chain } = finding;
      const severity = criteria.severities.indexOf(finding.severity);
      return [
        finding.id,
        { finding, level: scale.indexOf(finding.likelihood), evaluation, severity, chain: () => chain },
      ];
    });
  const walk: Walk = { assessment, found, scale, name: stepNamer(assessment), parts: new Map() };
  for (const profile of harmProfiles(assessment, criteria)) passProfile(walk, profile);
  return { ...found, harm: new Map(harm) };
}

/** Positive where a is the worse: by evaluation, severity, likelihood. What no harm stands behind is the mildest. */
export function compareBehind(a: Weight | undefined, b: Weight | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return evaluationRank(a.evaluation) - evaluationRank(b.evaluation) || a.severity - b.severity || a.level - b.level;
}

type Weight = Pick<Behind, 'evaluation' | 'severity' | 'level'>;

interface Found {
  readonly asset: Map<string, Behind>;
  readonly control: Map<string, Behind>;
  readonly strategy: Map<number, Behind>;
}

interface Walk {
  readonly assessment: Assessment;
  readonly found: Found;
  /** Ids of likelihood levels. */
  readonly scale: readonly string[];
  readonly name: ReturnType<typeof stepNamer>;
  /** What each asset stands for: itself and, derived, what it is made of. */
  readonly parts: Map<string, readonly string[]>;
}

function passProfile(walk: Walk, profile: HarmProfile): void {
  const { structure, levels } = walk.assessment;
  const { asset, control, strategy } = walk.found;
  const goals = [...profile.harms.keys()];
  const ways = waysTo(walk.assessment, goals);
  const meet = <K>(map: Map<K, Behind>, key: K, level: number, steps: () => readonly Step[]) => {
    const evaluation = profile.at[level]?.evaluation;
    if (evaluation === undefined || level === 0) return;
    const weight = { evaluation, severity: profile.severity, level };
    if (compareBehind(weight, map.get(key)) <= 0) return;
    const chain = steps();
    const finding = profile.harms.get(chain[0]?.index ?? -1);
    if (finding !== undefined) map.set(key, { ...weight, finding, chain: () => named(walk, profile, finding, chain) });
  };
  for (const goal of goals) {
    const level = levels.consequence[goal] ?? 0;
    for (const id of standsFor(walk, structure.consequences[goal]?.asset ?? ''))
      meet(asset, id, level, () => [{ kind: 'consequence', index: goal, level }]);
  }
  for (const { index, level } of ways.threats) {
    const threat = structure.threats[index];
    if (threat === undefined) continue;
    const steps = () => ways.chainTo(index);
    for (const held of Object.values(threat.roles).flat())
      for (const id of standsFor(walk, held)) meet(asset, id, level, steps);
    for (const at of [...threat.blockedBy, ...threat.mitigatedBy]) {
      meet(strategy, at, level, steps);
      const { mandatory = [], optional = [] } = structure.strategies[at] ?? {};
      for (const one of [...mandatory, ...optional]) {
        const place = structure.controls[one];
        if (place !== undefined) meet(control, `${place.property}@${place.asset}`, level, steps);
      }
    }
  }
}

function standsFor({ parts }: Walk, asset: string): readonly string[] {
  const known = parts.get(asset);
  if (known !== undefined) return known;
  const all = [...new Set([asset, ...writtenParts(asset)])];
  parts.set(asset, all);
  return all;
}

/** Harm and situation at what this way carries, then the way itself. */
function named(
  { name, scale }: Walk,
  { at }: HarmProfile,
  { chain }: HarmFinding,
  steps: readonly Step[],
): readonly ChainStep[] {
  const level = steps.at(-1)?.level ?? 0;
  const levels = { harm: at[level]?.probabilityLevel, situation: scale[level] };
  const own = chain.flatMap((step): ChainStep[] => {
    if (step.kind !== 'harm' && step.kind !== 'situation') return [];
    const carried = levels[step.kind];
    return [{ ...step, ...(carried === undefined ? {} : { level: carried }) }];
  });
  return [...own, ...steps.flatMap(({ kind, index, level: by }) => name(kind, index, by))];
}

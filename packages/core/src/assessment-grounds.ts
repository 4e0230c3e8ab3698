/**
 * Which threats carry a level, and in which order a chain can be read so that it ends: a cause always stands nearer to
 * what was assumed than what it brings. Linear in causes and effects.
 */
import type { Assessment } from './assessment.ts';
import { NONE } from './risk/levels.ts';

export interface Grounds {
  /** Threats that are as likely as the consequence, nearest to an assumption first. */
  readonly carriersOf: (consequence: number) => readonly number[];
  /** Threats that bring it but are less likely, or cannot happen now. */
  readonly othersOf: (consequence: number) => readonly number[];
  /** Consequence that lowered this trust below what was assumed; undefined: the assumption itself decides. */
  readonly loweredBy: (trust: number) => number | undefined;
  /** Steps to the nearest assumption; Infinity where nothing possible leads to it. */
  readonly stepsOfThreat: (threat: number) => number;
  readonly stepsOfConsequence: (consequence: number) => number;
}

type Levelled = Pick<Assessment, 'structure' | 'levels' | 'knowledge'>;

export function groundsOf({ structure, levels, knowledge }: Levelled): Grounds {
  const most = knowledge.domain.scales.trust.levels.length - 1;
  const { threats, consequences } = structure;
  const bring = listsFor(consequences.length);
  threats.forEach(({ effects }, index) => {
    for (const at of effects) bring[at]?.push(index);
  });
  const loweredBy = (trust: number): number | undefined => {
    const by = structure.underminedBy[trust] ?? -1;
    return by >= 0 && (levels.trust[trust] ?? 0) < (levels.assumedTrust[trust] ?? 0) ? by : undefined;
  };
  const carries = (threat: number, consequence: number): boolean => {
    const likelihood = levels.threat[threat] ?? NONE;
    return likelihood !== NONE && likelihood > 0 && likelihood >= (levels.consequence[consequence] ?? 0);
  };

  // Causes less likely than the threat do not hold it up: of alternatives one is enough.
  const steps = { threat: numbers(threats.length), consequence: numbers(consequences.length) };
  const waiting = new Uint32Array(threats.length);
  const needers = listsFor(consequences.length);
  const ready: number[] = [];
  threats.forEach(({ entryPoints, conditions }, index) => {
    const likelihood = levels.threat[index] ?? NONE;
    if (likelihood === NONE || likelihood === 0) return;
    const lost = entryPoints.flatMap((at) =>
      most - (levels.trust[at] ?? 0) < likelihood ? [] : (loweredBy(at) ?? []),
    );
    const needed = new Set([...lost, ...conditions.filter((at) => (levels.consequence[at] ?? 0) >= likelihood)]);
    waiting[index] = needed.size;
    for (const at of needed) needers[at]?.push(index);
    if (needed.size === 0) ready.push(index);
  });
  for (let next = 0; next < ready.length; next++) {
    const threat = ready[next] ?? 0;
    const own = steps.threat[threat] === Infinity ? 0 : (steps.threat[threat] ?? 0);
    steps.threat[threat] = own;
    for (const effect of threats[threat]?.effects ?? []) {
      if (steps.consequence[effect] !== Infinity || !carries(threat, effect)) continue;
      steps.consequence[effect] = own + 1;
      for (const needer of needers[effect] ?? []) {
        const left = (waiting[needer] ?? 1) - 1;
        waiting[needer] = left;
        if (left > 0) continue;
        steps.threat[needer] = own + 1;
        ready.push(needer);
      }
    }
  }

  const near = (a: number, b: number): number => {
    const [first, second] = [steps.threat[a] ?? 0, steps.threat[b] ?? 0];
    return first === second ? a - b : first - second;
  };
  return {
    carriersOf: (at) => (bring[at] ?? []).filter((threat) => carries(threat, at)).sort(near),
    othersOf: (at) => (bring[at] ?? []).filter((threat) => !carries(threat, at)),
    loweredBy,
    stepsOfThreat: (threat) => steps.threat[threat] ?? Infinity,
    stepsOfConsequence: (at) => steps.consequence[at] ?? Infinity,
  };
}

function listsFor(count: number): number[][] {
  return Array.from({ length: count }, () => []);
}

function numbers(count: number): Float64Array {
  return new Float64Array(count).fill(Infinity);
}

/** Strategies put together, where none alone lowers a level because another path stays open. */
import { type Candidate, join } from './candidates.ts';
import type { Trial, Trials } from './trial.ts';
import { type Levels, NONE } from '../risk/levels.ts';

export interface Tried {
  readonly candidate: Candidate;
  readonly trial: Trial;
}

export interface CombineGoal {
  readonly trials: Trials;
  /** Threats that carry the level now. */
  readonly cone: readonly number[];
  readonly reached: (levels: Levels) => boolean;
  /** Trials that may be made. */
  readonly limit: number;
}

const MOST_TOGETHER = 6;

/** Adds the strategy that closes most of the paths, again and again, until the goal is reached; then leaves out what it does not need. */
export function combine({ trials, cone, reached, limit }: CombineGoal, tried: readonly Tried[]): Tried | undefined {
  const weight = ({ trial }: Tried) => openness(trial.levels, cone);
  const pool = [...tried].sort((a, b) => weight(a) - weight(b));
  const parts: Candidate[] = [];
  let before = Infinity;
  let left = limit;
  while (parts.length < MOST_TOGETHER && left > 0) {
    let best: { readonly part: Candidate; readonly whole: Tried } | undefined;
    for (const { candidate } of pool.slice(0, left)) {
      if (parts.includes(candidate)) continue;
      const joined = join([...parts, candidate]);
      const whole = { candidate: joined, trial: trials.tryOut({ on: joined.controls }) };
      left -= 1;
      if (best === undefined || weight(whole) < weight(best.whole)) best = { part: candidate, whole };
      if (reached(whole.trial.levels)) break;
    }
    if (best === undefined || weight(best.whole) >= before) return undefined;
    before = weight(best.whole);
    parts.push(best.part);
    if (reached(best.whole.trial.levels)) return pruned(trials, parts, reached);
  }
  return undefined;
}

/** How much of the paths is still open: likelihoods of the threats that carry the level now. */
function openness({ threat }: Levels, cone: readonly number[]): number {
  return cone.reduce((sum, index) => {
    const level = threat[index] ?? NONE;
    return sum + (level === NONE ? 0 : level);
  }, 0);
}

function pruned(trials: Trials, parts: readonly Candidate[], reached: CombineGoal['reached']): Tried {
  let needed = [...parts];
  for (const part of parts) {
    const without = needed.filter((other) => other !== part);
    if (without.length > 0 && reached(trials.tryOut({ on: join(without).controls }).levels)) needed = without;
  }
  const candidate = join(needed);
  return { candidate, trial: trials.tryOut({ on: candidate.controls }) };
}

/**
 * All ways to some losses, seen from them: for every threat behind them, how likely one of them is by way of it, and the next step
 * towards it. A way is as likely as its least likely link. Time linear in what lies behind the losses.
 */
import { type Levels, NONE } from '../risk/levels.ts';
import type { RiskModel } from '../risk/risk-model.ts';
import { rowAt } from '../risk/rows.ts';
import type { ThreatStructure } from '../risk/threat-structure.ts';

export interface Step {
  readonly kind: 'threat' | 'consequence';
  readonly index: number;
  /** Likelihood of the loss by way of it. */
  readonly level: number;
}

export interface Ways {
  /** Likeliest first; among equals the nearest to a loss first. */
  readonly threats: readonly Step[];
  /** From one of the losses back to this threat. */
  readonly chainTo: (threat: number) => readonly Step[];
}

export interface WaysSource {
  readonly structure: ThreatStructure;
  readonly model: RiskModel;
  readonly levels: Levels;
}

const NOWHERE = -1;

/** `goals`: indexes of consequences. Nodes are numbered: consequences first, then threats. */
export function waysTo({ structure, model, levels }: WaysSource, goals: readonly number[]): Ways {
  const count = structure.consequences.length;
  const by = new Uint8Array(count + structure.threats.length);
  const next = new Int32Array(by.length).fill(NOWHERE);
  const levelOf = (node: number) => {
    const level = (node < count ? levels.consequence[node] : levels.threat[node - count]) ?? NONE;
    return level === NONE ? 0 : level;
  };
  const highest = goals.reduce((most, goal) => Math.max(most, levelOf(goal)), 0);
  const queues: number[][] = Array.from({ length: highest + 1 }, () => []);
  const threats: Step[] = [];
  for (const goal of goals) queues[levelOf(goal)]?.push(goal, NOWHERE);
  for (let level = highest; level > 0; level -= 1) {
    const queue = queues[level] ?? [];
    const push = (behind: number, node: number) => {
      if (by[behind] === 0) queues[Math.min(level, levelOf(behind))]?.push(behind, node);
    };
    for (let at = 0; at < queue.length; at += 2) {
      const [node = NOWHERE, towards = NOWHERE] = [queue[at], queue[at + 1]];
      if ((by[node] ?? 0) > 0) continue;
      by[node] = level;
      next[node] = towards;
      if (node < count) {
        for (const threat of rowAt(model.broughtBy, node)) push(count + threat, node);
        continue;
      }
      threats.push({ kind: 'threat', index: node - count, level });
      for (const cause of causesOf({ structure, model }, node - count)) push(cause, node);
    }
  }
  return { threats, chainTo: (threat) => chainFrom({ by, next, count }, count + threat) };
}

/** Consequences that are causes of a threat, or that undermine the trust that must be lost for it. */
function causesOf({ structure, model }: Pick<WaysSource, 'structure' | 'model'>, index: number): number[] {
  const { conditions = [], entryPoints = [] } = structure.threats[index] ?? {};
  const lost = entryPoints.map((trust) => model.underminedBy[trust] ?? NOWHERE).filter((at) => at >= 0);
  return [...conditions, ...lost];
}

interface Found {
  readonly by: Uint8Array;
  readonly next: Int32Array;
  readonly count: number;
}

function chainFrom({ by, next, count }: Found, start: number): readonly Step[] {
  const steps: Step[] = [];
  for (let node = start; node !== NOWHERE; node = next[node] ?? NOWHERE) {
    const isThreat = node >= count;
    const index = isThreat ? node - count : node;
    steps.push({ kind: isThreat ? 'threat' : 'consequence', index, level: by[node] ?? 0 });
  }
  return steps.toReversed();
}

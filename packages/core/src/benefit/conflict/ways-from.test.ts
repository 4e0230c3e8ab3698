import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRisk } from '../../risk/compile-risk.ts';
import { defencesOf } from '../../risk/defences.ts';
import { type Levels, NONE } from '../../risk/levels.ts';
import { propagate } from '../../risk/propagate.ts';
import type { RiskModel } from '../../risk/risk-model.ts';
import { settle } from '../../risk/settle.ts';
import type { SweepInput } from '../../risk/sweep-state.ts';
import { weighThreat } from '../../risk/weigh-threat.ts';
import { randomNumbers, randomRisk } from '../../testing/random-risk.ts';
import { likelihoodOf, waysFrom } from './ways-from.ts';

const OPTIONS = { mode: 'current', withProposed: false } as const;

function randomCase(seed: number) {
  const input = randomRisk(seed, { assets: 6, threats: 40, strategies: 6, sideEffects: false });
  const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
  const levels = settle(model, OPTIONS);
  const pick = randomNumbers(seed + 1);
  const threats = [...new Set([0, 1, 2].map(() => pick(model.threatCount)))];
  return { input, model, levels, threats };
}

/** Over and over, until nothing changes: each threat as likely as the likeliest of its causes that a way leads to. */
function plainOpened({ structure }: SweepInput, model: RiskModel, levels: Levels, from: readonly number[]): number[] {
  const ways = structure.consequences.map(() => 0);
  const likelihoods = structure.threats.map((_, index) => (from.includes(index) ? likelihoodOf(levels, index) : 0));
  for (let changed = true; changed; ) {
    changed = false;
    structure.threats.forEach(({ conditions, entryPoints, effects }, index) => {
      const lost = entryPoints.map((trust) => {
        const way = ways[structure.underminedBy[trust] ?? -1] ?? 0;
        return model.levels - 1 - (levels.assumedTrust[trust] ?? 0) < way ? way : 0;
      });
      const best = Math.max(0, ...lost, ...conditions.map((at) => ways[at] ?? 0));
      const level = Math.max(likelihoods[index] ?? 0, Math.min(best, likelihoodOf(levels, index)));
      likelihoods[index] = level;
      for (const at of effects)
        if (level > (ways[at] ?? 0)) {
          ways[at] = level;
          changed = true;
        }
    });
  }
  return ways;
}

/** The engine itself in a world where nothing is lost but what the threats bring. */
function engineAlone(model: RiskModel, levels: Levels, from: readonly number[]): number[] {
  const defences = defencesOf(model, OPTIONS);
  const start = new Uint8Array(model.trustCount + model.consequenceCount);
  const settled = (index: number) => {
    const node = model.trustCount + index;
    return {
      raise: (level: number) => {
        start[node] = Math.max(start[node] ?? 0, level);
        for (const trust of model.undermines.items.subarray(
          model.undermines.starts[index],
          model.undermines.starts[index + 1],
        ))
          start[trust] = Math.max(start[trust] ?? 0, level);
      },
    };
  };
  for (const threat of from)
    for (const effect of model.effects.items.subarray(model.effects.starts[threat], model.effects.starts[threat + 1]))
      settled(effect).raise(likelihoodOf(levels, threat));
  const cap = defences.cap.map((level, threat) => (model.waitsFor[threat] === 0 ? NONE : level));
  const { lost } = propagate(model, {
    start,
    cap,
    weigh: (index, so) => weighThreat({ model, options: OPTIONS, defences, lost: so }, index),
  });
  return [...lost.subarray(model.trustCount)];
}

describe('waysFrom', () => {
  it('reaches opened what a plain search over all threats reaches, as likely', () => {
    let reached = 0;
    assert(
      property(integer(), (seed) => {
        const { input, model, levels, threats } = randomCase(seed);
        const { levelOf } = waysFrom(model, levels, threats, 'opened');
        const found = input.structure.consequences.map((_, index) => levelOf(index));
        expect(found).toEqual(plainOpened(input, model, levels, threats));
        reached += found.filter((level) => level > 0).length;
      }),
      { numRuns: 300 },
    );
    expect(reached).toBeGreaterThan(300);
  });

  it('reaches alone what the engine settles where nothing else is lost', () => {
    let further = 0;
    assert(
      property(integer(), (seed) => {
        const { model, levels, threats } = randomCase(seed);
        const ways = waysFrom(model, levels, threats, 'alone');
        const found = Array.from({ length: model.consequenceCount }, (_, index) => ways.levelOf(index));
        expect(found).toEqual(engineAlone(model, levels, threats));
        further += found.filter((_, index) => ways.stepsTo(index).length > 2).length;
      }),
      { numRuns: 300 },
    );
    expect(further).toBeGreaterThan(100);
  });

  it('never exceeds the level of all ways together, and each step leads to the one before it', () => {
    assert(
      property(integer(), (seed) => {
        const { input, model, levels, threats } = randomCase(seed);
        for (const kind of ['opened', 'alone'] as const) {
          const ways = waysFrom(model, levels, threats, kind);
          input.structure.consequences.forEach((_, index) => {
            expect(ways.levelOf(index)).toBeLessThanOrEqual(levels.consequence[index] ?? 0);
            const steps = ways.stepsTo(index);
            const last = steps.at(-1);
            if (last !== undefined) expect(threats).toContain(last.index);
            steps.forEach((step, at) => {
              const cause = steps[at + 1];
              if (step.kind === 'consequence')
                expect(input.structure.threats[cause?.index ?? -1]?.effects).toContain(step.index);
              if (cause !== undefined) expect(cause.level).toBeGreaterThanOrEqual(step.level);
            });
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});

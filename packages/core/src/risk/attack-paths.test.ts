import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRisk } from '../testing/random-risk.ts';
import { attackGraph } from './attack-graph.ts';
import { type AttackPath, minimalAttackPaths, shortestAttackPath } from './attack-paths.ts';
import { compileRisk } from './compile-risk.ts';
import { settle } from './settle.ts';

function randomLevels(seed: number) {
  const input = randomRisk(seed, { assets: 5, threats: 30, strategies: 4, sideEffects: false });
  const model = compileRisk(
    input.structure,
    input.graph,
    { ...input.domain, lossStartsConsequence: false },
    input.facts,
  );
  return { model, levels: settle(model, { mode: 'current', withProposed: true }) };
}

/** Plays the path: each threat's needs are met by those before it, and the target is reached. */
function reaches(graph: ReturnType<typeof attackGraph>, { threats }: Pick<AttackPath, 'threats'>): boolean {
  const reached = new Set<number>();
  const possible = threats.every((threat) => {
    const needs = graph.needs.get(threat)?.needs ?? [];
    const met = needs.every((need) => need.some((list) => list.every((consequence) => reached.has(consequence))));
    for (const [consequence, by] of graph.broughtBy) if (by.includes(threat)) reached.add(consequence);
    return met;
  });
  return possible && reached.has(graph.target);
}

/** Everything that follows from these beginnings. */
function follows(graph: ReturnType<typeof attackGraph>, beginnings: ReadonlySet<number>): boolean {
  const threats: number[] = [];
  for (let before = -1; before !== threats.length; ) {
    before = threats.length;
    for (const [threat, { needs }] of graph.needs) {
      if (threats.includes(threat)) continue;
      const begins = needs.length === 0;
      const could = begins
        ? beginnings.has(threat)
        : needs.every((need) =>
            need.some((list) =>
              list.every((consequence) => threats.some((other) => graph.broughtBy.get(consequence)?.includes(other))),
            ),
          );
      if (could) threats.push(threat);
    }
  }
  return threats.some((threat) => graph.broughtBy.get(graph.target)?.includes(threat));
}

describe('attack paths', () => {
  it('lead to the consequence step by step, the shortest and the minimal ones', () => {
    let walked = 0;
    assert(
      property(integer(), (seed) => {
        const { model, levels } = randomLevels(seed);
        levels.consequence.forEach((level, consequence) => {
          if (level === 0) return;
          const graph = attackGraph(model, levels, consequence);
          const shortest = shortestAttackPath(model, levels, consequence);
          expect(shortest !== undefined && reaches(graph, shortest)).toBe(true);
          for (const path of minimalAttackPaths(model, levels, consequence).paths) {
            expect(reaches(graph, path)).toBe(true);
            walked += path.threats.length;
          }
        });
      }),
      { numRuns: 60 },
    );
    expect(walked).toBeGreaterThan(200);
  });

  it('finds every smallest set of beginnings and no other, as trying all sets does', () => {
    let tried = 0;
    assert(
      property(integer(), (seed) => {
        const { model, levels } = randomLevels(seed);
        levels.consequence.forEach((level, consequence) => {
          const graph = attackGraph(model, levels, consequence);
          const beginnings = [...graph.needs].filter(([, { needs }]) => needs.length === 0).map(([threat]) => threat);
          if (level === 0 || beginnings.length > 8) return;
          const all = Array.from({ length: 2 ** beginnings.length }, (_, bits) =>
            beginnings.filter((__, at) => (bits >> at) % 2 === 1),
          ).filter((set) => follows(graph, new Set(set)));
          const smallest = all.filter(
            (set) => !all.some((other) => other.length < set.length && other.every((item) => set.includes(item))),
          );
          const { paths, cut } = minimalAttackPaths(model, levels, consequence);
          const found = paths.map((path) => path.beginnings.toSorted((a, b) => a - b).join(' '));
          expect(found.toSorted()).toEqual(smallest.map((set) => set.toSorted((a, b) => a - b).join(' ')).toSorted());
          expect(cut).toBe(false);
          tried += 1;
        });
      }),
      { numRuns: 100 },
    );
    expect(tried).toBeGreaterThan(100);
  });

  it('says so where there are more than the limit', () => {
    const busy = Array.from({ length: 400 }, (_, seed) => randomLevels(seed)).find(({ model, levels }) =>
      levels.consequence.some(
        (level, consequence) => level > 0 && minimalAttackPaths(model, levels, consequence).paths.length > 2,
      ),
    );
    const { model, levels } = busy ?? randomLevels(0);
    const consequence = levels.consequence.findIndex(
      (level, at) => level > 0 && minimalAttackPaths(model, levels, at).paths.length > 2,
    );
    const { paths, cut } = minimalAttackPaths(model, levels, consequence, 2);
    expect(paths).toHaveLength(2);
    expect(cut).toBe(true);
  });
});

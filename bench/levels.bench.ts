/** The risk engine: levels of large models, one changed signal, and the queue and the update against their oracles. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileRisk } from '@primum/core/risk/compile-risk';
import { settle } from '@primum/core/risk/settle';
import { sweep } from '@primum/core/risk/sweep';
import { type Standing, standingOf, update } from '@primum/core/risk/update';
import type { Changes } from '@primum/core/risk/what-if';
import { randomNumbers, randomRisk } from '@primum/core/testing/random-risk';
import { largeRiskModel } from './generators/risk-models.ts';
import type { Measured } from './measured.ts';

const CURRENT = { mode: 'current', withProposed: false } as const;
/** The published model of 102 assets has 2,315 nodes and 1.8 edges per node; twice as many per asset, since larger systems are denser. */
const THOUSAND_ASSETS = { nodes: 45_000, edges: 90_000 };

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  return [
    ...settled(100_000, 500_000, 40),
    ...settled(1_000_000, 5_000_000, 800, 400),
    ...oneSignal(),
    agreement('queue = sweep, random models that differ', queueAgainstSweep()),
    agreement('update = full, random changes that differ', updateAgainstFull()),
  ];
}

function settled(nodes: number, edges: number, barMs: number, barMegabytes?: number): Measured[] {
  const script = resolve(import.meta.dirname, 'generators/settle-large.ts');
  const out = execFileSync(process.execPath, [script, `${nodes}`, `${edges}`], { encoding: 'utf8' });
  const { ms, megabytes, reached } = JSON.parse(out) as { ms: number; megabytes: number; reached: number };
  const of = `${nodes.toLocaleString('en')} nodes / ${edges.toLocaleString('en')} edges`;
  return [
    { name: `levels of ${of}, median`, figure: rounded(ms), unit: 'ms', bar: barMs, ok: ms <= barMs },
    {
      name: `  memory of the whole process`,
      figure: Math.round(megabytes),
      unit: 'MB',
      bar: barMegabytes,
      ok: barMegabytes === undefined || megabytes <= barMegabytes,
    },
    {
      name: '  consequences above the lowest level',
      figure: Math.round(reached * 100),
      unit: '%',
      bar: undefined,
      ok: true,
    },
  ];
}

function oneSignal(): Measured[] {
  const model = largeRiskModel(THOUSAND_ASSETS.nodes, THOUSAND_ASSETS.edges, 2);
  const pick = randomNumbers(3);
  let standing: Standing = standingOf(model, settle(model, CURRENT));
  for (let turn = 0; turn < 50; turn += 1)
    standing = update(standing, { trust: new Map([[pick(model.trustCount), pick(model.levels)]]) });
  const times = Array.from({ length: 300 }, (_, turn) => {
    const changes: Changes =
      turn % 2 === 0
        ? { trust: new Map([[pick(model.trustCount), pick(model.levels)]]) }
        : { controls: new Map([[pick(model.controlState.length), { state: pick(2) * 2 }]]) };
    const start = performance.now();
    standing = update(standing, changes);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const equal = isDeepStrictEqual(standing.levels, settle(standing.model, CURRENT));
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.POSITIVE_INFINITY;
  const name = 'one changed signal, 1,000 assets (45,000 nodes)';
  return [
    { name: `${name}, median`, figure: rounded(at(0.5)), unit: 'ms', bar: 5, ok: equal && at(0.5) <= 5 },
    { name: `${name}, 95 of 100`, figure: rounded(at(0.95)), unit: 'ms', bar: 5, ok: at(0.95) <= 5 },
    { name: '  the longest, warm', figure: rounded(at(0.999)), unit: 'ms', bar: undefined, ok: true },
  ];
}

function queueAgainstSweep(): number {
  let differ = 0;
  for (let seed = 0; seed < 1_000; seed += 1) {
    const input = randomRisk(seed);
    const options = { mode: seed % 2 === 0 ? 'current' : 'future', withProposed: seed % 3 === 0 } as const;
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    if (!isDeepStrictEqual(settle(model, options), sweep(input, options))) differ += 1;
  }
  return differ;
}

function updateAgainstFull(): number {
  let differ = 0;
  for (let seed = 0; seed < 100; seed += 1) {
    const input = randomRisk(seed, { assets: 8, threats: 60, strategies: 10, sideEffects: true });
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    const pick = randomNumbers(seed);
    let standing = standingOf(model, settle(model, CURRENT));
    for (let change = 0; change < 10; change += 1) {
      const trust = new Map([[pick(model.trustCount), pick(model.levels)]]);
      const controls = new Map([[pick(model.controlState.length), { state: pick(3) }]]);
      standing = update(standing, change % 2 === 0 ? { trust } : { controls }, 1);
      if (!isDeepStrictEqual(standing.levels, settle(standing.model, CURRENT))) differ += 1;
    }
  }
  return differ;
}

function agreement(name: string, differ: number): Measured {
  return { name: `${name} of 1,000`, figure: differ, unit: '', bar: 0, ok: differ === 0 };
}

function rounded(ms: number): number {
  return Math.round(ms * 100) / 100;
}

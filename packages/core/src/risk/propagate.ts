/**
 * The queue that settles levels: from the highest likelihood down, so that whatever is reached is reached at its final level
 * and never touched again. The fixed point is a least one of minima and maxima (side effects only shift a level down), so
 * nothing that supports itself in a circle is ever reached. At each level it goes by steps, nearest first, so that the order
 * of settling leads back by a short way.
 */
import { NONE } from './levels.ts';
import type { RiskModel } from './risk-model.ts';

export interface Propagation {
  /** Per node: likelihood; for trust, how far it is lost. */
  readonly lost: Uint8Array;
  /** Per threat: likelihood, or NONE where its cap is. */
  readonly threat: Uint8Array;
  /** Per node, then per threat: its place in the order of settling, from 1; 0 where it stays at the lowest level. */
  readonly order: Int32Array;
}

export interface Sources {
  /** Per node: level that it has without any threat. */
  readonly start: Uint8Array;
  /** Per threat: highest likelihood; NONE: cannot happen. */
  readonly cap: Uint8Array;
  /** Likelihood of an intricate threat from the levels so far. */
  readonly weigh: (threat: number, lost: Uint8Array) => number;
}

interface Run extends Propagation {
  readonly model: RiskModel;
  readonly sources: Sources;
  readonly waits: Int32Array;
  readonly chosen: Uint8Array;
  /** Nodes in the order in which they are reached; each comes here at most once. */
  readonly queue: Int32Array;
  /** How many of the queue were looked at. */
  passed: number;
  reached: number;
  settled: number;
  level: number;
  /** Per level: threats that must wait for it. */
  readonly later: number[][];
}

export function propagate(model: RiskModel, sources: Sources): Propagation {
  const nodes = model.trustCount + model.consequenceCount;
  const run: Run = {
    model,
    sources,
    lost: new Uint8Array(nodes),
    threat: sources.cap.map((cap) => (cap === NONE ? NONE : 0)),
    order: new Int32Array(nodes + model.threatCount),
    waits: model.waitsFor.slice(),
    chosen: new Uint8Array(model.threatOf.length),
    queue: new Int32Array(nodes),
    passed: 0,
    reached: 0,
    settled: 0,
    level: 0,
    later: Array.from({ length: model.levels }, () => []),
  };
  const starts = nodesByLevel(sources.start, model.levels);
  startThreats(run);
  for (run.level = model.levels - 1; run.level > 0; run.level -= 1) {
    const end = starts.ends[run.level] ?? 0;
    for (let at = starts.ends[run.level - 1] ?? 0; at < end; at += 1) settleNode(run, starts.nodes[at] as number);
    for (const threat of run.later[run.level] ?? []) fire(run, threat);
    while (run.passed < run.reached) {
      run.passed += 1;
      pass(run, run.queue[run.passed - 1] as number);
    }
  }
  return run;
}

/** Sorted by counting: those of level n stand from ends[n - 1] to ends[n]. */
function nodesByLevel(start: Uint8Array, levels: number): { nodes: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(levels);
  for (const level of start) ends[level] = (ends[level] as number) + 1;
  for (let level = 1; level < levels; level += 1) ends[level] = (ends[level] as number) + (ends[level - 1] as number);
  const next = ends.slice();
  const nodes = new Int32Array(start.length);
  for (let node = start.length - 1; node >= 0; node -= 1) {
    const level = start[node] as number;
    const place = (next[level] as number) - 1;
    next[level] = place;
    nodes[place] = node;
  }
  return { nodes, ends };
}

/** Threats that wait for nothing: their causes stand at no role, or optional controls alone decide. */
function startThreats(run: Run): void {
  const { model, sources, waits, later, lost } = run;
  for (let threat = 0; threat < model.threatCount; threat += 1) {
    if (waits[threat] !== 0 || model.intricate.has(threat)) continue;
    const cap = sources.cap[threat] as number;
    if (cap !== NONE) later[cap]?.push(threat);
  }
  for (const threat of model.intricate.keys()) later[sources.weigh(threat, lost)]?.push(threat);
}

function settleNode(run: Run, node: number): void {
  if (run.lost[node] !== 0) return;
  run.lost[node] = run.level;
  run.settled += 1;
  run.order[node] = run.settled;
  run.queue[run.reached] = node;
  run.reached += 1;
}

/** A node has its level: whatever waits for it waits for one thing less. */
function pass(run: Run, node: number): void {
  const { model, waits } = run;
  const { starts, items } = model.uses;
  const end = starts[node + 1] as number;
  for (let at = starts[node] as number; at < end; at += 1) {
    const gate = items[at] as number;
    if (gate < model.threatCount && model.intricate.size > 0 && model.intricate.has(gate)) weighAgain(run, gate);
    else {
      const left = (waits[gate] as number) - 1;
      waits[gate] = left;
      if (left === 0) open(run, gate);
    }
  }
  if (node >= model.trustCount) {
    const undermined = model.undermines;
    const consequence = node - model.trustCount;
    const last = undermined.starts[consequence + 1] as number;
    for (let at = undermined.starts[consequence] as number; at < last; at += 1)
      settleNode(run, undermined.items[at] as number);
  }
}

function open(run: Run, gate: number): void {
  const { model, chosen, waits } = run;
  if (gate < model.threatCount) {
    reach(run, gate, run.level);
    return;
  }
  const choice = model.choiceOf[gate - model.threatCount] as number;
  if (chosen[choice] === 1) return;
  chosen[choice] = 1;
  const threat = model.threatOf[choice] as number;
  const left = (waits[threat] as number) - 1;
  waits[threat] = left;
  if (left === 0) reach(run, threat, run.level);
}

/** All causes are there at this level; a lower cap makes the threat wait for that level. */
function reach(run: Run, threat: number, level: number): void {
  const cap = run.sources.cap[threat] as number;
  if (cap === NONE || cap === 0) return;
  if (cap >= level) fire(run, threat);
  else run.later[cap]?.push(threat);
}

function weighAgain(run: Run, threat: number): void {
  if (run.threat[threat] !== 0) return;
  const level = run.sources.weigh(threat, run.lost);
  if (level >= run.level) fire(run, threat);
  else if (level > 0) run.later[level]?.push(threat);
}

function fire(run: Run, threat: number): void {
  if (run.threat[threat] !== 0) return;
  const { model } = run;
  run.threat[threat] = run.level;
  run.settled += 1;
  run.order[model.trustCount + model.consequenceCount + threat] = run.settled;
  const { starts, items } = model.effects;
  const end = starts[threat + 1] as number;
  for (let at = starts[threat] as number; at < end; at += 1) settleNode(run, model.trustCount + (items[at] as number));
}

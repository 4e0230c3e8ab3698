/**
 * How far some threats reach by themselves. A level is a maximum over all ways and hides all but the likeliest; this shows the
 * ways that begin with the threats that are asked for, only where they lead. `opened`: other causes on the way count as they
 * are, as for an attack that uses every weakness there is. `alone`: nothing else goes wrong, as for a side effect, so that a
 * threat follows only when all that it needs comes by the way.
 */
import { NONE, type Levels } from '../../risk/levels.ts';
import type { RiskModel } from '../../risk/risk-model.ts';
import { rowAt } from '../../risk/rows.ts';

/** Index into the threats or consequences of the structure, and the likelihood that the way has up to there. */
export interface WayStep {
  readonly kind: 'threat' | 'consequence';
  readonly index: number;
  readonly level: number;
}

export interface Ways {
  /** Index into the likelihood scale; 0 where no way leads there. */
  readonly levelOf: (consequence: number) => number;
  /** From the consequence back to the threat that the way begins with; empty where none leads there. */
  readonly stepsTo: (consequence: number) => readonly WayStep[];
}

export type WayKind = 'opened' | 'alone';

/** `from`: for a consequence the threat that brings it, for a threat the consequence that it follows from; -1: begins here. */
interface Reached {
  readonly level: number;
  readonly from: number;
}

interface Run {
  readonly model: RiskModel;
  readonly levels: Levels;
  readonly kind: WayKind;
  readonly threats: Map<number, Reached>;
  readonly consequences: Map<number, Reached>;
  /** Per gate: causes and choices that came by the way. */
  readonly came: Map<number, number>;
  /** Consequences to go on from, by level. */
  readonly open: number[][];
}

export function waysFrom(model: RiskModel, levels: Levels, threats: readonly number[], kind: WayKind): Ways {
  const open = Array.from({ length: model.levels }, (): number[] => []);
  const run: Run = { model, levels, kind, threats: new Map(), consequences: new Map(), came: new Map(), open };
  for (const threat of threats) reachThreat(run, threat, { level: likelihoodOf(levels, threat), from: -1 });
  // From the highest level down, so that nothing is reached at a higher level later.
  for (let level = model.levels - 1; level > 0; level -= 1)
    for (const consequence of open[level] ?? [])
      if (run.consequences.get(consequence)?.level === level) goOn(run, consequence, level);
  return {
    levelOf: (consequence) => run.consequences.get(consequence)?.level ?? 0,
    stepsTo: (consequence) => stepsTo(run, consequence),
  };
}

export function likelihoodOf(levels: Levels, threat: number): number {
  const level = levels.threat[threat] ?? NONE;
  return level === NONE ? 0 : level;
}

function reachThreat(run: Run, threat: number, reached: Reached): void {
  if (reached.level <= (run.threats.get(threat)?.level ?? 0)) return;
  run.threats.set(threat, reached);
  for (const consequence of rowAt(run.model.effects, threat)) {
    if (reached.level <= (run.consequences.get(consequence)?.level ?? 0)) continue;
    run.consequences.set(consequence, { level: reached.level, from: threat });
    run.open[reached.level]?.push(consequence);
  }
}

function goOn(run: Run, consequence: number, level: number): void {
  const { model, levels, kind } = run;
  const lost = [...rowAt(model.undermines, consequence)].filter(
    // An opened way owes nothing to trust that is assumed to be as low anyway.
    (trust) => kind === 'alone' || model.levels - 1 - (levels.assumedTrust[trust] ?? 0) < level,
  );
  for (const node of [model.trustCount + consequence, ...lost])
    for (const gate of rowAt(model.uses, node)) {
      const threat = kind === 'opened' ? ownerOf(model, gate) : threatThrough(run, gate);
      if (threat === undefined) continue;
      reachThreat(run, threat, { level: Math.min(level, likelihoodOf(levels, threat)), from: consequence });
    }
}

/** The threat, once all that it needs came by the way; of a choice one alternative is enough. */
function threatThrough(run: Run, gate: number): number | undefined {
  const { model } = run;
  if (model.intricate.has(gate)) return gate;
  if (!cameAll(run, gate)) return undefined;
  if (gate < model.threatCount) return gate;
  const choice = model.choiceOf[gate - model.threatCount] ?? 0;
  const threat = ownerOf(model, gate);
  const first = [...rowAt(model.alternatives, choice)].every((other) => other === gate || !isWhole(run, other));
  return first && cameAll(run, threat) ? threat : undefined;
}

/** One more of what the gate needs came; true when that was the last. */
function cameAll(run: Run, gate: number): boolean {
  const count = (run.came.get(gate) ?? 0) + 1;
  run.came.set(gate, count);
  return count === run.model.waitsFor[gate];
}

function isWhole({ came, model }: Run, gate: number): boolean {
  return (came.get(gate) ?? 0) >= (model.waitsFor[gate] ?? Infinity);
}

function ownerOf({ threatCount, threatOf, choiceOf }: RiskModel, gate: number): number {
  return gate < threatCount ? gate : (threatOf[choiceOf[gate - threatCount] ?? 0] ?? 0);
}

function stepsTo({ threats, consequences }: Run, consequence: number): WayStep[] {
  const steps: WayStep[] = [];
  for (let at = consequence; at >= 0; ) {
    const lost = consequences.get(at);
    if (lost === undefined) return steps;
    steps.push({ kind: 'consequence', index: at, level: lost.level });
    steps.push({ kind: 'threat', index: lost.from, level: lost.level });
    at = threats.get(lost.from)?.from ?? -1;
  }
  return steps;
}

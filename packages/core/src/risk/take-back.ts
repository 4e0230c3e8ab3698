/** Takes back every level that may have rested on something that changed: the first half of an update. */
import { NONE } from './levels.ts';
import { rowAt } from './rows.ts';
import { startOf } from './start-levels.ts';
import type { Weighing } from './weigh-threat.ts';

/** Levels being changed: `lost`, `threat`, `order` and `last` are written to. */
export interface Work extends Weighing {
  readonly threat: Uint8Array;
  readonly order: Int32Array;
  last: number;
}

/** What must be looked at again: things may be higher now than what they were taken back to. */
export interface Open {
  readonly nodes: readonly number[];
  readonly threats: readonly number[];
}

export interface Changed {
  /** Threats whose cap or suppression changed. */
  readonly threats: readonly number[];
  /** Trust attributes whose assumed level changed. */
  readonly trust: readonly number[];
}

/** Undefined where more than `most` things would have to be taken back: then settling in full is the shorter way. */
export function takeBack(work: Work, { threats, trust }: Changed, most: number): Open | undefined {
  const { model, lost, threat } = work;
  const nodes: number[] = [];
  const open = new Set(threats);
  const fallen: number[] = [];
  const dropNode = (node: number, level: number): void => {
    if (lost[node] !== level || level <= startOf(model, node) || standsWithout(work, node)) return;
    nodes.push(node);
    fallen.push(node, level);
    putBack(work, node);
  };
  const dropThreat = (index: number): void => {
    const level = threat[index] as number;
    open.add(index);
    threat[index] = work.defences.cap[index] === NONE ? NONE : 0;
    if (level === NONE || level === 0) return;
    for (const consequence of rowAt(model.effects, index)) dropNode(model.trustCount + consequence, level);
  };
  for (const index of trust) restart(work, index, nodes, fallen);
  for (const index of threats) {
    const level = threat[index] as number;
    const cap = work.defences.cap[index] as number;
    // An intricate threat may still hold by other causes than before, which may rest on itself: those are for raising to find.
    if (model.intricate.has(index) || cap === NONE || level === NONE || cap < level) dropThreat(index);
  }
  for (let level = fallen.pop(); level !== undefined; level = fallen.pop()) {
    if (nodes.length + open.size > most) return undefined;
    const node = fallen.pop() as number;
    for (const gate of rowAt(model.uses, node)) {
      const index =
        gate < model.threatCount ? gate : (model.threatOf[model.choiceOf[gate - model.threatCount] ?? 0] ?? 0);
      const rests = threat[index] as number;
      // Side effects follow their causes at a distance: below what is left they may fall too.
      const above = model.intricate.has(index) ? 0 : (lost[node] as number);
      if (rests !== NONE && rests > above && rests <= level) dropThreat(index);
    }
    if (node >= model.trustCount)
      for (const index of rowAt(model.undermines, node - model.trustCount)) dropNode(index, level);
  }
  return { nodes, threats: [...open] };
}

/** Another threat, that came before it, holds the consequence at its level: then nothing of it rests on itself in a circle. */
function standsWithout({ model, lost, threat, order }: Work, node: number): boolean {
  if (node < model.trustCount) return false;
  const { starts, items } = model.broughtBy;
  const consequence = node - model.trustCount;
  const end = starts[consequence + 1] as number;
  for (let at = starts[consequence] as number; at < end; at += 1) {
    const index = items[at] as number;
    if (threat[index] === lost[node] && (order[lost.length + index] as number) < (order[node] as number)) return true;
  }
  return false;
}

/** A trust attribute whose assumed level is another: it, and the consequence that starts from it, may fall or rise. */
function restart(work: Work, index: number, nodes: number[], fallen: number[]): void {
  const { model, lost, order } = work;
  const by = model.underminedBy[index] ?? -1;
  const started = model.lossStartsConsequence && by >= 0 ? [model.trustCount + by] : [];
  for (const node of [index, ...started]) {
    const level = lost[node] as number;
    const start = startOf(model, node);
    const under = model.trustCount + by;
    const lowered = node === index && by >= 0 && lost[under] === level;
    // The consequence that lowered it came first and still does.
    if (started.length === 0 && lowered && start <= level && (order[under] as number) < (order[node] as number))
      continue;
    nodes.push(node);
    if (level > start) fallen.push(node, level);
    putBack(work, node);
  }
}

/** What a node starts from rests on nothing: it comes before everything else. */
function putBack({ model, lost, order }: Work, node: number): void {
  lost[node] = startOf(model, node);
  order[node] = 0;
}

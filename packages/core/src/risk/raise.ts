/** Lets levels rise again, highest first, from where they were taken back to: the second half of an update. */
import { NONE } from './levels.ts';
import { rowAt } from './rows.ts';
import type { Open, Work } from './take-back.ts';
import { weighThreat } from './weigh-threat.ts';

/** Changes `lost` and `threat` of `work` until nothing can rise further. */
export function raise(work: Work, open: Open): void {
  const { model, lost, threat, order, defences } = work;
  // Things by the level that they can rise to: nodes, then threats.
  const waiting: number[][] = Array.from({ length: model.levels }, () => []);
  const threatAt = lost.length;
  const seen = new Set<number>();
  const look = (index: number): void => {
    if (defences.cap[index] === NONE) return;
    const level = weighThreat(work, index);
    if (level > (threat[index] as number)) waiting[level]?.push(threatAt + index);
  };
  const rise = (node: number, level: number): void => {
    if ((lost[node] as number) >= level) return;
    lost[node] = level;
    order[node] = work.last += 1;
    waiting[level]?.push(node);
  };
  for (const node of open.nodes) {
    waiting[lost[node] as number]?.push(node);
    rise(node, supported(work, node));
  }
  for (const index of open.threats) {
    if (threat[index] === NONE && defences.cap[index] !== NONE) threat[index] = 0;
    look(index);
  }
  for (let level = model.levels - 1; level > 0; level -= 1) {
    const things = waiting[level] ?? [];
    for (let thing = things.pop(); thing !== undefined; thing = things.pop()) {
      if (thing >= threatAt) {
        const index = thing - threatAt;
        if ((threat[index] as number) >= level) continue;
        threat[index] = level;
        order[thing] = work.last += 1;
        for (const consequence of rowAt(model.effects, index)) rise(model.trustCount + consequence, level);
        continue;
      }
      if (lost[thing] !== level || seen.has(thing)) continue;
      seen.add(thing);
      if (thing >= model.trustCount)
        for (const trust of rowAt(model.undermines, thing - model.trustCount)) rise(trust, level);
      for (const gate of rowAt(model.uses, thing)) {
        look(gate < model.threatCount ? gate : (model.threatOf[model.choiceOf[gate - model.threatCount] ?? 0] ?? 0));
      }
    }
  }
}

/** What threats and consequences that were not taken back lend to a node. */
function supported({ model, lost, threat }: Work, node: number): number {
  if (node < model.trustCount) {
    const by = model.underminedBy[node] ?? -1;
    return by < 0 ? 0 : (lost[model.trustCount + by] as number);
  }
  return rowAt(model.broughtBy, node - model.trustCount).reduce((most, index) => {
    const level = threat[index] as number;
    return level === NONE ? most : Math.max(most, level);
  }, 0);
}

/** What the level of one thing follows from directly: causes that came before it in the order of settling. */
import { startsLost } from './carrying-causes.ts';
import { rowAt } from './rows.ts';
import { leftBy, type Weighing } from './weigh-threat.ts';

export interface Supports extends Weighing {
  readonly threat: Uint8Array;
  /** Per node, then per threat. */
  readonly order: Int32Array;
}

/** Things are nodes, then threats. Empty: at the lowest level, or a beginning. */
export function supportOf(supports: Supports, thing: number): readonly number[] {
  const { model, lost } = supports;
  if (thing >= lost.length) return supportOfThreat(supports, thing - lost.length);
  if (lost[thing] === 0) return [];
  if (thing >= model.trustCount) return supportOfConsequence(supports, thing);
  const by = model.underminedBy[thing] ?? -1;
  return by < 0 || startsLost(model, lost, thing) ? [] : [model.trustCount + by];
}

/** The first threat that brought it to its level; where loss starts consequences, else the trust that is assumed to be lost. */
function supportOfConsequence({ model, lost, threat, order }: Supports, node: number): readonly number[] {
  const level = lost[node] ?? 0;
  const consequence = node - model.trustCount;
  let first: number | undefined;
  let before = order[node] ?? 0;
  for (const index of rowAt(model.broughtBy, consequence)) {
    const place = order[lost.length + index] ?? 0;
    if (threat[index] !== level || place >= before) continue;
    first = index;
    before = place;
  }
  if (first !== undefined) return [lost.length + first];
  const start = model.levels - 1 - level;
  const assumed = [...rowAt(model.undermines, consequence)].find((trust) => model.assumedTrust[trust] === start);
  return assumed === undefined ? [] : [assumed];
}

function supportOfThreat(supports: Supports, threat: number): readonly number[] {
  const { model, lost, order } = supports;
  const level = supports.threat[threat] ?? 0;
  const before = order[lost.length + threat] ?? 0;
  if (before === 0) return [];
  const carries = (node: number): boolean => (lost[node] ?? 0) >= level && (order[node] ?? 0) < before;
  if (model.intricate.has(threat)) return supportOfIntricate(supports, threat, level, carries);
  const found = new Set(rowAt(model.causes, threat));
  for (const choice of rowAt(model.choices, threat)) {
    const open = [...rowAt(model.alternatives, choice)].filter((gate) => rowAt(model.causes, gate).every(carries));
    const gate = earliest(open, (option) =>
      Math.max(0, ...rowAt(model.causes, option).map((node) => order[node] ?? 0)),
    );
    if (gate !== undefined) for (const node of rowAt(model.causes, gate)) found.add(node);
  }
  return [...found];
}

/** Causes that still count after suppression, and what is held back where holding back is a cause. */
function supportOfIntricate(
  weighing: Weighing,
  threat: number,
  level: number,
  carries: (node: number) => boolean,
): readonly number[] {
  const { model, defences } = weighing;
  const found = new Set<number>();
  for (const { causes, sideEffects } of model.intricate.get(threat)?.assets ?? []) {
    for (const { node, suppressedBy } of causes)
      if (carries(node) && suppressedBy.every((by) => leftBy(weighing, by) >= level)) found.add(node);
    for (const { strategy, heldBack } of sideEffects)
      if (defences.enabled[strategy] === 1) for (const node of heldBack.filter(carries)) found.add(node);
  }
  return [...found];
}

function earliest(list: readonly number[], place: (item: number) => number): number | undefined {
  return list.reduce<number | undefined>(
    (first, item) => (first === undefined || place(item) < place(first) ? item : first),
    undefined,
  );
}

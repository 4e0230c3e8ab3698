/** Likelihood of one threat from the likelihoods of its causes as they are so far. Monotone in every one of them. */
import { controlCounts, type Defences, type SettleOptions } from './defences.ts';
import { NONE } from './levels.ts';
import type { IntricateAsset, IntricateThreat, RiskModel } from './risk-model.ts';

export interface Weighing {
  readonly model: RiskModel;
  readonly options: SettleOptions;
  readonly defences: Defences;
  /** Per node: likelihood so far; for trust, how far it is lost. */
  readonly lost: Uint8Array;
}

/** 0 where it cannot happen in this mode too: see the cap for which. */
export function weighThreat(weighing: Weighing, threat: number): number {
  const { model, defences, lost } = weighing;
  const cap = defences.cap[threat] ?? NONE;
  if (cap === NONE || cap === 0) return 0;
  const intricate = model.intricate.get(threat);
  if (intricate !== undefined) return Math.min(cap, weighIntricate(weighing, intricate));
  let likelihood = Math.min(cap, hardest(model, lost, threat));
  const { starts, items } = model.choices;
  const end = starts[threat + 1] ?? 0;
  for (let at = starts[threat] ?? 0; at < end && likelihood > 0; at += 1) {
    likelihood = Math.min(likelihood, easiestOf(model, lost, items[at] ?? 0));
  }
  return likelihood;
}

/** All causes of a gate are needed: the least likely decides. */
function hardest({ causes, levels }: RiskModel, lost: Uint8Array, gate: number): number {
  let least = levels - 1;
  const end = causes.starts[gate + 1] ?? 0;
  for (let at = causes.starts[gate] ?? 0; at < end; at += 1) {
    const likelihood = lost[causes.items[at] ?? 0] ?? 0;
    if (likelihood < least) least = likelihood;
  }
  return least;
}

function easiestOf(model: RiskModel, lost: Uint8Array, choice: number): number {
  let most = 0;
  const { starts, items } = model.alternatives;
  const end = starts[choice + 1] ?? 0;
  for (let at = starts[choice] ?? 0; at < end; at += 1) most = Math.max(most, hardest(model, lost, items[at] ?? 0));
  return most;
}

function weighIntricate(weighing: Weighing, { assets, roles }: IntricateThreat): number {
  const byAsset = assets.map((asset) => weighAsset(weighing, asset));
  let likelihood = weighing.model.levels - 1;
  for (const role of roles) {
    const present = role.assets.flatMap((asset) => byAsset[asset] ?? []);
    if (present.length === 0) continue;
    likelihood = Math.min(likelihood, role.any ? Math.max(...present) : Math.min(...present));
  }
  return likelihood;
}

/** Undefined: nothing at this asset has a say, as where no strategy that would bring the threat is enabled. */
function weighAsset(weighing: Weighing, asset: IntricateAsset): number | undefined {
  const { levels } = weighing.model;
  const parts = asset.causes.map(({ node, suppressedBy }) => {
    const most = suppressedBy.reduce(
      (least, contingency) => Math.min(least, leftBy(weighing, contingency)),
      levels - 1,
    );
    return Math.min(weighing.lost[node] ?? 0, most);
  });
  const side = weighSideEffects(weighing, asset);
  const all = side === undefined ? parts : [...parts, side];
  return all.length === 0 ? undefined : Math.min(...all);
}

/** Highest likelihood that an optional control leaves to a cause. */
export function leftBy(
  { model, options, defences }: Omit<Weighing, 'lost'>,
  { strategy, control, futureOnly }: { strategy: number; control: number; futureOnly: boolean },
): number {
  const counts = defences.enabled[strategy] === 1 && controlCounts(model, options, control);
  if (!counts || (futureOnly && options.mode !== 'future')) return model.levels - 1;
  return model.levels - 1 - Math.min(model.coverage[control] ?? 0, defences.strength[strategy] ?? 0);
}

/**
 * People meet a control as often as it holds something back: the likelihood of what it holds back, less what it lets through
 * anyway. Of several controls of a strategy at the asset the least met decides, of several strategies the most met.
 */
function weighSideEffects({ model, options, defences, lost }: Weighing, asset: IntricateAsset): number | undefined {
  const byStrategy = new Map<number, number>();
  for (const { strategy, control, heldBack } of asset.sideEffects) {
    if (defences.enabled[strategy] !== 1) continue;
    let met = 0;
    if (controlCounts(model, options, control)) {
      const covered = Math.min(model.coverage[control] ?? 0, defences.strength[strategy] ?? 0);
      const likeliest = heldBack.reduce((most, node) => Math.max(most, lost[node] ?? 0), 0);
      met = Math.max(0, likeliest - (model.levels - 1 - covered));
    }
    byStrategy.set(strategy, Math.min(byStrategy.get(strategy) ?? met, met));
  }
  return byStrategy.size === 0 ? undefined : Math.max(...byStrategy.values());
}

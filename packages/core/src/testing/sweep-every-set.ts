/**
 * The levels with every set of some controls at once, by plain sweeps as in sweep.ts, with a bit for each set where sweep.ts
 * has one answer. What makes it fast is that alone: it knows neither the compiled model nor the solver. In likelihoods: a
 * threat, a cause or a consequence is as likely as `level` in the sets that stand there for it.
 */
import { compileAssumptions } from '../risk/compile-assumptions.ts';
import type { SettleOptions } from '../risk/defences.ts';
import { type HeldBack, heldBackFor } from '../risk/held-back.ts';
import { CONTROL } from '../risk/risk-model.ts';
import type { SweepInput } from '../risk/sweep-state.ts';
import type { ThreatInstance } from '../risk/threat-structure.ts';
import { addTo, allSets, both, but, either, noSets, type SetsOfSets, setsWith } from './sets-of-sets.ts';

/** Per level of likelihood the sets with which it is reached; level 0 always is. */
export type Reached = readonly SetsOfSets[];

export interface EverySet {
  /** Controls that a set may have, by number of their bit. */
  readonly free: readonly number[];
  /** Controls that are in every set. */
  readonly must: readonly number[];
}

/** Per consequence. */
export function sweepEverySet(input: SweepInput, options: SettleOptions, every: EverySet): readonly Reached[] {
  const state = setUp(input, options, every);
  const { structure, consequence, levels } = state;
  for (let changed = true; changed; ) {
    changed = false;
    for (const threat of structure.threats)
      for (const level of levels) {
        const now = threatReaches(state, threat, level);
        for (const effect of threat.effects) if (addTo(at(consequence[effect], level), now)) changed = true;
      }
  }
  return consequence;
}

interface Strategy {
  readonly enabled: SetsOfSets;
  /** Trust level that it lends where it is enabled. */
  readonly strength: number;
}

interface State extends SweepInput {
  readonly options: SettleOptions;
  readonly n: number;
  /** Of likelihood, from 1. */
  readonly levels: readonly number[];
  readonly all: SetsOfSets;
  readonly none: SetsOfSets;
  readonly held: HeldBack;
  readonly assumedTrust: Uint8Array;
  readonly coverage: Uint8Array;
  readonly present: readonly SetsOfSets[];
  readonly strategies: readonly Strategy[];
  readonly consequence: readonly Reached[];
}

function setUp(input: SweepInput, options: SettleOptions, { free, must }: EverySet): State {
  const { structure, graph, domain, facts } = input;
  const { assumedTrust, controlState, coverage } = compileAssumptions(structure, graph, domain, facts);
  const n = domain.scales.likelihood.levels.length;
  const count = 2 ** free.length;
  const [all, none] = [allSets(count), noSets(count)];
  const least = options.withProposed ? CONTROL.proposed : CONTROL.inPlace;
  const present = [...controlState].map((state, control) => {
    if (free.includes(control)) return setsWith(count, free.indexOf(control));
    return state >= least || must.includes(control) ? all : none;
  });
  const strategies = structure.strategies.map(({ domainIndex, mandatory }): Strategy => {
    const kind = domain.strategies[domainIndex];
    const counts = options.mode === 'current' ? kind?.inCurrent : kind?.inFuture;
    if (kind === undefined || counts !== true) return { enabled: none, strength: 0 };
    return {
      enabled: mandatory.reduce((sets, control) => both(sets, present[control] ?? none), all),
      strength: Math.min(kind.effect, ...mandatory.map((control) => coverage[control] ?? 0)),
    };
  });
  const start = new Map<number, number>();
  if (domain.lossStartsConsequence ?? false)
    structure.underminedBy.forEach((by, index) =>
      start.set(by, Math.max(start.get(by) ?? 0, n - 1 - (assumedTrust[index] ?? 0))),
    );
  const consequence = structure.consequences.map((_, index) =>
    Array.from({ length: n }, (__, level) => (level <= (start.get(index) ?? 0) ? all.slice() : none.slice())),
  );
  const levels = Array.from({ length: n - 1 }, (_, level) => level + 1);
  const held = heldBackFor(structure, domain);
  return { ...input, options, n, levels, all, none, held, assumedTrust, coverage, present, strategies, consequence };
}

function threatReaches(state: State, threat: ThreatInstance, level: number): SetsOfSets {
  const { n, domain, options, structure, strategies, all, none } = state;
  const kind = domain.threats[threat.domainIndex];
  const inMode = options.mode === 'current' ? kind?.inCurrent : kind?.inFuture;
  if (kind === undefined || inMode !== true || threat.entryPoints.length + threat.conditions.length === 0) return none;
  if (level > (kind.frequency ?? n - 1)) return none;
  let reached = all;
  if (kind.triggered)
    reached = threat.triggeredBy.reduce((sets, by) => either(sets, strategies[by]?.enabled ?? none), none);
  for (const strategy of stopping(state, threat)) {
    const { enabled, strength } = strategies[strategy] ?? { enabled: none, strength: 0 };
    if (structure.strategies[strategy]?.optional.length === 0 && strength > n - 1 - level)
      reached = but(reached, enabled);
  }
  const byAsset = causesByAsset(state, threat, level);
  for (const [role, assets] of Object.entries(threat.roles)) {
    const here = assets.flatMap((asset) => byAsset.get(asset) ?? []);
    if (here.length === 0) continue;
    const isEasiest = kind.pattern.sufficient.some((node) => node.role === role);
    const counts = here.reduce((sets, one) => either(sets, one.counts), none);
    const so = isEasiest
      ? either(
          but(all, counts),
          here.reduce((sets, one) => either(sets, both(one.counts, one.reached)), none),
        )
      : here.reduce((sets, one) => both(sets, either(but(all, one.counts), one.reached)), all);
    reached = both(reached, so);
  }
  return reached;
}

interface Causes {
  /** Sets with which the asset has causes at all. */
  readonly counts: SetsOfSets;
  /** Sets with which all of them are as likely as the level. */
  readonly reached: SetsOfSets;
}

function causesByAsset(state: State, threat: ThreatInstance, level: number): Map<string, Causes> {
  const { n, structure, all, none, assumedTrust, consequence } = state;
  const found = sideEffects(state, threat, level);
  const add = (asset: string, cause: number, reached: SetsOfSets): void => {
    const so = but(reached, suppressed(state, threat, cause, level));
    const { counts, reached: brought } = found.get(asset) ?? { counts: none, reached: none };
    found.set(asset, { counts: all, reached: both(so, either(but(all, counts), brought)) });
  };
  for (const index of threat.entryPoints) {
    const by = structure.underminedBy[index] ?? -1;
    const assumed = n - 1 - (assumedTrust[index] ?? 0) >= level ? all : none;
    add(structure.trust[index]?.asset ?? '', by, by < 0 ? assumed : either(assumed, at(consequence[by], level)));
  }
  for (const index of threat.conditions)
    add(structure.consequences[index]?.asset ?? '', index, at(consequence[index], level));
  return found;
}

function stopping({ options }: State, { blockedBy, mitigatedBy }: ThreatInstance): readonly number[] {
  return options.mode === 'future' ? [...blockedBy, ...mitigatedBy] : blockedBy;
}

/** Sets with which optional controls keep the cause below the level. */
function suppressed(state: State, threat: ThreatInstance, cause: number, level: number): SetsOfSets {
  const { n, structure, strategies, present, coverage, held, none } = state;
  let sets = none;
  for (const strategy of stopping(state, threat)) {
    const { enabled, strength } = strategies[strategy] ?? { enabled: none, strength: 0 };
    for (const control of structure.strategies[strategy]?.optional ?? [])
      if (Math.min(strength, coverage[control] ?? 0) > n - 1 - level)
        if (held.heldBackBy(control, 'stops').includes(cause))
          sets = either(sets, both(enabled, present[control] ?? none));
  }
  return sets;
}

/** What triggered threats start from: of strategies that trigger it the likeliest, of the optional controls of one the least likely. */
function sideEffects(state: State, threat: ThreatInstance, level: number): Map<string, Causes> {
  const { domain, structure, strategies, held, all, none } = state;
  const found = new Map<string, Causes>();
  const kind = domain.threats[threat.domainIndex];
  if (kind?.triggered !== true) return found;
  const rooted = [...kind.pattern.keys, ...kind.pattern.roots];
  const roots = new Set(rooted.flatMap(({ role }) => threat.roles[role] ?? []));
  for (const strategy of threat.triggeredBy) {
    const { enabled, strength } = strategies[strategy] ?? { enabled: none, strength: 0 };
    const here = new Map<string, SetsOfSets>();
    for (const named of structure.strategies[strategy]?.optional ?? []) {
      const asset = structure.controls[named]?.asset ?? '';
      const control = roots.has(asset) ? named : held.otherEnd(named);
      here.set(asset, both(here.get(asset) ?? all, metAt(state, { control, strength, level })));
    }
    for (const [asset, reached] of here) {
      const before = found.get(asset) ?? { counts: none, reached: none };
      found.set(asset, {
        counts: either(before.counts, enabled),
        reached: either(before.reached, both(enabled, reached)),
      });
    }
  }
  return found;
}

/** Sets with which people meet the control as often as the level says: as often as it holds something back. */
function metAt(
  state: State,
  { control, strength, level }: { readonly control: number; readonly strength: number; readonly level: number },
): SetsOfSets {
  const { n, present, coverage, held, consequence, none } = state;
  const back = n - 1 - Math.min(coverage[control] ?? 0, strength) + level;
  if (back > n - 1) return none;
  const meets = held
    .heldBackBy(control, 'brings')
    .reduce((sets, index) => either(sets, at(consequence[index], back)), none);
  return both(present[control] ?? none, meets);
}

function at(reached: Reached | undefined, level: number): SetsOfSets {
  const sets = reached?.[level];
  if (sets === undefined) throw new Error(`no sets for level ${level}`);
  return sets;
}

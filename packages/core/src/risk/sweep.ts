/**
 * The levels by plain sweeps over the threat structure, step by step as the calculus states them in trust levels: slow and
 * easy to check. The oracle of settle; they share what is assumed (trust, impact, controls) and nothing of how levels spread.
 */
import { compileAssumptions } from './compile-assumptions.ts';
import type { SettleOptions } from './defences.ts';
import { heldBackFor } from './held-back.ts';
import { type Levels, NONE } from './levels.ts';
import { CONTROL } from './risk-model.ts';
import { plainThreatRisks } from './sweep-risk.ts';
import type { Sweep, SweepInput } from './sweep-state.ts';
import type { ThreatInstance } from './threat-structure.ts';

export function sweep(input: SweepInput, options: SettleOptions): Levels {
  const state = setUp(input, options);
  const { n, structure, domain, trust, consequence, threat, impact } = state;
  let changed = true;
  while (changed) {
    changed = false;
    structure.threats.forEach((instance, index) => {
      threat[index] = threatLikelihood(state, instance);
    });
    structure.threats.forEach((instance, index) => {
      const likelihood = threat[index] ?? NONE;
      if (likelihood === NONE) return;
      for (const effect of instance.effects) {
        if ((consequence[effect] ?? 0) >= likelihood) continue;
        consequence[effect] = likelihood;
        changed = true;
      }
    });
    structure.underminedBy.forEach((by, index) => {
      if (by >= 0) trust[index] = Math.min(trust[index] ?? 0, n - 1 - (consequence[by] ?? 0));
    });
  }
  return {
    mode: options.mode,
    withProposed: options.withProposed,
    trust,
    assumedTrust: state.assumedTrust,
    consequence,
    impact,
    consequenceRisk: consequence.map((level, index) => domain.riskTable[impact[index] ?? 0]?.[level] ?? 0),
    threat,
    threatRisk: plainThreatRisks(state, (instance, by) => suppression(state, instance, by)),
    strategyEnabled: Uint8Array.from(state.strength, (strength) => (strength === undefined ? 0 : 1)),
  };
}

function setUp(input: SweepInput, options: SettleOptions): Sweep {
  const { structure, graph, domain, facts } = input;
  const { assumedTrust, impact, controlState, coverage } = compileAssumptions(structure, graph, domain, facts);
  const n = domain.scales.likelihood.levels.length;
  const least = options.withProposed ? CONTROL.proposed : CONTROL.inPlace;
  const present = [...controlState].map((state) => state >= least);
  const consequence = new Uint8Array(structure.consequences.length);
  if (domain.lossStartsConsequence ?? false) {
    structure.underminedBy.forEach((by, index) => {
      if (by >= 0) consequence[by] = Math.max(consequence[by] ?? 0, n - 1 - (assumedTrust[index] ?? 0));
    });
  }
  const strength = structure.strategies.map(({ domainIndex, mandatory }) => {
    const kind = domain.strategies[domainIndex];
    const counts = options.mode === 'current' ? kind?.inCurrent : kind?.inFuture;
    if (kind === undefined || counts !== true || !mandatory.every((control) => present[control])) return undefined;
    return Math.min(kind.effect, ...mandatory.map((control) => coverage[control] ?? 0));
  });
  const held = heldBackFor(structure, domain);
  const trust = assumedTrust.slice();
  const threat = new Uint8Array(structure.threats.length);
  return { ...input, options, n, held, assumedTrust, impact, coverage, present, strength, trust, consequence, threat };
}

/** Steps 1a to 1d. */
function threatLikelihood(state: Sweep, threat: ThreatInstance): number {
  const { n, domain, options, structure, strength } = state;
  const kind = domain.threats[threat.domainIndex];
  const inMode = options.mode === 'current' ? kind?.inCurrent : kind?.inFuture;
  if (kind === undefined || inMode !== true || threat.entryPoints.length + threat.conditions.length === 0) return NONE;
  const triggers = threat.triggeredBy.filter((strategy) => strength[strategy] !== undefined);
  if (kind.triggered && triggers.length === 0) return NONE;
  const byAsset = kind.triggered ? sideEffectLevels(state, threat, triggers) : new Map<string, number>();
  const raise = (asset: string, level: number): unknown => byAsset.set(asset, Math.max(byAsset.get(asset) ?? 0, level));
  for (const index of threat.entryPoints) {
    const asset = structure.trust[index]?.asset ?? '';
    raise(asset, Math.max(state.trust[index] ?? 0, suppression(state, threat, structure.underminedBy[index] ?? -1)));
  }
  for (const index of threat.conditions) {
    const asset = structure.consequences[index]?.asset ?? '';
    raise(asset, Math.max(n - 1 - (state.consequence[index] ?? 0), suppression(state, threat, index)));
  }
  let level = 0;
  for (const [role, assets] of Object.entries(threat.roles)) {
    const levels = assets.flatMap((asset) => byAsset.get(asset) ?? []);
    if (levels.length === 0) continue;
    const easiest = kind.pattern.sufficient.some((node) => node.role === role);
    level = Math.max(level, easiest ? Math.min(...levels) : Math.max(...levels));
  }
  for (const strategy of stopping(state, threat))
    if (structure.strategies[strategy]?.optional.length === 0) level = Math.max(level, strength[strategy] ?? 0);
  return Math.min(n - 1 - level, kind.frequency ?? n - 1);
}

function stopping({ options }: Sweep, { blockedBy, mitigatedBy }: ThreatInstance): readonly number[] {
  return options.mode === 'future' ? [...blockedBy, ...mitigatedBy] : blockedBy;
}

/** How far optional controls keep a cause from counting: a trust level. `consequence`: the cause, or what undermines it. */
function suppression(state: Sweep, threat: ThreatInstance, consequence: number): number {
  let most = 0;
  for (const strategy of stopping(state, threat)) {
    const strength = state.strength[strategy];
    if (strength === undefined) continue;
    for (const control of state.structure.strategies[strategy]?.optional ?? []) {
      if (state.present[control] && state.held.heldBackBy(control, 'stops').includes(consequence))
        most = Math.max(most, Math.min(strength, state.coverage[control] ?? 0));
    }
  }
  return most;
}

/** Trust levels by asset that triggered threats start from. */
function sideEffectLevels(state: Sweep, threat: ThreatInstance, triggers: readonly number[]): Map<string, number> {
  const { n, structure, domain, held } = state;
  const pattern = domain.threats[threat.domainIndex]?.pattern;
  const rooted = [...(pattern?.keys ?? []), ...(pattern?.roots ?? [])];
  const roots = new Set(rooted.flatMap(({ role }) => threat.roles[role] ?? []));
  const found = new Map<string, number>();
  for (const strategy of triggers) {
    const here = new Map<string, number>();
    for (const named of structure.strategies[strategy]?.optional ?? []) {
      const asset = structure.controls[named]?.asset ?? '';
      const control = roots.has(asset) ? named : held.otherEnd(named);
      let level = n - 1;
      if (state.present[control]) {
        const covered = Math.min(state.coverage[control] ?? 0, state.strength[strategy] ?? 0);
        const consequences = held.heldBackBy(control, 'brings');
        const least = Math.min(n - 1, ...consequences.map((index) => n - 1 - (state.consequence[index] ?? 0)));
        if (covered > least) level = n - 1 + least - covered;
      }
      here.set(asset, Math.max(here.get(asset) ?? 0, level));
    }
    for (const [asset, level] of here) found.set(asset, Math.min(found.get(asset) ?? n, level));
  }
  return found;
}

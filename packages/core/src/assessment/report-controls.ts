/** Registers of controls, with what each does or lacks, and of the levels of trust that paths begin with. */
import type { Assessment } from './assess.ts';
import { levelOf, type Names } from './names.ts';
import type { ReportAssumption, ReportControl } from './report.ts';
import { MOST_LISTED } from './report-threats.ts';
import type { ControlAt } from '../dossier/controls-document.ts';
import type { z } from 'zod';
import { resolveRef } from '../knowledge/entry-index.ts';
import { NONE } from '../risk/levels.ts';

export function controlRows(assessment: Assessment, names: Names): ReportControl[] {
  const { dossier, knowledge, structure } = assessment;
  const indexOf = new Map(structure.controls.map(({ property, asset }, index) => [`${property}@${asset}`, index]));
  const strategiesWith = new Map<number, number[]>();
  structure.strategies.forEach(({ mandatory, optional }, index) => {
    for (const at of [...mandatory, ...optional]) strategiesWith.set(at, [...(strategiesWith.get(at) ?? []), index]);
  });
  const stops = threatsByStrategy(assessment);
  return dossier.controls.controls.flatMap((use) => {
    const control = resolveRef(knowledge.index, 'controls', use.control, knowledge.index.packs) ?? use.control;
    const places = typeof use.at === 'string' ? [use.at] : use.at;
    return places.map((asset): ReportControl => {
      const strategies = strategiesWith.get(indexOf.get(`${control}@${asset}`) ?? -1) ?? [];
      return {
        control,
        title: names.property(control),
        asset: names.asset(asset),
        ...writtenOf(use, names),
        care: careOf(assessment, names, control, strategies, use),
        ...effectsOf(assessment, names, { state: use.state, strategies, stops }),
      };
    });
  });
}

type Use = z.infer<typeof ControlAt>;

function writtenOf(use: Use, names: Names): Pick<ReportControl, 'state' | 'evidence'> & Partial<ReportControl> {
  const { once, yearly } = use.cost ?? {};
  const cost = [once === undefined ? [] : `${once} once`, yearly === undefined ? [] : `${yearly} a year`].flat();
  return {
    state: use.state,
    evidence: use.evidence ?? [],
    ...(use.coverage === undefined ? {} : { coverage: use.coverage }),
    ...(use.party === undefined ? {} : { party: names.party(use.party) }),
    ...(cost.length === 0 ? {} : { cost: cost.join(', ') }),
    ...(use.reason === undefined ? {} : { reason: use.reason }),
  };
}

function careOf(
  { structure }: Assessment,
  names: Names,
  control: string,
  strategies: readonly number[],
  use: Use,
): string[] {
  const burden = use.burden ?? {};
  const said = [
    burden['minutes-per-use'] === undefined ? undefined : `${burden['minutes-per-use']} minutes per use`,
    burden['training-hours'] === undefined ? undefined : `${burden['training-hours']} hours of training`,
    burden.note,
  ];
  const known = strategies.map((at) => names.entry('strategies', structure.strategies[at]?.strategy ?? '')?.care);
  const all = [...said, names.entry('controls', control)?.care, ...known];
  return [...new Set(all.flatMap((text) => text ?? []))];
}

function threatsByStrategy({ structure }: Assessment): ReadonlyMap<number, readonly number[]> {
  const threats = new Map<number, number[]>();
  structure.threats.forEach(({ blockedBy, mitigatedBy }, index) => {
    for (const at of [...blockedBy, ...mitigatedBy]) {
      const list = threats.get(at);
      if (list === undefined) threats.set(at, [index]);
      else list.push(index);
    }
  });
  return threats;
}

/** A control that is in place does what its enabled strategies do; a proposed one what they would do with all that is proposed. */
function effectsOf(
  { knowledge, structure, levels, facts }: Assessment,
  names: Names,
  {
    state,
    strategies,
    stops,
  }: { state: Use['state']; strategies: readonly number[]; stops: ReadonlyMap<number, readonly number[]> },
): Pick<ReportControl, 'does' | 'missing'> {
  const counting = facts.controls.filter((fact) => fact.state === 'in-place' || state === 'proposed');
  const there = new Set(counting.map(({ control, asset }) => `${control}@${asset}`));
  const lackingOf = (at: number) =>
    (structure.strategies[at]?.mandatory ?? [])
      .flatMap((control) => structure.controls[control] ?? [])
      .filter(({ property, asset }) => !there.has(`${property}@${asset}`));
  const working = strategies.filter((at) =>
    state === 'in-place' ? levels.strategyEnabled[at] === 1 : lackingOf(at).length === 0,
  );
  const does = working.flatMap((at) =>
    (stops.get(at) ?? []).map((index) => {
      const threat = structure.threats[index];
      const domain = knowledge.domain.threats[threat?.domainIndex ?? -1];
      const place = threat?.roles[domain?.threatens ?? '']?.[0];
      return place === undefined ? (domain?.title ?? '') : `${domain?.title ?? ''} (${names.asset(place).title})`;
    }),
  );
  const missing = working.length > 0 ? [] : strategies.flatMap(lackingOf);
  return { does: [...new Set(does)], missing: [...new Set(missing.map(names.at))] };
}

/** What people assumed, and the defaults below the highest level that a possible threat begins with. Least trusted first. */
export function assumptionRows(
  { dossier, knowledge, structure, facts, levels }: Assessment,
  names: Names,
): ReportAssumption[] {
  const { trust } = knowledge.domain.scales;
  const reasons = new Map<string, string>();
  for (const { trust: ref, at, reason } of dossier.assumptions.assumptions) {
    const attribute = resolveRef(knowledge.index, 'trust-attributes', ref, knowledge.index.packs) ?? ref;
    reasons.set(`${attribute}@${at}`, reason);
  }
  const said = new Set(facts.trust.map(({ attribute, asset }) => `${attribute}@${asset}`));
  const used = new Set<number>();
  structure.threats.forEach(({ entryPoints }, index) => {
    const level = levels.threat[index] ?? 0;
    if (level > 0 && level !== NONE) for (const at of entryPoints) used.add(at);
  });
  const key = (at: number) => `${structure.trust[at]?.property ?? ''}@${structure.trust[at]?.asset ?? ''}`;
  const top = trust.levels.length - 1;
  return structure.trust
    .map((_, at) => at)
    .filter((at) => said.has(key(at)) || (used.has(at) && (levels.assumedTrust[at] ?? top) < top))
    .sort((a, b) => (levels.assumedTrust[a] ?? 0) - (levels.assumedTrust[b] ?? 0) || a - b)
    .slice(0, MOST_LISTED)
    .flatMap((at): ReportAssumption[] => {
      const place = structure.trust[at];
      if (place === undefined) return [];
      const reason = reasons.get(key(at));
      return [
        {
          asset: names.asset(place.asset),
          attribute: { id: place.property, title: names.property(place.property) },
          level: levelOf(trust, levels.assumedTrust[at]) ?? '',
          ...(reason === undefined ? {} : { reason }),
          from: said.has(key(at)) ? 'dossier' : 'default',
          left: levelOf(trust, levels.trust[at]) ?? '',
        },
      ];
    });
}

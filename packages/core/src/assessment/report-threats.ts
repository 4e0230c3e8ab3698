/** Registers of threats and consequences: highest risk first, at most so many, built only for those that are listed. */
import type { Assessment } from './assess.ts';
import { levelOf, type Names } from './names.ts';
import type { ReportConsequence, ReportThreat } from './report.ts';
import { NONE } from '../risk/levels.ts';

/** Rows of one register. A report is read by people and by tools that hold it in memory. */
export const MOST_LISTED = 20_000;

export function threatRows(assessment: Assessment, names: Names): ReportThreat[] {
  const { levels, structure } = assessment;
  const rank = (index: number) => [riskAt(levels.threatRisk[index]), riskAt(levels.threat[index])] as const;
  const order = structure.threats.map((_, index) => index).sort((a, b) => compare(rank(b), rank(a)) || a - b);
  return order.slice(0, MOST_LISTED).map((index) => threatRow(assessment, names, index));
}

function threatRow(assessment: Assessment, names: Names, index: number): ReportThreat {
  const { knowledge, structure, levels } = assessment;
  const { scales, strategies, threats } = knowledge.domain;
  const threat = structure.threats[index];
  const domain = threats[threat?.domainIndex ?? -1];
  if (threat === undefined || domain === undefined) throw new RangeError(`no threat ${index}`);
  const entry = names.entry('threats', threat.threat);
  const likelihood = levelOf(scales.likelihood, levels.threat[index]);
  const risk = levelOf(scales.risk, levels.threatRisk[index]);
  const first = structure.consequences[threat.effects[0] ?? -1]?.asset;
  const strategy = (at: number) => {
    const instance = structure.strategies[at];
    return { id: instance?.id ?? '', title: strategies[instance?.domainIndex ?? -1]?.title ?? '' };
  };
  const stopping = [...threat.blockedBy, ...threat.mitigatedBy];
  return {
    id: threat.id,
    threat: threat.threat,
    title: domain.title,
    explain: names.filled(domain.explain, threat.roles),
    asset: names.asset(threat.roles[domain.threatens]?.[0] ?? first ?? ''),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(risk === undefined || likelihood === undefined ? {} : { risk }),
    riskRank: riskAt(levels.threatRisk[index]),
    causes: [
      ...threat.entryPoints.map((at) => trustCause(assessment, names, at)),
      ...threat.conditions.map((at) => lossCause(assessment, names, at)),
    ],
    effects: threat.effects.map((at) => {
      const { id, title, level } = lossCause(assessment, names, at);
      return { id, title, likelihood: level };
    }),
    stoppedBy: stopping.filter((at) => levels.strategyEnabled[at] === 1).map(strategy),
    couldBeStoppedBy: stopping.filter((at) => levels.strategyEnabled[at] !== 1).map(strategy),
    refs: [...(entry?.refs ?? [])],
    source: entry?.source ?? knowledge.domain.id,
    mark: entry?.mark ?? 'imported',
  };
}

function trustCause(
  { knowledge, structure, levels }: Assessment,
  names: Names,
  at: number,
): ReportThreat['causes'][number] {
  const place = structure.trust[at] ?? { property: '', asset: '' };
  const level = levelOf(knowledge.domain.scales.trust, levels.trust[at]) ?? '';
  const by = structure.consequences[structure.underminedBy[at] ?? -1];
  const lowered = by !== undefined && (levels.trust[at] ?? 0) < (levels.assumedTrust[at] ?? 0);
  return {
    kind: 'trust',
    id: `${place.property}@${place.asset}`,
    title: names.at(place),
    level,
    ...(lowered ? { loweredBy: `${by.property}@${by.asset}` } : {}),
  };
}

function lossCause(
  { knowledge, structure, levels }: Assessment,
  names: Names,
  at: number,
): ReportThreat['causes'][number] {
  const place = structure.consequences[at] ?? { property: '', asset: '' };
  const level = levelOf(knowledge.domain.scales.likelihood, levels.consequence[at]) ?? '';
  return { kind: 'consequence', id: `${place.property}@${place.asset}`, title: names.at(place), level };
}

export function consequenceRows({ knowledge, structure, levels }: Assessment, names: Names): ReportConsequence[] {
  const { scales } = knowledge.domain;
  const rank = (index: number) => [levels.consequenceRisk[index] ?? 0, levels.consequence[index] ?? 0] as const;
  const order = structure.consequences.map((_, index) => index).sort((a, b) => compare(rank(b), rank(a)) || a - b);
  return order.slice(0, MOST_LISTED).flatMap((index): ReportConsequence[] => {
    const place = structure.consequences[index];
    if (place === undefined) return [];
    return [
      {
        id: `${place.property}@${place.asset}`,
        title: names.property(place.property),
        asset: names.asset(place.asset),
        likelihood: levelOf(scales.likelihood, levels.consequence[index]) ?? '',
        impact: levelOf(scales.impact, levels.impact[index]) ?? '',
        risk: levelOf(scales.risk, levels.consequenceRisk[index]) ?? '',
        riskRank: riskAt(levels.consequenceRisk[index]),
      },
    ];
  });
}

function riskAt(level: number | undefined): number {
  return level === undefined || level === NONE ? 0 : level;
}

function compare(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

/** What a pack in another edition would do to a dossier, before its people move over: both are assessed and held against each other. */
import { checkReferences } from '../dossier/check-references.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Fault } from '../fault.ts';
import { joinPacks, type Knowledge } from '../knowledge/join-packs.ts';
import type { Pack } from '../knowledge/pack.ts';
import { type Assessment, assess } from './assess.ts';
import { namesFor } from './names.ts';
import { overviewFor } from './report-for.ts';
import type { ReportHarm } from './report.ts';

export interface MovedHarm {
  readonly id: string;
  readonly harm: string;
  readonly situation: string;
  /** Absent: it is not there before, or not any more after. */
  readonly before?: { readonly likelihood: string; readonly evaluation: ReportHarm['evaluation'] };
  readonly after?: { readonly likelihood: string; readonly evaluation: ReportHarm['evaluation'] };
}

export interface MovedThreat {
  readonly id: string;
  readonly title: string;
  readonly explain: string;
}

export interface MovedThreats {
  readonly count: number;
  /** The first of them. */
  readonly listed: readonly MovedThreat[];
}

export type PackEffect =
  /** With it, the dossier could not be judged. */
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | {
      readonly kind: 'effect';
      readonly harms: readonly MovedHarm[];
      readonly threats: { readonly added: MovedThreats; readonly gone: MovedThreats };
      /** Consequences whose likelihood changes. */
      readonly consequences: { readonly lowered: number; readonly raised: number };
      /** Of each threat of the pack, in how many places of the system it is found. */
      readonly places: readonly { readonly id: string; readonly title: string; readonly count: number }[];
    };

const MOST_LISTED = 50;

/** `pack` takes the place of another edition of it, or comes behind the packs that the dossier names. Throws LIMIT_REACHED. */
export function effectOfPack(before: Assessment, pack: Pack, today: string): PackEffect {
  const trial = assessedWith(before, pack, today);
  return trial.kind === 'faults' ? trial : effectBetween(before, trial.after, pack, today);
}

export type Trial =
  | Extract<PackEffect, { readonly kind: 'faults' }>
  | { readonly kind: 'assessed'; readonly after: Assessment };

/** The dossier as it would be judged with the pack. Throws LIMIT_REACHED. */
export function assessedWith(before: Assessment, pack: Pack, today: string): Trial {
  const { dossier, knowledge } = withPack(before, pack);
  const joined = joinPacks(knowledge);
  const faults = [...joined.faults, ...checkReferences(dossier, joined.knowledge, today)];
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { kind: 'faults', faults: errors };
  return { kind: 'assessed', after: assess(dossier, joined.knowledge, before.options) };
}

/** `after`: as assessedWith gives it for the same pack. */
export function effectBetween(
  before: Assessment,
  after: Assessment,
  ...[pack, today]: [Pack, string]
): Extract<PackEffect, { readonly kind: 'effect' }> {
  return {
    kind: 'effect',
    harms: harmsMoved(before, after, today),
    threats: { added: threatsOnlyIn(after, before), gone: threatsOnlyIn(before, after) },
    consequences: consequencesMoved(before, after),
    places: placesOf(after, pack),
  };
}

function withPack({ dossier, knowledge }: Assessment, pack: Pack): { dossier: Dossier; knowledge: Knowledge['packs'] } {
  const { id, edition } = pack.manifest;
  const isThere = dossier.dossier.packs.some((named) => named.id === id);
  const put = <T>(list: readonly T[], idOf: (one: T) => string, one: T): T[] =>
    isThere ? list.map((other) => (idOf(other) === id ? one : other)) : [...list, one];
  const packs = put(dossier.dossier.packs, (named) => named.id, { id, edition });
  return {
    dossier: { ...dossier, dossier: { ...dossier.dossier, packs } },
    knowledge: put(knowledge.packs, ({ manifest }) => manifest.id, pack),
  };
}

/** Worst first as they are after; those that are gone behind. */
function harmsMoved(before: Assessment, after: Assessment, today: string): MovedHarm[] {
  const [old, now] = [before, after].map((one) => overviewFor(one, { today }).harms) as [ReportHarm[], ReportHarm[]];
  const byId = new Map(old.map((harm) => [harm.id, harm]));
  const still = new Set(now.map(({ id }) => id));
  const levelOf = ({ likelihood, evaluation }: ReportHarm) => ({ likelihood, evaluation });
  const told = ({ id, harm, situation }: ReportHarm) => ({ id, harm, situation });
  const moved = now.flatMap((harm): MovedHarm[] => {
    const was = byId.get(harm.id);
    if (was === undefined) return [{ ...told(harm), after: levelOf(harm) }];
    if (was.likelihood === harm.likelihood && was.evaluation === harm.evaluation) return [];
    return [{ ...told(harm), before: levelOf(was), after: levelOf(harm) }];
  });
  const gone = old.filter(({ id }) => !still.has(id)).map((harm) => ({ ...told(harm), before: levelOf(harm) }));
  return [...moved, ...gone];
}

function threatsOnlyIn(one: Assessment, other: Assessment): MovedThreats {
  const there = new Set(other.structure.threats.map(({ id }) => id));
  const only = one.structure.threats.filter(({ id }) => !there.has(id));
  const names = namesFor(one);
  const listed = only.slice(0, MOST_LISTED).map(({ id, domainIndex, roles }) => {
    const threat = one.knowledge.domain.threats[domainIndex];
    return { id, title: threat?.title ?? '', explain: names.filled(threat?.explain ?? '', roles) };
  });
  return { count: only.length, listed };
}

function consequencesMoved(before: Assessment, after: Assessment): { lowered: number; raised: number } {
  const old = new Map(
    before.structure.consequences.map(({ property, asset }, at) => [
      `${property}@${asset}`,
      before.levels.consequence[at] ?? 0,
    ]),
  );
  let [lowered, raised] = [0, 0];
  after.structure.consequences.forEach(({ property, asset }, at) => {
    const [was, is] = [old.get(`${property}@${asset}`), after.levels.consequence[at] ?? 0];
    if (was !== undefined && is < was) lowered += 1;
    if (was !== undefined && is > was) raised += 1;
  });
  return { lowered, raised };
}

function placesOf({ structure }: Assessment, { entries }: Pack) {
  const counts = new Map<string, number>();
  for (const { threat } of structure.threats) counts.set(threat, (counts.get(threat) ?? 0) + 1);
  return entries.threats.map(({ id, title }) => ({ id, title, count: counts.get(id) ?? 0 }));
}

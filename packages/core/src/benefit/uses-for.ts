/**
 * One device in many uses and stages: how the harms of each stand, who accepts what is left, and until when; and what is acceptable
 * in one and not in another, side by side. End of life is a stage like the others: data left, keys, second-hand devices.
 */
import type { Assessment } from '../assessment/assess.ts';
import { namesFor } from '../assessment/names.ts';
import type { DecisionRow } from '../decision/decision-picture.ts';
import { criteriaFor, dossierMatrix } from '../harm/criteria-for.ts';
import type { DossierCriteria } from '../harm/criteria-of-uses.ts';
import { distinctTitles } from '../harm/distinct-titles.ts';
import type { Acceptability, HarmFinding } from '../harm/harm-picture.ts';
import { evaluationRank, rankHarms } from '../harm/rank-harms.ts';
import { type HarmTo, STAGES, type Stage } from '../knowledge/clinical-kinds.ts';
import { type CriteriaApart, criteriaApart, type PlaceCriteria, placeCriteria } from './uses-criteria.ts';

export interface UsePlace {
  readonly use: string;
  readonly title: string;
  readonly stage: Stage;
  /** Of its own; absent: the dossier's count. */
  readonly criteria?: PlaceCriteria;
  /** By the criteria of this use, as are the harms below. */
  readonly counts: Readonly<Record<Acceptability, number>>;
  /** Harms that nobody has judged yet count by their proposal. */
  readonly proposed: number;
  /** The worst harms, by evaluation, at most three. */
  readonly worst: readonly PlacedHarm[];
  /** Titles of the parties that must see to it that the harms are acceptable. */
  readonly responsible: readonly string[];
  /** Harms that are not acceptable and have a decision that holds, of how many; and the first day on which one has to be looked at again. */
  readonly decided: number;
  readonly toDecide: number;
  readonly acceptedBy: readonly string[];
  readonly reviewBy: string | undefined;
}

export interface PlacedHarm {
  readonly id: string;
  readonly harm: string;
  readonly severity: string;
  readonly likelihood: string;
  readonly evaluation: Acceptability;
}

export interface UseCell extends PlacedHarm {
  readonly use: string;
  readonly stage: Stage;
}

export interface UsesApart {
  /** What is the same: the harm, to whom, by which loss. */
  readonly harm: string;
  readonly to: HarmTo;
  /** By use, then by stage; evaluations differ among them. */
  readonly cells: readonly UseCell[];
}

export interface UsesPicture {
  /** The matrix of uses that have none of their own: the dossier's own, or an entry of a pack. */
  readonly criteria: { readonly own: boolean; readonly entry: string | undefined };
  /** Where criteria of uses differ; absent: no use has any of its own. */
  readonly criteriaApart?: readonly CriteriaApart[];
  /** By use in the order of the dossier, then by stage of life. */
  readonly places: readonly UsePlace[];
  readonly apart: readonly UsesApart[];
  /** Stages in which no harm stands: nothing was found there, which may mean that nobody has looked. */
  readonly withoutHarms: readonly Stage[];
}

/** `decisions`: of the dossier, as they stand on the day. */
export function usesFor(assessment: Assessment, decisions: readonly DecisionRow[]): UsesPicture {
  const { dossier, knowledge, harms } = assessment;
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const holding = decisions.filter(({ state }) => state === 'holds');
  const { criteria } = criteriaFor(dossier, knowledge);
  const places = dossier.dossier.uses.flatMap(({ id, title }) =>
    STAGES.flatMap((stage): UsePlace[] => {
      const here = counted.filter((harm) => harm.stage === stage && harm.uses.includes(id));
      if (here.length === 0 || criteria === undefined) return [];
      const found = placeOf({ use: id, title, stage }, inUse(criteria, here, id), holding, criteria);
      return [inWords(assessment, found, here)];
    }),
  );
  return {
    criteria: dossierMatrix(dossier, knowledge.clinical),
    ...(criteria === undefined || criteria.own.length === 0 ? {} : { criteriaApart: criteriaApart(assessment) }),
    places,
    apart: toldApart(assessment, apartIn(counted)),
    withoutHarms: STAGES.filter((stage) => !counted.some((harm) => harm.stage === stage)),
  };
}

/** Parties by their titles, and harms by titles that tell them apart from the others of the place. */
function inWords(assessment: Assessment, place: UsePlace, harms: readonly HarmFinding[]): UsePlace {
  const titles = distinctTitles(assessment, harms);
  const { party } = namesFor(assessment);
  return {
    ...place,
    worst: place.worst.map((one) => ({ ...one, harm: titles.get(one.id) ?? one.harm })),
    responsible: place.responsible.map((id) => party(id)),
  };
}

/** Rows of the same words stand beside each other: each gets what tells it from the others. */
function toldApart(assessment: Assessment, rows: readonly UsesApart[]): UsesApart[] {
  const firsts = new Set(rows.map(({ cells }) => cells[0]?.id));
  const titles = distinctTitles(
    assessment,
    assessment.harms.findings.filter(({ id }) => firsts.has(id)),
  );
  return rows.map((row) => ({ ...row, harm: titles.get(row.cells[0]?.id ?? '') ?? row.harm }));
}

/** As the use judges them by itself, worst first. */
function inUse({ severities }: DossierCriteria, harms: readonly HarmFinding[], use: string): readonly HarmFinding[] {
  if (!harms.some(({ byUse }) => byUse !== undefined)) return harms;
  return rankHarms(
    harms.map((harm) => judgedIn(harm, use)),
    severities,
  );
}

function judgedIn(harm: HarmFinding, use: string): HarmFinding {
  const own = harm.byUse?.find((one) => one.use === use);
  if (own === undefined) return harm;
  const { evaluation, evaluationAtHighEnd } = own;
  return { ...harm, evaluation, evaluationAtHighEnd };
}

function placeOf(
  place: Pick<UsePlace, 'use' | 'title' | 'stage'>,
  harms: readonly HarmFinding[],
  decisions: readonly DecisionRow[],
  criteria: DossierCriteria,
): UsePlace {
  const own = placeCriteria(criteria, place.use, place.stage);
  const pressing = harms.filter(({ evaluation }) => evaluation !== 'acceptable');
  const ids = new Set(pressing.map(({ id }) => id));
  const holding = decisions.filter(({ about }) => about.kind === 'harm' && ids.has(about.id));
  const count = (wanted: Acceptability) => harms.filter(({ evaluation }) => evaluation === wanted).length;
  return {
    ...place,
    ...(own === undefined ? {} : { criteria: own }),
    counts: { unacceptable: count('unacceptable'), reduce: count('reduce'), acceptable: count('acceptable') },
    proposed: harms.filter(({ state }) => state === 'proposed').length,
    worst: harms.slice(0, 3).map(placed),
    responsible: [...new Set(harms.flatMap(({ responsible }) => responsible ?? []))].sort(),
    decided: new Set(holding.map(({ about: { id } }) => id)).size,
    toDecide: pressing.length,
    acceptedBy: [...new Set(holding.map(({ approvedBy, decidedBy }) => approvedBy ?? decidedBy))].sort(),
    reviewBy: holding.map(({ reviewBy }) => reviewBy).sort()[0],
  };
}

function placed({ id, harm, severity, likelihood, evaluation }: HarmFinding): PlacedHarm {
  return { id, harm, severity, likelihood, evaluation };
}

/** The same harm by the same loss, judged otherwise in one use or stage than in another. */
function apartIn(harms: readonly HarmFinding[]): UsesApart[] {
  const alike = new Map<string, HarmFinding[]>();
  for (const harm of harms) {
    const key = JSON.stringify([harm.harm.toLowerCase(), harm.to, harm.consequence]);
    const list = alike.get(key);
    if (list === undefined) alike.set(key, [harm]);
    else list.push(harm);
  }
  return [...alike.values()].flatMap((list): UsesApart[] => {
    const [first] = list;
    const cells = list.flatMap((harm) =>
      harm.uses.map((use): UseCell => ({ use, stage: harm.stage, ...placed(judgedIn(harm, use)) })),
    );
    const places = new Map<string, Acceptability>();
    for (const { use, stage, evaluation } of cells) {
      const before = places.get(`${use} ${stage}`) ?? 'acceptable';
      if (evaluationRank(evaluation) >= evaluationRank(before)) places.set(`${use} ${stage}`, evaluation);
    }
    if (first === undefined || new Set(places.values()).size < 2) return [];
    return [{ harm: first.harm, to: first.to, cells: cells.toSorted(byPlace) }];
  });
}

function byPlace(a: UseCell, b: UseCell): number {
  if (a.use !== b.use) return a.use < b.use ? -1 : 1;
  return STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
}

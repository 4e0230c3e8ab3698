/** All conflicts of an assessment in one picture, and one of them with everything about it. */
import type { Assessment } from '../../assessment/assess.ts';
import { trialsOf } from '../../assessment/trial.ts';
import type { DecisionRow } from '../../decision/decision-picture.ts';
import type { ConflictFinding, ConflictHarm } from './conflict-finding.ts';
import { findConflicts } from './find-conflicts.ts';
import { findOne, type FoundConflict } from './find-one.ts';
import { patternsFor } from './patterns-for.ts';
import type { ConflictDetail, ConflictPicture, ConflictRow, ConflictWorksheet } from './worksheet.ts';
import { worksheetFor } from './worksheet-for.ts';

const MOST_WORST = 3;

/** `decisions`: of the dossier, as they stand on the day. */
export function conflictsFor(assessment: Assessment, decisions: readonly DecisionRow[]): ConflictPicture {
  const found = findConflicts(assessment);
  const worksheets = worksheetsOf(assessment, found, decisions);
  return { conflicts: found.map((finding) => rowOf(assessment, finding, worksheets)), worksheets };
}

export type ConflictFound =
  | { readonly kind: 'found'; readonly detail: ConflictDetail }
  | Extract<FoundConflict, { kind: 'unknown' }>;

/** By control@asset, with or without the pack. */
export function conflictDetail(
  assessment: Assessment,
  wanted: string,
  decisions: readonly DecisionRow[],
): ConflictFound {
  const found = findConflicts(assessment, { chainsOf: () => true });
  const worksheets = worksheetsOf(assessment, found, decisions);
  const ids = worksheets.map(({ id }) => id);
  const one = findOne(found, wanted, ids);
  if (one.kind === 'unknown') return one;
  const { finding } = one;
  return {
    kind: 'found',
    detail: {
      finding,
      patterns: patternsFor(assessment.knowledge, [finding.control.id]),
      worksheets: worksheets.filter((sheet) => isAbout(sheet, finding)),
    },
  };
}

export type ConflictAsked = ConflictFound | { readonly kind: 'worksheet'; readonly worksheet: ConflictWorksheet };

/** By control@asset, or by the id of a worksheet. */
export function conflictNamed(
  assessment: Assessment,
  wanted: string,
  decisions: readonly DecisionRow[],
): ConflictAsked {
  const written = (assessment.dossier.conflicts.conflicts ?? []).find(({ id }) => id === wanted);
  if (written === undefined) return conflictDetail(assessment, wanted, decisions);
  const found = new Set(findConflicts(assessment).map(({ id }) => id));
  const worksheet = worksheetFor(assessment, { trials: trialsOf(assessment), found, decisions }, written);
  return { kind: 'worksheet', worksheet };
}

function worksheetsOf(
  assessment: Assessment,
  findings: readonly ConflictFinding[],
  decisions: readonly DecisionRow[],
): ConflictWorksheet[] {
  const written = assessment.dossier.conflicts.conflicts ?? [];
  if (written.length === 0) return [];
  const trials = trialsOf(assessment);
  const found = new Set(findings.map(({ id }) => id));
  return written.map((conflict) => worksheetFor(assessment, { trials, found, decisions }, conflict));
}

function isAbout({ about }: ConflictWorksheet, { id }: ConflictFinding): boolean {
  return about.some((place) => place.id === id);
}

function rowOf(
  { knowledge }: Assessment,
  finding: ConflictFinding,
  worksheets: readonly ConflictWorksheet[],
): ConflictRow {
  const { lowers, raises, ...rest } = finding;
  const own = worksheets.filter((sheet) => isAbout(sheet, finding));
  const decided = own.some(({ decisions }) => decisions.some(({ state }) => state === 'holds'));
  return {
    ...rest,
    lowers: sideOf(lowers),
    raises: sideOf(raises),
    patterns: patternsFor(knowledge, [finding.control.id]).map(({ id, title }) => ({ id, title })),
    worksheets: own.map(({ id, title }) => ({ id, title })),
    state: decided ? 'decided' : own.length > 0 ? 'worksheet' : 'found',
  };
}

function sideOf(harms: readonly ConflictHarm[]): ConflictRow['lowers'] {
  const worst = harms.slice(0, MOST_WORST).map(({ chain: _chain, ...harm }) => harm);
  return { count: harms.length, moves: harms.filter(({ moves }) => moves).length, worst };
}

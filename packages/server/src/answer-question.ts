/** What the assessor says to a question about an opened dossier: plain values, each from one function of the core. */
import { assess, type Assessment } from '@primum/core/assessment/assess';
import { compare } from '@primum/core/assessment/compare';
import { explain } from '@primum/core/assessment/explain';
import { harmMap } from '@primum/core/assessment/harm-map';
import { attackPathsTo } from '@primum/core/assessment/paths';
import { readChange } from '@primum/core/assessment/read-change';
import type { AssessmentReport } from '@primum/core/assessment/report';
import { overviewFor, reportFor } from '@primum/core/assessment/report-for';
import { whatFirst, whatLowers } from '@primum/core/assessment/what-first';
import type { AssessmentQuery, RegisterName } from '@primum/core/api/assessment';
import { DomainError } from '@primum/core/domain-error';
import { vocabularyOf } from '@primum/core/system/vocabulary-of';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { csvOf } from '@primum/formats/report/csv';
import { markdownRegister } from '@primum/formats/report/markdown';
import { registersOf } from '@primum/formats/report/registers';
import type { Question } from './assessor-messages.ts';
import { FaultyInput } from './problem.ts';

const ACTIONS = 8;
const LOWERINGS = 3;
const PATHS = 10;
/** Harms that the first picture tells; the register has them all. */
const HARMS = 500;

/** Throws DOSSIER_INVALID with all faults where the dossier cannot be judged, NOT_FOUND with suggestions, INPUT_INVALID. */
export function answerQuestion(opened: OpenedDossier, revision: number, question: Question, today: string): unknown {
  switch (question.ask) {
    case 'faults':
      return opened.faults;
    case 'vocabulary':
      return vocabularyOf(judgedOf(opened).knowledge);
    case 'picture':
      return { revision, ...pictureOf(assessmentOf(opened, question), today) };
    case 'first':
      return whatFirst(assessmentOf(opened, question), { most: ACTIONS });
    case 'register': {
      const rows = reportOf(opened, question, today)[question.name].filter((row) => holds(row, question.words));
      return { of: rows.length, items: rows.slice(question.from, question.from + question.limit) };
    }
    case 'register-file': {
      const register = registersOf(reportOf(opened, question, today)).find(({ name }) => name === question.name);
      if (register === undefined) throw new DomainError('NOT_FOUND', `there is no register ${question.name}`);
      return question.format === 'csv' ? csvOf(register) : `${markdownRegister(register)}\n`;
    }
    case 'explain':
      return explained(assessmentOf(opened, question), question.thing);
    case 'chain': {
      const report = overviewFor(assessmentOf(opened, question), { locate: opened.locate, today });
      const harm = report.harms.find(({ id }) => id === question.thing);
      if (harm === undefined) throw unknownThing(question.thing, []);
      return harm;
    }
    case 'paths':
      return pathsTo(assessmentOf(opened, question), question.thing);
    case 'what-if':
      return compared(assessmentOf(opened, question), question);
  }
}

const assessed = new WeakMap<OpenedDossier, Map<string, Assessment>>();
const reported = new WeakMap<Assessment, AssessmentReport>();

function assessmentOf(opened: OpenedDossier, { mode, proposed }: AssessmentQuery): Assessment {
  const known = assessed.get(opened) ?? new Map<string, Assessment>();
  assessed.set(opened, known);
  const key = `${mode} ${proposed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { dossier, knowledge } = judgedOf(opened);
  const fresh = assess(dossier, knowledge, { mode, withProposed: proposed === '1' });
  known.set(key, fresh);
  return fresh;
}

function judgedOf(opened: OpenedDossier): NonNullable<OpenedDossier['judged']> {
  if (opened.judged !== undefined) return opened.judged;
  throw new FaultyInput(
    'DOSSIER_INVALID',
    'the dossier has faults and cannot be judged until they are mended',
    opened.faults,
  );
}

function reportOf(opened: OpenedDossier, query: AssessmentQuery, today: string): AssessmentReport {
  const assessment = assessmentOf(opened, query);
  const known = reported.get(assessment);
  if (known !== undefined) return known;
  const fresh = reportFor(assessment, { first: [], locate: opened.locate, today });
  reported.set(assessment, fresh);
  return fresh;
}

function pictureOf(assessment: Assessment, today: string) {
  const { harms, ...overview } = overviewFor(assessment, { today });
  const { severity, likelihood } = overview.scales;
  return {
    ...overview,
    harms: harms.slice(0, HARMS).map(({ chain: _, ...harm }) => harm),
    map: harmMap(harms, { severity: severity.length, likelihood: likelihood.length }),
  };
}

function explained(assessment: Assessment, thing: string) {
  const found = explain(assessment, thing);
  if (!found.found) throw unknownThing(thing, found.suggestions);
  const { step, consequences } = found.explanation;
  return { step, lowers: whatLowers(assessment, consequences, { most: LOWERINGS }) };
}

function pathsTo(assessment: Assessment, thing: string) {
  const found = attackPathsTo(assessment, thing, PATHS);
  if (found.kind === 'unknown') throw unknownThing(thing, found.suggestions);
  if (found.kind === 'no-consequence') throw new DomainError('NOT_FOUND', `"${thing}" is nothing that can be lost`);
  return found.paths;
}

function compared(assessment: Assessment, { add, remove }: { add: readonly string[]; remove: readonly string[] }) {
  const { change, faults } = readChange(assessment, { add, remove, assume: [] });
  if (faults.length > 0) throw new DomainError('INPUT_INVALID', faults.join('; '));
  return compare(assessment, change);
}

function unknownThing(thing: string, suggestions: readonly string[]): DomainError {
  const hint = suggestions.length === 0 ? '' : `: did you mean ${suggestions.slice(0, 3).join(', ')}?`;
  return new DomainError('NOT_FOUND', `there is no "${thing}" in this dossier${hint}`, { thing });
}

/** Every word stands somewhere in the row. */
function holds(row: AssessmentReport[RegisterName][number], words: string): boolean {
  if (words === '') return true;
  const text = JSON.stringify(row).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

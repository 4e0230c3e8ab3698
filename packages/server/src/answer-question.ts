/** What the assessor says to a question about an opened dossier: plain values, each from one function of the core. */
import type { Assessment } from '@primum/core/assessment/assess';
import { compare } from '@primum/core/assessment/compare';
import { explain } from '@primum/core/assessment/explain';
import { attackPathsTo } from '@primum/core/assessment/paths';
import { pictureFor } from '@primum/core/assessment/picture';
import { readChange } from '@primum/core/assessment/read-change';
import type { AssessmentReport, ReportAction } from '@primum/core/assessment/report';
import { overviewFor, reportFor } from '@primum/core/assessment/report-for';
import { whatFirst, whatLowers } from '@primum/core/assessment/what-first';
import type { AssessmentQuery, Figures, FirstAction, Picture, RegisterName } from '@primum/core/api/assessment';
import { DomainError } from '@primum/core/domain-error';
import { riskFileFor } from '@primum/core/harm/risk-file-for';
import type { Pack } from '@primum/core/knowledge/pack';
import { withoutChains } from '@primum/core/responsibility/without-chains';
import { findingOf } from '@primum/core/ticket/finding-of';
import { standingOf } from '@primum/core/ticket/standing-of';
import { vocabularyOf } from '@primum/core/system/vocabulary-of';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { registersOf } from '@primum/formats/report/registers';
import { askedOfParty } from './asked-of-party.ts';
import { assessmentOf, judgedOf } from './assessment-of.ts';
import type { Question, RegisterQuestion } from './assessor-messages.ts';
import { benefitOf } from './benefit-of.ts';
import { conflictOf, conflictsOf } from './conflict-of.ts';
import { decisionAnswer, decisionsIn } from './decision-of.ts';
import { classificationOf } from './classification-of.ts';
import { libraryEffect, packEffect } from './pack-effect.ts';
import { followedRecipe, offeredRecipes } from './recipes-of.ts';
import { registerText, workbookOf } from './register-text.ts';
import { responsibilityOf } from './responsibility-of.ts';
import { riskFileText } from './risk-file-text.ts';
import { treatmentOf } from './treatment-of.ts';

export interface QuestionAsked {
  readonly revision: number;
  readonly question: Question;
  /** ISO date. */
  readonly today: string;
  /** Of a question for an effect: the pack in the edition to be looked at. */
  readonly trial?: Pack | undefined;
}

const ACTIONS = 8;
const LOWERINGS = 3;
const PATHS = 10;
const EFFECTS = 20;

/** A value or the promise of one. Throws DOSSIER_INVALID with all faults where the dossier cannot be judged, NOT_FOUND with suggestions, INPUT_INVALID. */
export function answerQuestion(opened: OpenedDossier, { revision, question, today, trial }: QuestionAsked): unknown {
  switch (question.ask) {
    case 'faults':
      return opened.faults;
    case 'vocabulary':
      // A dossier with faults is mended with the words of its packs.
      return vocabularyOf(opened.knowledge ?? judgedOf(opened).knowledge);
    case 'picture':
      return pictureFor(assessmentOf(opened, question), { revision, today, filter: question });
    case 'figures':
      return figuresWithDecisions(opened, question, { revision, today });
    case 'first':
      return whatFirst(assessmentOf(opened, question), { most: ACTIONS }).map(shortAction);
    case 'register':
      return registerPage(opened, question, today);
    case 'register-file':
      return registerFile(opened, question, today);
    case 'workbook':
      return workbookOf(registersOf(reportOf(opened, question, today)));
    case 'risk-file':
      return riskFileText(riskFileFor(assessmentOf(opened, question)), question.format, today);
    case 'explain':
      return explained(assessmentOf(opened, question), question.thing);
    case 'chain':
      return chainTo(opened, question, today);
    case 'paths':
      return pathsTo(assessmentOf(opened, question), question.thing);
    case 'responsibility':
      return withoutChains(responsibilityOf(assessmentOf(opened, question), opened, today));
    case 'compliance':
    case 'baseline':
    case 'compliance-file':
      return askedOfParty(opened, question, today);
    case 'classification':
      return classificationOf(opened, question.party);
    case 'benefit':
    case 'conflict':
    case 'conflicts':
    case 'decision':
    case 'decision-draft':
    case 'decision-record':
    case 'treatment':
      return weighed(opened, question, today);
    case 'recipes':
      return offeredRecipes(opened, question, today);
    case 'recipe':
      return followedRecipe(opened, question, today);
    case 'finding':
    case 'standings':
      return ticketAnswer(opened, question, today);
    case 'part-values':
    case 'preview':
      throw new DomainError('INPUT_INVALID', `"${question.ask}" is asked of a part only`);
    case 'library-effect':
    case 'pack-effect':
      return effectOf(opened, trial, { question, today });
    case 'what-if':
      return compared(assessmentOf(opened, question), question);
  }
}

type ToWeigh = Extract<
  Question,
  { ask: 'benefit' | 'conflict' | 'conflicts' | 'decision' | 'decision-draft' | 'decision-record' | 'treatment' }
>;

/** What people weigh and decide: controls, benefit and risk, conflicts, decisions. */
function weighed(opened: OpenedDossier, question: ToWeigh, today: string): unknown {
  switch (question.ask) {
    case 'benefit':
      return benefitOf(opened, today);
    case 'treatment':
      return treatmentOf(opened, question);
    case 'conflicts':
      return conflictsOf(opened, question, today);
    case 'conflict':
      return conflictOf(opened, question, today);
    default:
      return decisionAnswer(opened, question, today);
  }
}

function chainTo(opened: OpenedDossier, question: { readonly thing: string } & AssessmentQuery, today: string) {
  const report = overviewFor(assessmentOf(opened, question), { locate: opened.locate, today });
  const harm = report.harms.find(({ id }) => id === question.thing);
  if (harm === undefined) throw unknownThing(question.thing, []);
  return harm;
}

function registerPage(opened: OpenedDossier, question: RegisterQuestion, today: string) {
  const rows = ordered(reportOf(opened, question, today)[question.name], question);
  return { of: rows.length, items: rows.slice(question.from, question.from + question.limit) };
}

function registerFile(
  opened: OpenedDossier,
  question: Extract<Question, { ask: 'register-file' }>,
  today: string,
): string | Promise<string> {
  const register = registersOf(reportOf(opened, question, today)).find(({ name }) => name === question.name);
  if (register === undefined) throw new DomainError('NOT_FOUND', `there is no register ${question.name}`);
  return registerText(register, question.format);
}

/** Of a library the risks alone; of a pack of this server what is asked of the owner, too. */
function effectOf(
  opened: OpenedDossier,
  trial: Pack | undefined,
  asked: { readonly question: Extract<Question, { ask: 'library-effect' | 'pack-effect' }>; readonly today: string },
): unknown {
  const { question, today } = asked;
  if (question.ask === 'library-effect') return libraryEffect(opened, trial, today);
  return packEffect(opened, trial, { on: question.on, today });
}

/** By what is in place now, as people would find it. */
function ticketAnswer(
  opened: OpenedDossier,
  question: Extract<Question, { ask: 'finding' | 'standings' }>,
  today: string,
): unknown {
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  const { nobody } = responsibilityOf(assessment, opened, today);
  if (question.ask === 'standings') {
    const unowned = new Set(nobody.map(({ id }) => id));
    return question.things.map((thing) => standingOf(assessment, unowned, thing));
  }
  const found = findingOf(assessment, nobody, question);
  if (found === undefined) throw unknownThing(question.thing, []);
  return found;
}

function figuresWithDecisions(
  opened: OpenedDossier,
  query: AssessmentQuery,
  { revision, today }: Pick<QuestionAsked, 'revision' | 'today'>,
): Figures {
  const overview = overviewFor(assessmentOf(opened, query), { today });
  return { ...figuresOf(overview, revision), ...decisionsIn(opened, today) };
}

export function figuresOf({ counts }: Pick<Picture, 'counts'>, revision: number): Figures {
  return { revision, ...counts.evaluations, waiting: counts.waiting };
}

/** A control in a large system can lower thousands of harms. */
function shortAction({ effects, ...action }: ReportAction): FirstAction {
  return { ...action, effects: effects.slice(0, EFFECTS), effectsLeft: Math.max(0, effects.length - EFFECTS) };
}

const reported = new WeakMap<Assessment, AssessmentReport>();

/** With all registers, and without what to do first. */
export function reportOf(opened: OpenedDossier, query: AssessmentQuery, today: string): AssessmentReport {
  const assessment = assessmentOf(opened, query);
  const known = reported.get(assessment);
  if (known !== undefined) return known;
  const fresh = reportFor(assessment, { first: [], locate: opened.locate, today });
  reported.set(assessment, fresh);
  return fresh;
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

type Row = AssessmentReport[RegisterName][number];

/** Rows that hold the words and stand at the levels, in the order that was asked for; else in the register's own. */
function ordered(
  rows: readonly Row[],
  { words, order: { sort, impact, likelihood } }: RegisterQuestion,
): readonly Row[] {
  const found = rows.filter(
    (row) =>
      holds(row, words) &&
      (impact === undefined || valueOf(row, 'impact') === impact) &&
      (likelihood === undefined || valueOf(row, 'likelihood') === likelihood),
  );
  if (sort === undefined) return found;
  const [field, way] = sort.startsWith('-') ? [sort.slice(1), -1] : [sort, 1];
  return found.toSorted((a, b) => {
    const [x, y] = [valueOf(a, field), valueOf(b, field)];
    if (typeof x === 'number' && typeof y === 'number') return (x - y) * way;
    return String(x).localeCompare(String(y), 'en', { numeric: true }) * way;
  });
}

/** What a row is sorted by: a field itself, or the title of what it names. */
function valueOf(row: Row, field: string): string | number {
  const value: unknown = Object.hasOwn(row, field) ? (row as Readonly<Record<string, unknown>>)[field] : undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return typeof value === 'object' && value !== null && 'title' in value ? String(value.title) : '';
}

/** Every word stands somewhere in the row. */
function holds(row: Row, words: string): boolean {
  if (words === '') return true;
  const text = JSON.stringify(row).toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

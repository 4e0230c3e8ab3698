/** Decisions of an opened dossier: how they stand, and what there is to decide on. By what is in place now. */
import type { Assessment } from '@primum/core/assessment/assess';
import { decisionDraft } from '@primum/core/decision/decision-draft';
import type { DecisionRow } from '@primum/core/decision/decision-picture';
import { decisionRecord } from '@primum/core/decision/decision-record';
import { decisionsFor } from '@primum/core/decision/decisions-for';
import { DomainError } from '@primum/core/domain-error';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { decisionHtml } from '@primum/formats/report/decision-html';
import { sha256 } from '@primum/formats/hash/sha256';
import { assessmentOf, judgedOf } from './assessment-of.ts';
import type { Question } from './assessor-messages.ts';

/** How they stand, for what tells of them beside other things; without an assessment where there are none. */
export function decisionsOn(opened: OpenedDossier, today: string): readonly DecisionRow[] {
  if ((judgedOf(opened).dossier.decisions.decisions ?? []).length === 0) return [];
  return decisionsFor(assessmentOf(opened, { mode: 'current', proposed: '0' }), { on: today, sha256 }).decisions;
}

/** How many decisions want somebody, for lists; nothing where none does. */
export function decisionsIn(opened: OpenedDossier, today: string): { readonly decisions?: number } {
  const wanting = decisionsOn(opened, today).filter(({ state }) => state !== 'holds' && state !== 'revised').length;
  return wanting === 0 ? {} : { decisions: wanting };
}

/** Throws DomainError DOSSIER_INVALID, NOT_FOUND. */
export function decisionAnswer(
  opened: OpenedDossier,
  question: Extract<Question, { ask: 'decision' | 'decision-draft' | 'decision-record' }>,
  today: string,
): unknown {
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  if (question.ask === 'decision') return decisionsFor(assessment, { on: question.on ?? today, sha256 });
  if (question.ask === 'decision-record') return recordPage(assessment, question, today);
  const draft = decisionDraft(assessment, question.thing);
  if (draft !== undefined) return draft;
  const { thing } = question;
  throw new DomainError('NOT_FOUND', `there is no "${thing}" in this dossier to decide about`, { thing });
}

function recordPage(
  assessment: Assessment,
  { decision, signature }: Extract<Question, { ask: 'decision-record' }>,
  today: string,
): string {
  const picture = decisionsFor(assessment, { on: today, sha256 });
  const row = picture.decisions.find(({ id }) => id === decision);
  if (row === undefined) throw new DomainError('NOT_FOUND', `there is no decision "${decision}"`, { decision });
  return decisionHtml(decisionRecord(assessment, row, picture), { signature, hasLog: true, writtenOn: today });
}

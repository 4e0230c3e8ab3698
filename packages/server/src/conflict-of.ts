/** What the assessor says of conflicts: all in short, or one with the chains of its harms. */
import type { AssessmentQuery } from '@primum/core/api/assessment';
import { conflictDetail, conflictsFor } from '@primum/core/benefit/conflict/conflicts-for';
import type { ConflictDetail, ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import { DomainError } from '@primum/core/domain-error';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf } from './assessment-of.ts';
import { decisionsOn } from './decision-of.ts';

/** `today`: ISO day. */
export function conflictsOf(opened: OpenedDossier, query: AssessmentQuery, today: string): ConflictPicture {
  return conflictsFor(assessmentOf(opened, query), decisionsOn(opened, today));
}

/** Throws NOT_FOUND with a suggestion. */
export function conflictOf(
  opened: OpenedDossier,
  query: AssessmentQuery & { readonly thing: string },
  today: string,
): ConflictDetail {
  const { thing } = query;
  const found = conflictDetail(assessmentOf(opened, query), thing, decisionsOn(opened, today));
  if (found.kind === 'found') return found.detail;
  const hint = found.suggestion === undefined ? '' : `: did you mean ${found.suggestion}?`;
  throw new DomainError('NOT_FOUND', `no conflict is found at "${thing}"${hint}`, { thing });
}

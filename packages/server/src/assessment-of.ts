/** The assessment of an opened dossier, kept as long as the dossier is held. */
import { assess, type Assessment } from '@primum/core/assessment/assess';
import type { AssessmentQuery } from '@primum/core/api/assessment';
import { DomainError } from '@primum/core/domain-error';
import { keepLast } from '@primum/core/keep-last';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { FaultyInput } from './problem.ts';

const assessed = new WeakMap<OpenedDossier, Map<string, Assessment>>();
/** The last one of a dossier, by its written id: the next revision is mostly like it. */
const last = new Map<string, Assessment>();
const LAST = 6;

/** Kept as long as the opened dossier is. Throws DOSSIER_INVALID with all faults. */
export function assessmentOf(opened: OpenedDossier, { mode, proposed }: AssessmentQuery): Assessment {
  const known = assessed.get(opened) ?? new Map<string, Assessment>();
  assessed.set(opened, known);
  const key = `${mode} ${proposed}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const { dossier, knowledge } = judgedOf(opened);
  const { id } = dossier.dossier;
  const fresh = within(() => assess(dossier, knowledge, { mode, withProposed: proposed === '1' }, last.get(id)));
  known.set(key, fresh);
  return keepLast(last, id, fresh, LAST);
}

/** A pattern that fits nearly everywhere is a fault of the dossier with its packs, and not of who asks too often. */
export function within<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'LIMIT_REACHED') throw error;
    throw new DomainError('DOSSIER_INVALID', error.message, error.facts, error);
  }
}

export function judgedOf(opened: OpenedDossier): NonNullable<OpenedDossier['judged']> {
  if (opened.judged !== undefined) return opened.judged;
  throw new FaultyInput(
    'DOSSIER_INVALID',
    'the dossier has faults and cannot be judged until they are mended',
    opened.faults,
  );
}

/**
 * What the assessor tells a partner: each answer is made from what `visibleTo` gives of the whole, and a question that is not
 * named here is refused. Refusals tell nothing of the whole either: no faults, no suggestions.
 */
import { DomainError } from '@primum/core/domain-error';
import type { Grant } from '@primum/core/responsibility/grant';
import { partPicture } from '@primum/core/responsibility/part-picture';
import { type Shared, visibleTo } from '@primum/core/responsibility/visible-to';
import { visibleVocabulary } from '@primum/core/responsibility/visible-library';
import { withoutChains } from '@primum/core/responsibility/without-chains';
import { vocabularyOf } from '@primum/core/system/vocabulary-of';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { figuresOf, reportOf } from './answer-question.ts';
import { assessmentOf } from './assessment-of.ts';
import type { Question } from './assessor-messages.ts';
import { responsibilityOf } from './responsibility-of.ts';

export interface PartAsked {
  readonly revision: number;
  readonly question: Question;
  /** ISO date. */
  readonly today: string;
}

/** Throws DomainError DOSSIER_INVALID, NOT_FOUND, NOT_ALLOWED. */
export function answerPart(opened: OpenedDossier, grant: Grant, { revision, question, today }: PartAsked): unknown {
  if (opened.judged === undefined || opened.knowledge === undefined) {
    throw new DomainError(
      'DOSSIER_INVALID',
      'the dossier has faults that its owner has to mend before it can be judged',
    );
  }
  const part = partOrRefused(opened, grant, { mode: 'mode' in question ? question.mode : 'current', today });
  switch (question.ask) {
    case 'vocabulary':
      return visibleVocabulary(vocabularyOf(opened.knowledge), part.dossier);
    case 'part-values':
      return part.dossier;
    case 'picture':
      return partPicture(part.report, { revision, filter: question });
    case 'figures':
      return figuresOf(partPicture(part.report, { revision }), revision);
    case 'chain': {
      const harm = part.report.harms.find(({ id }) => id === question.thing);
      if (harm === undefined) throw new DomainError('NOT_FOUND', `there is no "${question.thing}" in this part`);
      return harm;
    }
    case 'responsibility':
      return withoutChains(part.picture);
    case 'preview':
      return {
        values: part.dossier,
        picture: partPicture(part.report, { revision }),
        responsibility: withoutChains(part.picture),
      };
    default:
      throw new DomainError('NOT_ALLOWED', 'this is not shared with partners', { asked: question.ask });
  }
}

/** What of its packs the owner has to mend names entries that are not this partner's to know. */
function partOrRefused(opened: OpenedDossier, grant: Grant, options: PartOptions): Shared {
  try {
    return partOf(opened, grant, options);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'DOSSIER_INVALID') throw error;
    throw new DomainError('DOSSIER_INVALID', 'the owner has to mend the packs of the dossier before it can be judged');
  }
}

interface PartOptions {
  readonly mode: 'current' | 'future';
  readonly today: string;
}

const parts = new WeakMap<OpenedDossier, Map<string, Shared>>();
const PARTS_KEPT = 4;

/** What others only propose stays theirs: a partner's figures are those of what is in place. */
function partOf(opened: OpenedDossier, grant: Grant, { mode, today }: PartOptions): Shared {
  const known = parts.get(opened) ?? new Map<string, Shared>();
  parts.set(opened, known);
  const key = JSON.stringify([grant, mode, today]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const query = { mode, proposed: '0' } as const;
  const assessment = assessmentOf(opened, query);
  const whole = {
    dossier: assessment.dossier,
    report: reportOf(opened, query, today),
    picture: responsibilityOf(assessment, opened, today),
  };
  const part = visibleTo(whole, grant);
  if (known.size >= PARTS_KEPT) known.clear();
  known.set(key, part);
  return part;
}

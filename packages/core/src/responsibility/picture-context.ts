/** What the parts of the picture share: names, the harms behind each thing, and what agreements.yaml says of it. */
import type { Assessment } from '../assessment/assess.ts';
import { levelOf, type Names, namesFor } from '../assessment/names.ts';
import { type LocateOrigin, originOf, reportSteps } from '../assessment/origin.ts';
import type { Origin, ReportStep } from '../assessment/report.ts';
import type { About } from '../dossier/agreements-document.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import { type Behind, compareBehind, type HarmsBehind, harmsBehind } from './harms-behind.ts';
import { type Agreed, agreedIn } from './refusals.ts';
import type { AboutRow, HarmBehind } from './responsibility-picture.ts';

export interface ResponsibilityOptions {
  readonly locate?: LocateOrigin;
  /** Year-month-day; without it nothing counts as overdue. */
  readonly today?: string;
}

export interface PictureContext extends Agreed {
  readonly assessment: Assessment;
  readonly options: ResponsibilityOptions;
  readonly names: Names;
  readonly behind: HarmsBehind;
}

export function pictureContext(assessment: Assessment, options: ResponsibilityOptions): PictureContext {
  const agreed = agreedIn(assessment.dossier.agreements, assessment.knowledge);
  return { assessment, options, names: namesFor(assessment), behind: harmsBehind(assessment), ...agreed };
}

export function written({ options }: PictureContext, document: string, path: readonly (string | number)[]): Origin {
  return originOf({ document, path }, options.locate);
}

/** The worst harm behind a thing, and its chain as far as the thing; nothing where no chain passes it. */
export function behindOf(
  { options, assessment }: PictureContext,
  found: Behind | undefined,
): { readonly behind?: HarmBehind; readonly chain: ReportStep[] } {
  if (found === undefined) return { chain: [] };
  const { id, harm, situation, to, severity } = found.finding;
  const likelihood = levelOf(assessment.knowledge.domain.scales.likelihood, found.level) ?? '';
  return {
    behind: { id, harm, situation, to, severity, likelihood, evaluation: found.evaluation },
    chain: reportSteps(found.chain(), options.locate),
  };
}

/** The thing that an assignment or an expectation is about, with its title and what stands behind it. */
export function aboutRow(
  context: PictureContext,
  about: About,
): { readonly row: AboutRow; readonly found: Behind | undefined } {
  const { names, behind, assessment } = context;
  if ('asset' in about)
    return { row: { kind: 'asset', ...names.asset(about.asset) }, found: behind.asset.get(about.asset) };
  if ('duty' in about) {
    const duty = assessment.dossier.agreements.duties?.find(({ id }) => id === about.duty);
    return {
      row: { kind: 'duty', id: about.duty, title: duty?.title ?? about.duty },
      found: worstOf((duty?.at ?? []).map((asset) => behind.asset.get(asset))),
    };
  }
  const { index } = assessment.knowledge;
  const property = resolveRef(index, 'controls', about.control, index.packs) ?? about.control;
  const id = `${property}@${about.at}`;
  return {
    row: { kind: 'control', id, title: names.at({ property, asset: about.at }) },
    found: behind.control.get(id),
  };
}

export function worstOf(found: readonly (Behind | undefined)[]): Behind | undefined {
  return found.reduce((worst, one) => (compareBehind(one, worst) > 0 ? one : worst), undefined);
}

/** The picture of a shared part: the same shape as that of a whole dossier, from what `visibleTo` left of its report. */
import type { MapFilter, Picture } from '../api/assessment.ts';
import { pictureOf } from '../assessment/picture.ts';
import type { AssessmentReport } from '../assessment/report.ts';

/** `report` has gone through `visibleTo` before. */
export function partPicture(
  report: AssessmentReport,
  { revision, filter = {} }: { readonly revision: number; readonly filter?: MapFilter },
): Picture {
  const { dossier, mode, withProposed, packs, scales, counts, harms, groups, unknown } = report;
  const overview = { dossier, mode, withProposed, packs, scales, counts, harms, groups, unknown };
  return pictureOf(overview, { revision, filter, matrix: matrixOf(report) });
}

/** Consequences at own things, by impact and likelihood. */
function matrixOf({ consequences }: AssessmentReport): Picture['matrix'] {
  const cells = Map.groupBy(consequences, ({ impact, likelihood }) => JSON.stringify([impact, likelihood]));
  return [...cells.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const { impact, likelihood, risk } = first;
    return [{ impact, likelihood, risk, count: rows.length }];
  });
}

/** Names of the places in the HTML report, so that every number can link to its ground and no link leads nowhere. */
import type { AssessmentReport } from '@primum/core/assessment/report';

export interface Anchors {
  readonly chain: (harm: string) => string | undefined;
  readonly threat: (id: string) => string | undefined;
  readonly consequence: (id: string) => string | undefined;
  /** Trust attribute at an asset. */
  readonly trust: (asset: string, attribute: string) => string | undefined;
}

/** Rows of one register that the page shows, since people read and print it; the CSV has all. */
export const MOST_ROWS = 400;
/** Threats and consequences: all that the chains go through, and beside them the worst, up to so many. */
const MOST_CAUSES = 200;

export function anchorsFor(report: AssessmentReport): Anchors {
  const chains = numbered(
    'chain',
    shownHarms(report).map((harm) => harm.id),
  );
  const threats = numbered(
    'threat',
    shownThreats(report).map((threat) => threat.id),
  );
  const consequences = numbered(
    'lost',
    shownConsequences(report).map((lost) => lost.id),
  );
  const trust = numbered(
    'trust',
    report.assumptions.slice(0, MOST_ROWS).map(({ asset, attribute }) => `${attribute.id}@${asset.id}`),
  );
  return {
    chain: (harm) => chains.get(harm),
    threat: (id) => threats.get(id),
    consequence: (id) => consequences.get(id),
    trust: (asset, attribute) => trust.get(`${attribute}@${asset}`),
  };
}

/** The worst, then those that were rejected. */
export function shownHarms({ harms }: AssessmentReport): AssessmentReport['harms'] {
  const counted = harms.filter(({ state }) => state !== 'rejected');
  const rejected = harms.filter(({ state }) => state === 'rejected');
  return [...counted.slice(0, MOST_ROWS), ...rejected.slice(0, MOST_ROWS)];
}

/** What the chains go through, then the highest risks above the lowest likelihood. */
export function shownThreats(report: AssessmentReport): AssessmentReport['threats'] {
  return shown(report, report.threats);
}

export function shownConsequences(report: AssessmentReport): AssessmentReport['consequences'] {
  return shown(report, report.consequences);
}

/** Ids of all steps of the chains on the page. */
export function chainIds(report: AssessmentReport): ReadonlySet<string> {
  return new Set(shownHarms(report).flatMap(({ chain }) => chain.map(({ id }) => id)));
}

function shown<Row extends { readonly id: string; readonly likelihood?: string | undefined }>(
  report: AssessmentReport,
  rows: readonly Row[],
): Row[] {
  const lowest = report.scales.likelihood[0]?.id;
  const onChains = chainIds(report);
  const possible = rows.filter(({ likelihood }) => likelihood !== undefined && likelihood !== lowest);
  let left = MOST_CAUSES - possible.filter(({ id }) => onChains.has(id)).length;
  return possible.filter(({ id }) => onChains.has(id) || left-- > 0);
}

function numbered(kind: string, ids: readonly string[]): Map<string, string> {
  return new Map(ids.map((id, index) => [id, `${kind}-${index + 1}`]));
}

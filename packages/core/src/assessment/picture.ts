/** The picture of a dossier as the workbench shows it: the report without its long registers, and the harm map of a chosen side. */
import { z } from 'zod';
import { type HarmMap, harmMap } from './harm-map.ts';
import { AssessmentReport, ReportConsequence, ReportHarm } from './report.ts';
import { HarmTo, Stage } from '../knowledge/clinical-kinds.ts';

/** Harms of which the map is drawn; what is absent does not restrict. */
export const MapFilter = z.strictObject({
  responsible: z.string().optional().describe('id of a party'),
  stage: Stage.optional(),
  use: z.string().optional().describe('id of a use context'),
  to: HarmTo.optional(),
});
export type MapFilter = z.infer<typeof MapFilter>;

export const PictureHarm = ReportHarm.omit({ chain: true });
export type PictureHarm = z.infer<typeof PictureHarm>;

const Evaluation = ReportHarm.shape.evaluation;
const Ids = z.array(z.string());
const PictureMap = z.strictObject({
  nodes: z.array(
    z.strictObject({
      key: z.string(),
      kind: z.enum(['start', 'loss', 'situation', 'harm']),
      title: z.string(),
      detail: z.string(),
      harm: z.string(),
      harms: Ids,
      severityRank: z.int().positive().optional(),
      proposed: z.boolean(),
      evaluation: Evaluation,
    }),
  ),
  edges: z.array(
    z.strictObject({
      from: z.string(),
      to: z.string(),
      weight: z.number(),
      skipped: z.int().nonnegative(),
      evaluation: Evaluation,
      harms: Ids,
    }),
  ),
  drawn: z.int().nonnegative(),
  left: z.int().nonnegative(),
});

export const Picture = AssessmentReport.pick({
  dossier: true,
  mode: true,
  withProposed: true,
  packs: true,
  scales: true,
  counts: true,
  groups: true,
  unknown: true,
}).extend({
  revision: z.int().nonnegative(),
  harms: z.array(PictureHarm).describe('worst first'),
  harmsLeft: z.int().nonnegative().describe('harms that are not in the list because there are too many'),
  map: PictureMap,
  matrix: z
    .array(ReportConsequence.pick({ impact: true, likelihood: true, risk: true }).extend({ count: z.int().positive() }))
    .describe('how many consequences stand at each impact and likelihood; what is absent has none'),
});
export type Picture = z.infer<typeof Picture>;

/** Harms in one picture. */
const MOST_HARMS = 500;

export function pictureFor(report: AssessmentReport, revision: number, filter: MapFilter = {}): Picture {
  const { dossier, mode, withProposed, packs, scales, counts, groups, unknown } = report;
  const isWanted = onSides(report, filter);
  const map: HarmMap = harmMap(
    report.harms.filter(({ id }) => isWanted(id)),
    { severity: scales.severity.length, likelihood: scales.likelihood.length },
  );
  return {
    revision,
    dossier,
    mode,
    withProposed,
    packs,
    scales,
    counts,
    groups,
    unknown,
    harms: report.harms.slice(0, MOST_HARMS).map(({ chain: _chain, ...harm }) => harm),
    harmsLeft: Math.max(0, report.harms.length - MOST_HARMS),
    map: {
      ...map,
      nodes: map.nodes.map(({ severityRank, harms, ...node }) => ({
        ...node,
        harms: [...harms],
        ...(severityRank === undefined ? {} : { severityRank }),
      })),
      edges: map.edges.map((edge) => ({ ...edge, harms: [...edge.harms] })),
    },
    matrix: matrixOf(report.consequences),
  };
}

function matrixOf(consequences: readonly ReportConsequence[]): Picture['matrix'] {
  const cells = Map.groupBy(consequences, ({ impact, likelihood }) => `${impact} ${likelihood}`);
  return [...cells.values()].flatMap((members) => {
    const [first] = members;
    if (first === undefined) return [];
    const { impact, likelihood, risk } = first;
    return [{ impact, likelihood, risk, count: members.length }];
  });
}

/** The report's groups hold which harms stand on which side; a group that is not there holds none. */
function onSides({ groups }: AssessmentReport, filter: MapFilter): (harm: string) => boolean {
  const wanted = Object.entries(filter).flatMap(([side, key]) => (key === undefined ? [] : [{ side, key }]));
  const sets = wanted.map(
    ({ side, key }) => new Set(groups.find((group) => group.side === side && group.key === key)?.harms ?? []),
  );
  return (harm) => sets.every((set) => set.has(harm));
}

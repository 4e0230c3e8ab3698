/** The picture of a dossier as the workbench shows it: the report without its registers, the harm map of the chosen sides, the risk matrix. */
import type { Assessment } from './assess.ts';
import { harmMap } from './harm-map.ts';
import { levelOf } from './names.ts';
import { type Overview, overviewFor } from './report-for.ts';
import type { MapFilter, Picture } from '../api/assessment.ts';

export interface PictureAsked {
  readonly revision: number;
  /** Year-month-day. */
  readonly today: string;
  readonly filter?: MapFilter;
}

/** Harms in one picture. */
const MOST_HARMS = 500;

export function pictureFor(assessment: Assessment, { revision, today, filter = {} }: PictureAsked): Picture {
  return pictureOf(overviewFor(assessment, { today }), { revision, filter, matrix: matrixOf(assessment) });
}

/** The picture from an overview that is there already, as of a part that is shared. */
export function pictureOf(
  { harms, ...overview }: Overview,
  { revision, filter, matrix }: Pick<Picture, 'revision' | 'matrix'> & { readonly filter: MapFilter },
): Picture {
  const { severity, likelihood } = overview.scales;
  const isWanted = onSides(overview.groups, filter);
  const { nodes, edges, ...map } = harmMap(
    harms.filter(({ id }) => isWanted(id)),
    { severity: severity.length, likelihood: likelihood.length },
  );
  return {
    revision,
    ...overview,
    groups: overview.groups.map(({ harms: _harms, ...group }) => group),
    harms: harms.slice(0, MOST_HARMS).map(({ chain: _chain, ...harm }) => harm),
    harmsLeft: Math.max(0, harms.length - MOST_HARMS),
    map: {
      ...map,
      nodes: nodes.map((node) => ({ ...node, harms: [...node.harms] })),
      edges: edges.map((edge) => ({ ...edge, harms: [...edge.harms] })),
    },
    matrix,
  };
}

/** The groups hold which harms stand on which side; a group that is not there holds none. */
function onSides(groups: Overview['groups'], filter: MapFilter): (harm: string) => boolean {
  const wanted = (['responsible', 'stage', 'use', 'to'] as const).flatMap((side) =>
    filter[side] === undefined ? [] : [{ side, key: filter[side] }],
  );
  const sets = wanted.map(
    ({ side, key }) => new Set(groups.find((group) => group.side === side && group.key === key)?.harms ?? []),
  );
  return (harm) => sets.every((set) => set.has(harm));
}

function matrixOf({ knowledge, levels }: Assessment): Picture['matrix'] {
  const { likelihood, impact, risk } = knowledge.domain.scales;
  const cells = new Map<number, { count: number; readonly at: number }>();
  levels.consequence.forEach((level, at) => {
    const key = (levels.impact[at] ?? 0) * 256 + level;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { count: 1, at });
    else cell.count += 1;
  });
  return [...cells.values()].map(({ at, count }) => ({
    impact: levelOf(impact, levels.impact[at]) ?? '',
    likelihood: levelOf(likelihood, levels.consequence[at]) ?? '',
    risk: levelOf(risk, levels.consequenceRisk[at]) ?? '',
    count,
  }));
}

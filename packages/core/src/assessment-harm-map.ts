/**
 * The harm map as a graph: from what lets things begin, over what is lost, to situations and harms. It holds only the paths
 * that carry the level, as the chains of the harms give them; it says nothing about where things stand on the page.
 */
import type { ReportHarm, ReportStep } from './assessment-report.ts';

export interface MapNode {
  readonly key: string;
  readonly kind: 'start' | 'loss' | 'more' | 'situation' | 'harm';
  readonly title: string;
  /** Second line: the threat that brings a loss, the level of a start, to whom a harm is done. */
  readonly detail: string;
  /** Id of the worst harm that it leads to: the chain that a press on it opens. */
  readonly harm: string;
  readonly severityRank: number | undefined;
  readonly evaluation: ReportHarm['evaluation'];
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** 0 for the mildest to 1 for the worst harm that it leads to. */
  readonly weight: number;
  readonly evaluation: ReportHarm['evaluation'];
}

export interface HarmMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Harms above the lowest level that are not on the map because there are too many. */
  readonly left: number;
}

/** Losses of one chain that are shown; of a longer chain the ends are shown and the middle is one node. */
const MOST_LOSSES = 4;
const EVALUATION_RANK = { acceptable: 0, reduce: 1, unacceptable: 2 } as const;

/** Harms come worst first; at most `most` of them are drawn. */
export function harmMap(harms: readonly ReportHarm[], most = 12): HarmMap {
  const shown = harms.filter((harm) => harm.state !== 'rejected' && harm.likelihoodRank > 0 && harm.chain.length > 0);
  const nodes = new Map<string, MapNode>();
  const edges = new Map<string, MapEdge>();
  const worst = Math.max(1, ...shown.map(riskOf));
  for (const harm of shown.slice(0, most)) {
    const path = nodesOf(harm);
    path.forEach((node, index) => {
      if (!nodes.has(node.key)) nodes.set(node.key, node);
      const next = path[index - 1];
      if (next === undefined || next.key === node.key) return;
      const key = `${node.key} > ${next.key}`;
      const weight = riskOf(harm) / worst;
      if ((edges.get(key)?.weight ?? -1) < weight) {
        edges.set(key, { from: node.key, to: next.key, weight, evaluation: harm.evaluation });
      }
    });
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], left: Math.max(0, shown.length - most) };
}

/** Evaluation decides, then severity, then likelihood. */
function riskOf(harm: ReportHarm): number {
  return EVALUATION_RANK[harm.evaluation] * 100 + harm.severityRank * 8 + harm.likelihoodRank;
}

/** From the harm back to the start. */
function nodesOf(harm: ReportHarm): MapNode[] {
  const base = { harm: harm.id, evaluation: harm.evaluation, severityRank: undefined };
  const { losses, start } = stepsOf(harm.chain);
  const ends: MapNode[] = [
    {
      ...base,
      key: `harm ${harm.id}`,
      kind: 'harm',
      title: harm.harm,
      detail: harm.to,
      severityRank: harm.severityRank,
    },
    {
      ...base,
      key: `situation ${harm.situation} ${harm.asset.id}`,
      kind: 'situation',
      title: harm.situation,
      detail: '',
    },
  ];
  const lost = losses.map(
    ({ loss, threat }): MapNode => ({
      ...base,
      key: `loss ${loss.id}`,
      kind: 'loss',
      title: loss.title,
      detail: threat?.title ?? '',
    }),
  );
  const begin: MapNode[] =
    start === undefined
      ? []
      : [{ ...base, key: `start ${start.id}`, kind: 'start', title: start.title, detail: start.level ?? '' }];
  return [...ends, ...shortened(lost, base), ...begin];
}

function shortened(lost: readonly MapNode[], base: Pick<MapNode, 'harm' | 'evaluation' | 'severityRank'>): MapNode[] {
  const last = lost.at(-1);
  if (lost.length <= MOST_LOSSES || last === undefined) return [...lost];
  const head = lost.slice(0, MOST_LOSSES - 2);
  const left = lost.length - head.length - 1;
  const key = `more ${head.at(-1)?.key ?? ''} ${last.key}`;
  return [...head, { ...base, key, kind: 'more', title: `${left} more steps`, detail: '' }, last];
}

interface Loss {
  readonly loss: ReportStep;
  readonly threat: ReportStep | undefined;
}

/** A consequence and the threat that brings it are one step of the map; the last trust attribute is where it begins. */
function stepsOf(chain: readonly ReportStep[]): { losses: Loss[]; start: ReportStep | undefined } {
  const losses: Loss[] = [];
  let start: ReportStep | undefined;
  chain.forEach((step, index) => {
    if (step.kind === 'consequence') {
      const after = chain.slice(index + 1);
      const threat = after.find((other) => other.kind === 'threat' || other.kind === 'consequence');
      losses.push({ loss: step, threat: threat?.kind === 'threat' ? threat : undefined });
      start = undefined;
    } else if (
      step.kind === 'trust' ||
      (start === undefined && (step.kind === 'assumption' || step.kind === 'control'))
    ) {
      start = step;
    }
  });
  return { losses, start };
}

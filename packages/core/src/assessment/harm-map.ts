/**
 * The harm map as a graph: from what lets things begin, over what is lost, to situations and harms. It holds only the paths
 * that carry the level, as the chains of the harms give them; it says nothing about where things stand on the page.
 */
import type { ReportHarm, ReportStep } from './report.ts';

export interface MapNode {
  readonly key: string;
  readonly kind: 'start' | 'loss' | 'situation' | 'harm';
  readonly title: string;
  /** Second line: the threat that brings a loss, the level of a start, to whom a harm is done. */
  readonly detail: string;
  /** Id of the worst harm that it leads to: the chain that a press on it opens. */
  readonly harm: string;
  /** Ids of all harms on the map that it leads to, worst first: what a press on it lights up. */
  readonly harms: readonly string[];
  readonly severityRank: number | undefined;
  /** Nobody has judged the harm yet. */
  readonly proposed: boolean;
  readonly evaluation: ReportHarm['evaluation'];
}

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** Severity times likelihood of the worst harm that it leads to, as a share of the highest of both scales. */
  readonly weight: number;
  /** Steps between the two that are not drawn. */
  readonly skipped: number;
  readonly evaluation: ReportHarm['evaluation'];
  readonly harms: readonly string[];
}

export interface HarmMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Harms that are on the map, and those above the lowest level that are not because there are too many. */
  readonly drawn: number;
  readonly left: number;
}

/** Losses of one chain that are drawn. */
const MOST_LOSSES = 5;

export interface MapScales {
  /** Number of levels. */
  readonly severity: number;
  readonly likelihood: number;
}

/** Harms come worst first; at most `most` of them are drawn. */
export function harmMap(harms: readonly ReportHarm[], scales: MapScales, most = 12): HarmMap {
  const shown = harms.filter((harm) => harm.state !== 'rejected' && harm.likelihoodRank > 0 && harm.chain.length > 0);
  const drawn = shown.slice(0, most);
  const hubs = new Map<string, number>();
  for (const { chain } of drawn)
    for (const { loss } of stepsOf(chain).losses) hubs.set(loss.id, (hubs.get(loss.id) ?? 0) + 1);
  const nodes = new Map<string, MapNode>();
  const edges = new Map<string, MapEdge>();
  for (const harm of drawn) {
    const weight = (harm.severityRank / scales.severity) * (harm.likelihoodRank / Math.max(1, scales.likelihood - 1));
    const path = nodesOf(harm, hubs);
    path.forEach(({ node, skipped }, index) => {
      const same = nodes.get(node.key);
      nodes.set(node.key, same === undefined ? node : { ...same, harms: withHarm(same.harms, harm.id) });
      const next = path[index - 1]?.node;
      if (next === undefined || next.key === node.key) return;
      const key = `${node.key} > ${next.key}`;
      const known = edges.get(key);
      const ids = withHarm(known?.harms ?? [], harm.id);
      edges.set(
        key,
        known === undefined || known.weight < weight
          ? { from: node.key, to: next.key, weight, skipped, evaluation: harm.evaluation, harms: ids }
          : { ...known, harms: ids },
      );
    });
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    drawn: drawn.length,
    left: shown.length - drawn.length,
  };
}

function withHarm(harms: readonly string[], harm: string): readonly string[] {
  return harms.includes(harm) ? harms : [...harms, harm];
}

interface PathNode {
  readonly node: MapNode;
  /** Steps left out between it and what it leads to. */
  readonly skipped: number;
}

/** From the harm back to the start. */
function nodesOf(harm: ReportHarm, hubs: ReadonlyMap<string, number>): PathNode[] {
  const base = {
    harm: harm.id,
    harms: [harm.id],
    evaluation: harm.evaluation,
    severityRank: undefined,
    proposed: false,
  };
  const { losses, start } = stepsOf(harm.chain);
  const ends: MapNode[] = [
    {
      ...base,
      key: `harm ${harm.harm} ${harm.to} ${harm.severity} ${harm.evaluation}${harm.state === 'proposed' ? ' proposed' : ''}`,
      kind: 'harm',
      proposed: harm.state === 'proposed',
      title: harm.harm,
      detail: `${harm.to.replaceAll('-', ' ')}${harm.state === 'proposed' ? ', proposed' : ''}`,
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
  let last = -1;
  const lost = keptOf(losses, hubs).map((at): PathNode => {
    const { loss, threat } = losses[at] as Loss;
    const skipped = at - last - 1;
    last = at;
    return {
      node: { ...base, key: `loss ${loss.id}`, kind: 'loss', title: loss.title, detail: threat?.title ?? '' },
      skipped,
    };
  });
  const begin: PathNode[] =
    start === undefined
      ? []
      : [
          {
            node: { ...base, key: `start ${start.id}`, kind: 'start', title: start.title, detail: start.level ?? '' },
            skipped: 0,
          },
        ];
  return [...ends.map((node) => ({ node, skipped: 0 })), ...lost, ...begin];
}

/** Positions of the losses that are drawn: the two nearest the harm, the first of all, and those between that most harms share. */
function keptOf(losses: readonly Loss[], hubs: ReadonlyMap<string, number>): number[] {
  const all = losses.map((_, at) => at);
  if (losses.length <= MOST_LOSSES) return all;
  const shared = (at: number) => hubs.get(losses[at]?.loss.id ?? '') ?? 0;
  const middle = all.slice(2, -1).sort((a, b) => shared(b) - shared(a) || a - b);
  return [0, 1, ...middle.slice(0, MOST_LOSSES - 3), losses.length - 1].sort((a, b) => a - b);
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

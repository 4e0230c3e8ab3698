/** The harm map as SVG: no script, no outside font or image; a press on a node or path opens the chain of its worst harm. */
import type { HarmMap } from '@primum/core/assessment/harm-map';
import { type Html, html } from './escape-html.ts';
import {
  layoutMap,
  MARK_WIDTH,
  NODE_WIDTH,
  type PlacedEdge,
  type PlacedMap,
  type PlacedNode,
} from '@primum/core/assessment/layout-map';
import { severityStep } from '@primum/core/assessment/severity-step';
import { EVALUATION_SIGN, severityShape } from './severity-mark.ts';

export interface MapLinks {
  /** Link to the chain of a harm, by its id. */
  readonly chain: (harm: string) => string;
  readonly severityLevels: number;
}

const HEADING = {
  start: 'Where it begins',
  loss: 'What is lost, and how',
  more: '',
  situation: 'Hazardous situation',
  harm: 'Harm',
};

export function harmMapSvg(map: HarmMap, links: MapLinks): Html {
  const layout = layoutMap(map);
  const { width, height } = layout;
  return html`<svg class="map" role="group" aria-label="${`Harm map: ${map.nodes.length} steps from where it begins, on the left, to the harms, on the right`}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
${headings(layout)}
<g class="edges">${layout.edges.map(edge)}</g>
${layout.nodes.map((node) => drawn(node, links))}
</svg>`;
}

function headings({ columns }: PlacedMap): Html[] {
  let before = '';
  return columns.flatMap(({ x, kinds }) => {
    const kind = (['harm', 'situation', 'loss', 'start'] as const).find((wanted) => kinds.includes(wanted));
    const text = kind === undefined ? '' : HEADING[kind];
    if (text === '' || text === before) return [];
    before = text;
    return [html`<text class="column" x="${x}" y="16">${text}</text>`];
  });
}

function edge({ edge: { evaluation, skipped }, points, width }: PlacedEdge): Html {
  const path = points.map(([x, y], index) => {
    const last = points[index - 1];
    if (last === undefined) return `M${x} ${y.toFixed(1)}`;
    const bend = (x - last[0]) / 2;
    return `C${(last[0] + bend).toFixed(1)} ${last[1].toFixed(1)} ${(x - bend).toFixed(1)} ${y.toFixed(1)} ${x} ${y.toFixed(1)}`;
  });
  return html`<path class="edge ${evaluation}${skipped > 0 ? ' dashed' : ''}" d="${path.join('')}" stroke-width="${width}"/>`;
}

function drawn(placed: PlacedNode, links: MapLinks): Html {
  const { node, x, y, height } = placed;
  const harm = node.kind === 'harm';
  const left = x + 8 + (harm ? MARK_WIDTH : 0);
  const lines = [
    ...placed.titleLines.map((line) => ({ line, kind: 'title' })),
    ...placed.detailLines.map((line) => ({ line, kind: 'detail' })),
    ...(harm
      ? [{ line: `${EVALUATION_SIGN[node.evaluation]} ${node.evaluation}`, kind: `detail ${node.evaluation}` }]
      : []),
  ].map(({ line, kind }, index) => html`<text class="${kind}" x="${left}" y="${y + 16 + index * 14}">${line}</text>`);
  const whole = [node.title, node.detail].filter((text) => text !== '').join(' · ');
  return html`<a href="${links.chain(node.harm)}" class="node ${node.kind}${harm ? ` ${node.evaluation}` : ''}${node.proposed ? ' proposed' : ''}"><title>${whole}</title><rect x="${x}" y="${y}" width="${NODE_WIDTH}" height="${height}" rx="${node.kind === 'start' ? 12 : 3}"/>${markOf(placed, links)}${lines}</a>
`;
}

/** The bar and the mark of severity that only harms have. */
function markOf({ node: { severityRank }, x, y, height }: PlacedNode, { severityLevels }: MapLinks): Html {
  if (severityRank === undefined) return html``;
  const shape = severityShape(severityStep(severityRank, severityLevels), 15, ` x="${x + 9}" y="${y + 5}"`);
  return html`<rect class="bar" x="${x}" y="${y}" width="4" height="${height}"/>${shape}`;
}

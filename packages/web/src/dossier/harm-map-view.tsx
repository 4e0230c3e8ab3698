/** The harm map: left to right from where things begin to the harms. A press on a step or path lights its paths and opens its chain. */
import {
  layoutMap,
  MARK_WIDTH,
  NODE_WIDTH,
  type PlacedEdge,
  type PlacedMap,
  type PlacedNode,
} from '@primum/core/assessment/layout-map';
import { Link, useNavigate } from '@tanstack/react-router';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { EVALUATION_SIGN } from '../kit/evaluation-mark.tsx';
import { SeverityShape } from '../kit/severity-mark.tsx';
import classes from './harm-map.module.css';
import { type DrawnMap, type DrawnNode, isLit, litHarms, thingOf } from './lit-paths.ts';

interface Props {
  readonly map: DrawnMap;
  readonly severityLevels: number;
  /** Whom a harm strikes, in words. */
  readonly whomOf: (harm: string) => string;
  /** Thing whose chain is open. */
  readonly thing: string | undefined;
}

export function HarmMapView({ map, severityLevels, whomOf, thing }: Props) {
  const { t } = useTranslation();
  const layout = useMemo(() => {
    const detailOf = ({ harm, proposed }: DrawnNode) =>
      [whomOf(harm), ...(proposed ? [t('word.proposed')] : [])].join(', ');
    // The words stand before they are measured: other languages take other room.
    const told = (node: DrawnNode) => (node.kind === 'harm' ? { ...node, detail: detailOf(node) } : node);
    return layoutMap({
      ...map,
      nodes: map.nodes.map(told).map((node) => ({ ...node, severityRank: node.severityRank })),
    });
  }, [map, whomOf, t]);
  const lit = litHarms(map, thing);
  const scroller = useRef<HTMLDivElement>(null);
  useShown(scroller, layout, thing);
  return (
    <div className={classes['scroller']} ref={scroller}>
      <svg
        role="group"
        aria-label={t('overview.mapLabel', { count: map.nodes.length })}
        className={classes['map']}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        width={layout.width}
        height={layout.height}
      >
        <Headings columns={layout.columns} />
        {layout.edges.map((edge) => (
          <Edge key={`${edge.edge.from} > ${edge.edge.to}`} placed={edge} lit={lit} />
        ))}
        {layout.nodes.map((node) => (
          <Node key={node.node.key} placed={node} lit={lit} thing={thing} severityLevels={severityLevels} />
        ))}
      </svg>
    </div>
  );
}

/** Pixels beside the map, as its style has them. */
const EDGE = 16;

/** Where not all of it fits: the step in hand is in view, else the harms, which people come for. */
function useShown(scroller: RefObject<HTMLDivElement | null>, layout: PlacedMap, thing: string | undefined): void {
  useEffect(() => {
    const own = layout.nodes.find(({ node }) => thingOf(node) === thing);
    const right = own === undefined ? layout.width + 2 * EDGE : own.x + NODE_WIDTH + 2 * EDGE;
    const place = scroller.current;
    if (place === null) return;
    const isInView = own !== undefined && own.x >= place.scrollLeft && right <= place.scrollLeft + place.clientWidth;
    if (!isInView) place.scrollTo({ left: right - place.clientWidth });
  }, [scroller, layout, thing]);
}

function Headings({ columns }: Pick<PlacedMap, 'columns'>) {
  const { t } = useTranslation();
  const kindOf = (column: PlacedMap['columns'][number] | undefined) =>
    (['harm', 'situation', 'loss', 'start'] as const).find((wanted) => column?.kinds.includes(wanted));
  return columns.map((column, index) => {
    const kind = kindOf(column);
    if (kind === undefined || kind === kindOf(columns[index - 1])) return null;
    return (
      <text key={column.x} className={classes['column']} x={column.x} y="16">
        {t(`overview.${kind}`)}
      </text>
    );
  });
}

interface Lit {
  readonly lit: ReadonlySet<string> | undefined;
}

function Edge({ placed: { edge, points, width }, lit }: Lit & { readonly placed: PlacedEdge }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = curve(points);
  const open = () =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, thing: edge.harms[0] ?? '', panel: 'chain' as const }),
      resetScroll: false,
    });
  return (
    // Only a shorter way for a pointer: by keyboard the steps at both ends lead to the same chains.
    <g
      className={classes['edge']}
      data-dim={!isLit(edge.harms, lit)}
      data-evaluation={edge.evaluation}
      onClick={open}
      aria-hidden="true"
    >
      {edge.skipped === 0 ? null : <title>{t('overview.skipped', { count: edge.skipped })}</title>}
      <path d={path} strokeWidth={width} {...(edge.skipped === 0 ? {} : { strokeDasharray: '5 3' })} />
      <path d={path} strokeWidth={Math.max(14, width)} className={classes['reach']} />
    </g>
  );
}

function curve(points: PlacedEdge['points']): string {
  return points
    .map(([x, y], index) => {
      const last = points[index - 1];
      if (last === undefined) return `M${x} ${y.toFixed(1)}`;
      const bend = (x - last[0]) / 2;
      return `C${(last[0] + bend).toFixed(1)} ${last[1].toFixed(1)} ${(x - bend).toFixed(1)} ${y.toFixed(1)} ${x} ${y.toFixed(1)}`;
    })
    .join('');
}

interface NodeProps extends Lit {
  readonly placed: PlacedNode;
  readonly thing: string | undefined;
  readonly severityLevels: number;
}

function Node({ placed, lit, thing, severityLevels }: NodeProps) {
  const { node, x, y, height } = placed;
  const own = thingOf(node);
  return (
    <Link
      to="."
      search={(before) => ({ ...before, thing: own, panel: 'chain' as const })}
      resetScroll={false}
      className={classes['node']}
      data-kind={node.kind}
      data-dim={!isLit(node.harms, lit)}
      data-proposed={node.proposed}
      data-evaluation={node.kind === 'harm' ? node.evaluation : undefined}
      {...(own === thing ? { 'aria-current': 'true' as const } : {})}
    >
      <title>{[node.title, node.detail].filter((text) => text !== '').join(' · ')}</title>
      <rect x={x} y={y} width={NODE_WIDTH} height={height} rx={node.kind === 'start' ? 12 : 3} />
      {node.severityRank === undefined ? null : (
        <>
          <rect className={classes['stripe']} x={x} y={y} width="4" height={height} />
          <g className={classes['shape']}>
            <SeverityShape rank={node.severityRank} levels={severityLevels} x={x + 9} y={y + 5} />
          </g>
        </>
      )}
      <Words placed={placed} />
    </Link>
  );
}

function Words({ placed: { node, x, y, titleLines, detailLines } }: { readonly placed: PlacedNode }) {
  const { t } = useTranslation();
  const isHarm = node.kind === 'harm';
  const left = x + 8 + (isHarm ? MARK_WIDTH : 0);
  const lines = [
    ...titleLines.map((line) => ({ line, kind: 'title' })),
    ...detailLines.map((line) => ({
      line,
      kind: 'detail',
    })),
  ];
  return (
    <>
      {lines.map(({ line, kind }, index) => (
        <text key={`${kind} ${line}`} className={classes[kind]} x={left} y={y + 16 + index * 14}>
          {line}
        </text>
      ))}
      {isHarm ? (
        <text className={classes['judged']} x={left} y={y + 16 + lines.length * 14}>
          {EVALUATION_SIGN[node.evaluation]} {t(`evaluation.${node.evaluation}`)}
        </text>
      ) : null}
    </>
  );
}

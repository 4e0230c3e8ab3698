/**
 * Where the nodes of the harm map stand: columns from right (harms) to left (starts), rows ordered so that paths cross
 * little, edges that pass a column get a lane of their own there, so nothing overlaps. Pixels, before any scaling.
 */
import type { HarmMap, MapEdge, MapNode } from './harm-map.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

export const NODE_WIDTH = 142;
const COLUMN_GAP = 30;
const ROW_GAP = 14;
const LANE_HEIGHT = 12;
const TOP = 34;
const LINE = 14;
const PADDING = 8;
/** Room that the mark of a harm takes from its text. */
export const MARK_WIDTH = 19;

export interface PlacedNode {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly titleLines: readonly string[];
  readonly detailLines: readonly string[];
}

export interface PlacedEdge {
  readonly edge: MapEdge;
  readonly width: number;
  /** From the right side of a node, over the lanes between, to the left side of the next. */
  readonly points: readonly (readonly [number, number])[];
}

export interface PlacedMap {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly columns: readonly { readonly x: number; readonly kinds: readonly MapNode['kind'][] }[];
  readonly width: number;
  readonly height: number;
}

interface Cell {
  readonly key: string;
  readonly node: MapNode | undefined;
  readonly height: number;
  readonly titleLines: readonly string[];
  readonly detailLines: readonly string[];
  y: number;
}

export function layoutMap(map: HarmMap): PlacedMap {
  const layerOf = layersFor(map);
  const { columns, routes } = cellsFor(map, layerOf);
  reduceCrossings(columns, routes);
  for (const column of columns) stack(column);
  settleRows(columns, routes);
  return placed(map, columns, routes);
}

/** Longest way to a harm: harms are layer 0. An edge that would close a circle is not followed. */
function layersFor({ nodes, edges }: HarmMap): Map<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const layers = new Map<string, number>();
  const open = new Set<string>();
  const depth = (key: string): number => {
    const known = layers.get(key);
    if (known !== undefined) return known;
    if (open.has(key)) return -1;
    open.add(key);
    const own = (next.get(key) ?? []).reduce((most, to) => Math.max(most, depth(to) + 1), 0);
    open.delete(key);
    layers.set(key, own);
    return own;
  };
  for (const { key } of nodes) depth(key);
  return layers;
}

interface Route {
  readonly edge: MapEdge;
  /** Keys of the cells that it touches, from left to right. */
  readonly cells: readonly string[];
}

function cellsFor(
  { nodes, edges }: HarmMap,
  layerOf: ReadonlyMap<string, number>,
): { columns: Cell[][]; routes: Route[] } {
  const layers = Math.max(0, ...layerOf.values()) + 1;
  const columns: Cell[][] = Array.from({ length: layers }, () => []);
  const at = (key: string) => layers - 1 - (layerOf.get(key) ?? 0);
  for (const node of nodes) columns[at(node.key)]?.push(cellFor(node));
  const routes = edges
    .filter(({ from, to }) => at(from) < at(to))
    .map((edge): Route => {
      const lanes: string[] = [];
      for (let column = at(edge.from) + 1; column < at(edge.to); column++) {
        const key = `${edge.from} > ${edge.to} @${column}`;
        columns[column]?.push({ key, node: undefined, height: LANE_HEIGHT, titleLines: [], detailLines: [], y: 0 });
        lanes.push(key);
      }
      return { edge, cells: [edge.from, ...lanes, edge.to] };
    });
  return { columns, routes };
}

function cellFor(node: MapNode): Cell {
  const width = NODE_WIDTH - 2 * PADDING - (node.kind === 'harm' ? MARK_WIDTH : 0);
  const titleLines = wrapText(node.title, { width, most: 4, measure: (text) => textWidth(text, 11.5, true) });
  const detailLines = wrapText(node.detail, { width, most: 3, measure: (text) => textWidth(text, 11, false) });
  const further = node.kind === 'harm' ? 1 : 0;
  const height = 12 + LINE * (titleLines.length + detailLines.length + further);
  return { key: node.key, node, height, titleLines, detailLines, y: 0 };
}

/** Barycentre sweeps from the harms, which keep their order (worst on top), to the left and back. */
function reduceCrossings(columns: Cell[][], routes: readonly Route[]): void {
  const right = new Map<string, string[]>();
  const left = new Map<string, string[]>();
  for (const { cells } of routes) {
    cells.forEach((key, index) => {
      const next = cells[index + 1];
      if (next === undefined) return;
      right.set(key, [...(right.get(key) ?? []), next]);
      left.set(next, [...(left.get(next) ?? []), key]);
    });
  }
  const last = columns.length - 1;
  for (let round = 0; round < 6; round++) {
    for (let column = last - 1; column >= 0; column--) sortBy(columns[column], columns[column + 1], right);
    for (let column = 1; column < last; column++) sortBy(columns[column], columns[column - 1], left);
  }
  for (let column = last - 1; column >= 0; column--) sortBy(columns[column], columns[column + 1], right);
}

function sortBy(
  column: Cell[] | undefined,
  beside: Cell[] | undefined,
  links: ReadonlyMap<string, readonly string[]>,
): void {
  const rank = new Map((beside ?? []).map((cell, index) => [cell.key, index]));
  const centre = new Map(
    (column ?? []).map((cell, index) => {
      const ranks = (links.get(cell.key) ?? []).flatMap((key) => rank.get(key) ?? []);
      return [cell.key, ranks.length === 0 ? index : ranks.reduce((sum, value) => sum + value, 0) / ranks.length];
    }),
  );
  column?.sort((a, b) => (centre.get(a.key) ?? 0) - (centre.get(b.key) ?? 0));
}

function stack(column: readonly Cell[]): void {
  let y = TOP;
  for (const cell of column) {
    cell.y = y;
    y += cell.height + ROW_GAP;
  }
}

/** Moves each cell towards the middle of what it is joined to, as far as its neighbours in the column allow. */
function settleRows(columns: readonly Cell[][], routes: readonly Route[]): void {
  const cells = new Map(columns.flat().map((cell) => [cell.key, cell]));
  const joined = new Map<string, Cell[]>();
  for (const route of routes) {
    route.cells.forEach((key, index) => {
      const others = [route.cells[index - 1], route.cells[index + 1]].flatMap((other) => cells.get(other ?? '') ?? []);
      joined.set(key, [...(joined.get(key) ?? []), ...others]);
    });
  }
  const wish = (cell: Cell) => {
    const others = joined.get(cell.key) ?? [];
    if (others.length === 0) return cell.y;
    return others.reduce((sum, other) => sum + other.y + other.height / 2, 0) / others.length - cell.height / 2;
  };
  for (let round = 0; round < 24; round++) {
    for (const column of columns) spread(column, column.map(wish));
  }
  closeGaps([...cells.values()]);
}

/** As near as possible to the wished rows (least squares), in the same order and with gaps: pools neighbours that collide. */
function spread(column: readonly Cell[], wishes: readonly number[]): void {
  const pools: { sum: number; size: number }[] = [];
  const offsets: number[] = [];
  let offset = 0;
  column.forEach((cell, index) => {
    offsets.push(offset);
    let pool = { sum: (wishes[index] ?? 0) - offset, size: 1 };
    for (
      let last = pools.at(-1);
      last !== undefined && last.sum / last.size > pool.sum / pool.size;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, size: pool.size + last.size };
    }
    pools.push(pool);
    offset += cell.height + ROW_GAP;
  });
  const starts = pools.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size));
  column.forEach((cell, index) => {
    cell.y = (starts[index] ?? 0) + (offsets[index] ?? 0);
  });
}

/** Takes out rows that no column uses, and begins below the headings. */
function closeGaps(cells: readonly Cell[]): void {
  let bottom = TOP - ROW_GAP;
  let lift = 0;
  for (const cell of [...cells].sort((a, b) => a.y - b.y)) {
    const y = cell.y - lift;
    if (y > bottom + ROW_GAP || y < TOP) lift += y - Math.max(TOP, bottom + ROW_GAP);
    cell.y = Math.round(cell.y - lift);
    bottom = Math.max(bottom, cell.y + cell.height);
  }
}

function placed(map: HarmMap, columns: readonly Cell[][], routes: readonly Route[]): PlacedMap {
  const position = new Map<string, { cell: Cell; x: number }>();
  columns.forEach((column, index) => {
    for (const cell of column) position.set(cell.key, { cell, x: 8 + index * (NODE_WIDTH + COLUMN_GAP) });
  });
  const nodes = map.nodes.flatMap((node): PlacedNode[] => {
    const found = position.get(node.key);
    if (found === undefined) return [];
    const { height, titleLines, detailLines, y } = found.cell;
    return [{ node, x: found.x, y, height, titleLines, detailLines }];
  });
  const bottom = Math.max(TOP, ...columns.flat().map((cell) => cell.y + cell.height));
  return {
    nodes,
    edges: edgesFor(routes, position),
    columns: columns.map((column, index) => ({
      x: 8 + index * (NODE_WIDTH + COLUMN_GAP),
      kinds: [...new Set(column.flatMap((cell) => cell.node?.kind ?? []))],
    })),
    width: 16 + columns.length * NODE_WIDTH + Math.max(0, columns.length - 1) * COLUMN_GAP,
    height: bottom + 10,
  };
}

/** Edges at one side of a node stand one under the other in the order of where they go, so that widths can be compared. */
function edgesFor(routes: readonly Route[], position: ReadonlyMap<string, { cell: Cell; x: number }>): PlacedEdge[] {
  const drawn = routes.map((route) => ({ route, width: 2 + Math.round(route.edge.weight * 8) }));
  const middle = (key: string) => {
    const found = position.get(key);
    return found === undefined ? 0 : found.cell.y + found.cell.height / 2;
  };
  const port = (route: Route, side: 'from' | 'to') => {
    const key = route.edge[side];
    const far = (other: Route) => middle(other.cells[side === 'from' ? 1 : other.cells.length - 2] ?? '');
    const same = drawn.filter((other) => other.route.edge[side] === key).sort((a, b) => far(a.route) - far(b.route));
    const gap = Math.max(0, Math.min(5, ((position.get(key)?.cell.height ?? 20) - 8) / same.length - 4));
    const total = same.reduce((sum, other) => sum + other.width + gap, -gap);
    let y = middle(key) - total / 2;
    for (const other of same) {
      if (other.route === route) return y + other.width / 2;
      y += other.width + gap;
    }
    return y;
  };
  return drawn.map(({ route, width }) => {
    const lanes = route.cells.slice(1, -1).flatMap((key): (readonly [number, number])[] => {
      const x = position.get(key)?.x ?? 0;
      return [
        [x, middle(key)],
        [x + NODE_WIDTH, middle(key)],
      ];
    });
    const start = [(position.get(route.edge.from)?.x ?? 0) + NODE_WIDTH, port(route, 'from')] as const;
    const end = [position.get(route.edge.to)?.x ?? 0, port(route, 'to')] as const;
    return { edge: route.edge, width, points: [start, ...lanes, end] };
  });
}

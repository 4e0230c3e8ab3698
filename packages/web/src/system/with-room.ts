import type { Layout } from '@primum/core/api/layout';
import { type DrawnThing, ROOM, THING } from './picture-graph.ts';
import { type Size, sizesOf } from './zone-sizes.ts';

type Positions = Layout['positions'];

/**
 * Positions with room for a zone that has opened: what it would cover beside or below moves away, and so on for each zone around
 * it. Where nothing is covered, nothing moves.
 */
export function withRoom(things: readonly DrawnThing[], positions: Positions, zone: string): Positions {
  const inZone = Map.groupBy(things, ({ inside }) => inside);
  const zoneOf = new Map(things.map(({ row, inside }) => [row.id, inside]));
  const moved = { ...positions };
  for (let at: string | undefined = zone; at !== undefined; at = zoneOf.get(at)) {
    const beside = (inZone.get(zoneOf.get(at)) ?? []).map(({ row }) => row.id).filter((id) => id !== at);
    Object.assign(moved, movedAway(at, beside, moved, sizesOf(things, moved)));
  }
  return moved;
}

/** Whatever stands right of or below a shut zone moves by what covers it most, so that it keeps its order. */
function movedAway(
  zone: string,
  beside: readonly string[],
  positions: Positions,
  sizes: ReadonlyMap<string, Size>,
): Positions {
  const box = (id: string) => ({ ...(positions[id] ?? CORNER), ...(sizes.get(id) ?? THING) });
  const own = box(zone);
  const isCovered = (id: string) => {
    const { x, y, width, height } = box(id);
    return x < own.x + own.width && own.x < x + width && y < own.y + own.height && own.y < y + height;
  };
  const covered = beside.filter(isCovered).map(box);
  const isRight = ({ x }: { readonly x: number }) => x >= own.x + THING.width;
  const isBelow = ({ y }: { readonly y: number }) => y >= own.y + THING.height;
  const right = covered.filter(isRight);
  const below = covered.filter((one) => isBelow(one) && !isRight(one));
  const dx = Math.max(0, ...right.map(({ x }) => own.x + own.width + ROOM.side - x));
  const dy = Math.max(0, ...below.map(({ y }) => own.y + own.height + ROOM.side - y));
  return Object.fromEntries(
    beside.flatMap((id) => {
      const { x, y } = box(id);
      const far = { x: isRight({ x }) ? x + dx : x, y: isBelow({ y }) && !isRight({ x }) ? y + dy : y };
      return far.x === x && far.y === y ? [] : [[id, far] as const];
    }),
  );
}

const CORNER = { x: ROOM.side, y: ROOM.top };

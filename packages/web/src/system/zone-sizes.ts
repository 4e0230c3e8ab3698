import type { Layout } from '@primum/core/api/layout';
import { type DrawnThing, ROOM, THING } from './picture-graph.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of each thing in pixels: a zone is as large as what stands in it needs. Positions count from the zone around. */
export function sizesOf(things: readonly DrawnThing[], positions: Layout['positions']): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>();
  const inZone = Map.groupBy(things, ({ inside }) => inside);
  // From the innermost, so that what is in a zone is known before the zone.
  for (const { row } of things.toReversed()) {
    const within = inZone.get(row.id) ?? [];
    const reach = within.map(({ row: { id } }) => {
      const { x, y } = positions[id] ?? { x: ROOM.side, y: ROOM.top };
      const { width, height } = sizes.get(id) ?? THING;
      return { width: x + width + ROOM.side, height: y + height + ROOM.side };
    });
    sizes.set(row.id, {
      width: Math.max(THING.width, ...reach.map(({ width }) => width)),
      height: Math.max(THING.height, ...reach.map(({ height }) => height)),
    });
  }
  return sizes;
}

import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { type DrawnSystem, type DrawnThing, ROOM, THING } from './picture-graph.ts';

/** The picture as elk takes it: zones hold their things, links stand outside. */
export function elkGraphOf({ things, links }: DrawnSystem): ElkNode {
  const within = Map.groupBy(things, ({ inside }) => inside);
  const node = ({ row }: DrawnThing): ElkNode => {
    const children = within.get(row.id);
    if (children === undefined) return { id: row.id, ...THING };
    const padding = `[top=${ROOM.top},left=${ROOM.side},bottom=${ROOM.side},right=${ROOM.side}]`;
    return { id: row.id, layoutOptions: { 'elk.padding': padding }, children: children.map(node) };
  };
  return {
    id: 'system',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
      'elk.spacing.nodeNode': '24',
      'elk.layered.spacing.nodeNodeBetweenLayers': '64',
    },
    children: (within.get(undefined) ?? []).map(node),
    edges: links.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
}

import type { Layout } from '@primum/core/api/layout';
import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { type DrawnSystem, ROOM, THING } from './picture-graph.ts';
import type { PictureNode } from './picture-node.tsx';
import { sizesOf } from './zone-sizes.ts';

interface Doing {
  /** What is in hand. */
  readonly thing: string | undefined;
  readonly onOpen: (id: string) => void;
  readonly onFold: (id: string) => void;
}

/** What React Flow draws; while something is dragged, as the hand has it, and from the layout otherwise. */
export function usePictureNodes(system: DrawnSystem, layout: Layout, { thing, onOpen, onFold }: Doing) {
  const fresh = useMemo(() => nodesOf(system, layout), [system, layout]);
  const [held, setHeld] = useState({ from: fresh, nodes: fresh });
  const now = held.from === fresh ? held.nodes : fresh;
  const nodes = now.map((node) => ({ ...node, data: { ...node.data, isOpen: node.id === thing, onOpen, onFold } }));
  const onNodesChange = (changes: NodeChange<PictureNode>[]) =>
    setHeld((before) => ({
      from: fresh,
      nodes: applyNodeChanges(changes, before.from === fresh ? before.nodes : fresh),
    }));
  return { nodes, onNodesChange };
}

const idle = () => undefined;

function nodesOf({ things }: DrawnSystem, { positions }: Layout): PictureNode[] {
  const sizes = sizesOf(things, positions);
  return things.map((thing) => {
    const { row, inside } = thing;
    return {
      id: row.id,
      type: 'thing',
      position: positions[row.id] ?? { x: ROOM.side, y: ROOM.top },
      ...(inside === undefined ? {} : { parentId: inside }),
      ...(sizes.get(row.id) ?? THING),
      data: { thing, isOpen: false, onOpen: idle, onFold: idle },
    };
  });
}

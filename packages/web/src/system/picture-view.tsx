import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import type { Layout } from '@primum/core/api/layout';
import {
  Background,
  type Connection,
  Controls,
  type Edge,
  MarkerType,
  ReactFlow,
  useReactFlow,
  useStore,
} from '@xyflow/react';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { DrawDialog } from './draw-dialog.tsx';
import { type DrawnLink, drawnSystem, ROOM } from './picture-graph.ts';
import { type PictureNode, PictureThing } from './picture-node.tsx';
import classes from './picture.module.css';
import { useLayout } from './use-layout.ts';
import { useMoveByHand } from './use-move-by-hand.ts';
import { usePictureNodes } from './use-picture-nodes.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';
import { withRoom } from './with-room.ts';

interface Props {
  readonly dossier: string;
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly onOpen: (id: string) => void;
}

const NODE_TYPES = { thing: PictureThing };

/** The system as a picture: zones tinted by the party that controls them, what is in them, and what leads where. */
export function PictureView(props: Props) {
  const { t } = useTranslation();
  const { query, keep } = useLayout(props.dossier, props.state);
  return (
    <>
      <ul className={classes['legend']} aria-label={t('system.party')}>
        {props.state.context.dossier.system.parties.map(({ id, title }, index) => (
          <li key={id} data-tint={index % 6}>
            {title ?? id}
          </li>
        ))}
      </ul>
      <AsyncView query={query} what={t('system.picture')}>
        {(layout) => <Canvas {...props} layout={layout} onKeep={keep} />}
      </AsyncView>
    </>
  );
}

interface CanvasProps extends Props {
  readonly layout: Layout;
  readonly onKeep: (layout: Layout) => void;
}

function Canvas({ state, change, onOpen, layout, onKeep }: CanvasProps) {
  const { t } = useTranslation();
  const { thing } = useSearch({ from: '/in' });
  const scheme = useComputedColorScheme('light');
  const [drawn, setDrawn] = useState<{ readonly from: string; readonly to: string }>();
  const system = useMemo(
    () => drawnSystem(state.context, state.faults, layout.collapsed),
    [state.context, state.faults, layout.collapsed],
  );
  const fold = (id: string) => {
    if (!layout.collapsed.includes(id)) return onKeep({ ...layout, collapsed: [...layout.collapsed, id] });
    const collapsed = layout.collapsed.filter((one) => one !== id);
    const { things } = drawnSystem(state.context, [], collapsed);
    const isPlaced = things.every(({ row, inside }) => inside !== id || layout.positions[row.id] !== undefined);
    // Things that have no place yet get one first, and then the room that they need.
    onKeep({ collapsed, positions: isPlaced ? withRoom(things, layout.positions, id) : layout.positions });
  };
  const { nodes, onNodesChange } = usePictureNodes(system, layout, { thing, onOpen, onFold: fold });
  const edges = useMemo(() => system.links.map((link) => edgeOf(link, thing)), [system, thing]);
  const move = useMoveByHand(state, change);
  const settle = (_event: unknown, dragged: PictureNode) => {
    const { id } = dragged;
    const drop = move(
      nodes.map((node) => (node.id === id ? dragged : node)),
      id,
    );
    const isInside = drop !== undefined || system.things.find(({ row }) => row.id === id)?.inside !== undefined;
    const position = drop?.position ?? dragged.position;
    const x = Math.round(isInside ? Math.max(ROOM.side, position.x) : position.x);
    const y = Math.round(isInside ? Math.max(ROOM.top, position.y) : position.y);
    onKeep({ ...layout, positions: { ...layout.positions, [id]: { x, y } } });
  };
  return (
    <div className={classes['canvas']}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        onNodesChange={onNodesChange}
        onNodeDragStop={settle}
        onConnect={({ source, target }: Connection) => setDrawn({ from: source, to: target })}
        nodesConnectable={state.mayChange}
        nodesFocusable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        onlyRenderVisibleElements
        minZoom={0.05}
        fitView
        colorMode={scheme}
        aria-label={t('system.picture')}
      >
        <Background />
        <InView thing={thing} />
        <Controls showInteractive={false} />
      </ReactFlow>
      {drawn === undefined ? null : (
        <DrawDialog {...drawn} state={state} change={change} onClose={() => setDrawn(undefined)} />
      )}
    </div>
  );
}

/** When the panel opens beside and the picture gets narrower, what is in hand stays in view. */
function InView({ thing }: { readonly thing: string | undefined }) {
  const width = useStore((store) => store.width);
  const { fitView, getZoom } = useReactFlow();
  useEffect(() => {
    if (thing !== undefined && width > 0)
      void fitView({ nodes: [{ id: thing }], minZoom: getZoom(), maxZoom: getZoom() });
    // Only the width moves it: a press on another thing leaves the picture where it is.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [width]);
  return null;
}

/** The words of a link stand there while one of its ends is in hand: all at once nobody could read. */
function edgeOf({ id, from, to, title, isFlow }: DrawnLink, thing: string | undefined): Edge {
  const isLit = thing === from || thing === to;
  const stroke = isFlow ? 'var(--pr-accent)' : 'var(--pr-muted)';
  return {
    id,
    source: from,
    target: to,
    interactionWidth: 0,
    zIndex: 1,
    style: {
      pointerEvents: 'none',
      stroke,
      strokeWidth: isLit ? 2.5 : 1,
      ...(isFlow ? {} : { strokeDasharray: '4 3' }),
    },
    markerEnd: { type: MarkerType.ArrowClosed, color: stroke },
    ...(isLit ? { label: title } : {}),
  };
}

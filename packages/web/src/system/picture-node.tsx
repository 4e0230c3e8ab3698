import { Handle, type Node, type NodeProps, Position } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { DrawnThing } from './picture-graph.ts';
import classes from './picture.module.css';

export type PictureNode = Node<
  {
    readonly thing: DrawnThing;
    readonly isOpen: boolean;
    readonly onOpen: (id: string) => void;
    readonly onFold: (id: string) => void;
  },
  'thing'
>;

/** A zone, an asset or an interface; a press opens its panel. */
export function PictureThing({ data: { thing, isOpen, onOpen, onFold }, isConnectable }: NodeProps<PictureNode>) {
  const { t } = useTranslation();
  const { row, tint, isShut } = thing;
  const isZone = row.list === 'zones';
  return (
    <div
      className={classes['thing']}
      data-list={row.list}
      data-tint={tint % 6}
      {...(isOpen ? { 'data-open': true } : {})}
    >
      <Handle type="target" position={Position.Left} isConnectable={isConnectable} />
      <div className={classes['head']}>
        <button type="button" onClick={() => onOpen(row.id)}>
          {row.title}
          {row.count === 1 ? null : ` × ${row.count}`}
          <small>{row.type}</small>
        </button>
        {row.faults.length === 0 ? null : (
          <b className={classes['fault']} title={row.faults.map(({ message }) => message).join(' · ')}>
            ! {row.faults.length}
          </b>
        )}
        {isZone ? (
          <button
            type="button"
            className={`nodrag ${classes['fold'] ?? ''}`}
            aria-expanded={!isShut}
            aria-label={`${t(isShut ? 'system.unfold' : 'system.fold')}: ${row.title}`}
            onClick={() => onFold(row.id)}
          >
            {isShut ? '+' : '−'}
          </button>
        ) : null}
      </div>
      <Handle type="source" position={Position.Right} isConnectable={isConnectable} />
    </div>
  );
}

/** What is dropped on a zone is moved there, where it can stand there; what cannot stays where it is and is only drawn elsewhere. */
import { editsForMove } from '@primum/core/dossier/edits-for-assets';
import { useTranslation } from 'react-i18next';
import type { PictureNode } from './picture-node.tsx';
import { titleOf } from './system-rows.ts';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';
import { type Drop, zoneUnder } from './zone-under.ts';

type MoveByHand = (nodes: readonly PictureNode[], id: string) => Drop | undefined;

export function useMoveByHand({ context, mayChange }: SystemState, change: SystemChange): MoveByHand {
  const { t } = useTranslation();
  return (nodes, id) => {
    const boxes = nodes.map((node) => ({
      id: node.id,
      isZone: node.data.thing.row.list === 'zones',
      parent: node.parentId,
      position: node.position,
      width: node.width ?? 0,
      height: node.height ?? 0,
    }));
    const drop = zoneUnder(boxes, id);
    if (!mayChange || drop === undefined || !editsForMove(context, [id], drop.zone).ok) return undefined;
    const what = t('system.did.move', { names: titleOf(context, id), zone: titleOf(context, drop.zone) });
    change.wish({ what, make: (now) => editsForMove(now, [id], drop.zone) });
    return drop;
  };
}

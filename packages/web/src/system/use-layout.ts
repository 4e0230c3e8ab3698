/**
 * Where things stand on the picture: as it was kept, what is drawn for the first time placed by elk; what is moved is kept. A
 * large system begins with its zones shut, so that there is something to read, and soon.
 */
import type { Layout } from '@primum/core/api/layout';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { dossierPath, dossierQuery, layoutQuery } from '../queries.ts';
import { arrangePicture } from './arrange-picture.ts';
import { drawnSystem, shutAtFirst } from './picture-graph.ts';
import type { SystemState } from './use-system.ts';
import { withRoom } from './with-room.ts';

interface Placed {
  readonly query: {
    readonly data: Layout | undefined;
    readonly error: Error | null;
    readonly refetch: () => Promise<unknown>;
  };
  readonly keep: (layout: Layout) => void;
}

export function useLayout(dossier: string, { context }: SystemState): Placed {
  const { t } = useTranslation();
  const client = useQueryClient();
  const may = useQuery(dossierQuery(dossier)).data?.may;
  const asked = layoutQuery(dossier, may ?? []);
  const key = asked.queryKey;
  const kept = useQuery({ ...asked, enabled: may !== undefined });
  const positions = kept.data?.positions;
  const collapsed = useMemo((): readonly string[] => {
    if (kept.data === undefined) return [];
    const isFirst = Object.keys(kept.data.positions).length === 0;
    return isFirst ? shutAtFirst(drawnSystem(context, [], []).things) : kept.data.collapsed;
  }, [kept.data, context]);
  const drawn = useMemo(() => drawnSystem(context, [], collapsed), [context, collapsed]);
  const unplaced = drawn.things.map(({ row }) => row.id).filter((id) => positions?.[id] === undefined);
  const keep = (layout: Layout) => {
    client.setQueryData(key, layout);
    if (may?.includes('dossier.arrange') !== true) return;
    sendJson(`${dossierPath(dossier)}/layout`, { method: 'PUT', body: layout }).catch((error: unknown) =>
      notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
    );
  };
  const found = useQuery({
    queryKey: ['arranged', dossier, drawn.things.map(({ row, inside }) => `${row.id} ${inside ?? ''}`).join('|')],
    queryFn: async () => {
      const placed = { ...(await arrangePicture(drawn)), ...positions };
      const opened = new Set(drawn.things.flatMap(({ row, inside }) => (positions?.[row.id] ? [] : (inside ?? []))));
      const roomy = [...opened].reduce((before, zone) => withRoom(drawn.things, before, zone), placed);
      keep({ collapsed: [...collapsed], positions: roomy });
      return roomy;
    },
    enabled: positions !== undefined && may !== undefined && unplaced.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isPlaced = kept.data !== undefined && (unplaced.length === 0 || found.data !== undefined);
  const data = useMemo(
    () => (isPlaced ? { collapsed: [...collapsed], positions: { ...found.data, ...kept.data.positions } } : undefined),
    [isPlaced, collapsed, kept.data, found.data],
  );
  return {
    query: {
      data,
      error: kept.error ?? found.error,
      refetch: async () => Promise.all([kept.refetch(), found.refetch()]),
    },
    keep,
  };
}

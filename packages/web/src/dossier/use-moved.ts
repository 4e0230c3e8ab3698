import type { Figures } from '@primum/core/api/assessment';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { figuresQuery } from '../queries.ts';
import { lookAgain } from './last-look.ts';

type Counts = Omit<Figures, 'revision' | 'decisions'>;

interface Moved {
  /** As +2 or −1; empty where a figure is as it was. */
  readonly by: Readonly<Record<keyof Counts, string>>;
  readonly since: string;
}

/** How the figures have moved since this person looked last; undefined at the first look and where nothing was changed. */
export function useMoved(dossier: string, revision: number, counts: Counts): Moved | undefined {
  const { t } = useTranslation();
  const figures = useFigures();
  const look = useLook();
  const client = useQueryClient();
  const { data: found } = useQuery({
    queryKey: ['moved', dossier, revision, look],
    queryFn: async () => {
      const last = lookAgain(dossier, revision, new Date().toISOString(), {
        long: localStorage,
        short: sessionStorage,
      });
      if (last === undefined || last.revision >= revision) return null;
      return { last, before: await client.fetchQuery(figuresQuery(dossier, look, last.revision)) };
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (found === undefined || found === null) return undefined;
  const { last, before } = found;
  const moved = (name: keyof Counts) => {
    const by = counts[name] - before[name];
    return by === 0 ? '' : `(${by > 0 ? '+' : '−'}${figures.count(Math.abs(by))})`;
  };
  return {
    by: {
      unacceptable: moved('unacceptable'),
      reduce: moved('reduce'),
      acceptable: moved('acceptable'),
      waiting: moved('waiting'),
    },
    since: t('overview.moved', { when: figures.instant(last.at) }),
  };
}

import type { Figures } from '@primum/core/api/assessment';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { figuresQuery } from '../queries.ts';
import { type LastLook, lookAgain } from './last-look.ts';

type Counts = Omit<Figures, 'revision'>;

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
  const [last, setLast] = useState<LastLook>();
  useEffect(() => {
    const now = new Date().toISOString();
    setLast(lookAgain(dossier, revision, now, { long: localStorage, short: sessionStorage }));
  }, [dossier, revision]);
  const { data: before } = useQuery({
    ...figuresQuery(dossier, look, last?.revision),
    enabled: last !== undefined && last.revision < revision,
    retry: false,
  });
  if (before === undefined || last === undefined || last.revision >= revision) return undefined;
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

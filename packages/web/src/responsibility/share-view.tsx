/** Which partner sees whose part: sharing, what each sees, publishing more, and ending it. */
import { Button } from '@mantine/core';
import type { GrantView } from '@primum/core/api/sharing';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { AsyncView } from '../kit/async-view.tsx';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import type { GrantAct, ViewProps } from './view-props.ts';
import classes from './responsibility.module.css';
import { grantsQuery } from './standing.ts';

const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));
const GrantDialog = lazy(async () => ({ default: (await import('./grant-dialog.tsx')).GrantDialog }));

export function ShareView({ standing }: Pick<ViewProps, 'standing'>) {
  const { t } = useTranslation('sharing');
  const query = useQuery(grantsQuery(standing.dossier));
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [isSharing, setSharing] = useState(false);
  const [chosen, setChosen] = useState<{ readonly grant: GrantView; readonly act: GrantAct }>();
  const columns = useColumns((grant, act) => setChosen({ grant, act }));
  const share = (
    <Button leftSection={<Icon name="plus" />} onClick={() => setSharing(true)}>
      {t('grant')}
    </Button>
  );
  return (
    <Section title={t('share')} why={t('shareWhy')}>
      <AsyncView
        query={query}
        what={t('share')}
        empty={({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('shareNone')} why={t('shareNoneWhy')}>
              {share}
            </EmptyState>
          ) : undefined
        }
      >
        {({ items }) => (
          <>
            <p>{share}</p>
            <DataTable
              label={t('share')}
              rows={items}
              columns={columns}
              keyOf={({ id }) => id}
              arrangement={arrangement}
              onArrange={setArrangement}
            />
          </>
        )}
      </AsyncView>
      <Suspense>
        {isSharing ? <ShareDialog standing={standing} onClose={() => setSharing(false)} /> : null}
        {chosen === undefined ? null : (
          <GrantDialog {...chosen} standing={standing} onClose={() => setChosen(undefined)} />
        )}
      </Suspense>
    </Section>
  );
}

function useColumns(choose: (grant: GrantView, act: GrantAct) => void): Column<GrantView>[] {
  const { t } = useTranslation('sharing');
  const { day } = useFigures();
  const stateOf = ({ acceptedAt, expiresAt = '' }: GrantView) =>
    acceptedAt === undefined ? t('offered', { day: day(expiresAt) }) : t('since', { day: day(acceptedAt) });
  return [
    {
      id: 'partner',
      title: t('partner'),
      width: 3,
      value: ({ partner, label }) => partner?.title ?? label,
      cell: (grant) => (
        <>
          {grant.partner?.title ?? grant.label}
          <small>{stateOf(grant)}</small>
        </>
      ),
    },
    { id: 'party', title: t('party'), width: 2, value: ({ party }) => party.title, cell: ({ party }) => party.title },
    {
      id: 'published',
      title: t('published'),
      width: 2,
      value: ({ published }) => published.length,
      cell: ({ published }) => (published.length === 0 ? t('seesNothing') : t('things', { count: published.length })),
    },
    {
      id: 'act',
      title: t('act'),
      width: 3,
      cell: (grant) => (
        <div className={classes['acts']}>
          {(['preview', 'publish', 'end'] as const).map((act) => (
            <Button
              key={act}
              size="compact-xs"
              variant="default"
              onClick={() => choose(grant, act)}
              aria-label={`${t(act)}: ${grant.party.title}`}
            >
              {t(act)}
            </Button>
          ))}
        </div>
      ),
    },
  ];
}

/** Route: /dossiers/:id/history. Every change: who, when, why, what; and a way back that is itself a change. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { dossierPath, dossierQuery } from '../queries.ts';
import classes from './overview.module.css';

interface HistoryRow {
  readonly revision: number;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason?: string;
  readonly changes: readonly {
    readonly document: string;
    readonly path: readonly (string | number)[];
    readonly kind: 'added' | 'removed' | 'changed';
  }[];
}

export function HistoryPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/history' });
  const detail = useQuery(dossierQuery(dossier));
  const query = useQuery({
    queryKey: ['dossier', dossier, 'history'],
    queryFn: async ({ signal }) => getJson<Page<HistoryRow>>(`${dossierPath(dossier)}/history?limit=100`, signal),
  });
  return (
    <>
      <QuestionHeading question={t('history.title')} above={detail.data?.title ?? ' '} />
      <AsyncView
        query={query}
        what={t('history.loading')}
        empty={({ items }) =>
          items.length === 0 ? <EmptyState title={t('history.empty')} why={t('history.emptyWhy')} /> : undefined
        }
      >
        {({ items }) => (
          <ol className={classes['actions']}>
            {items.map((row) => (
              <Revision
                key={row.revision}
                row={row}
                dossier={dossier}
                isNow={row.revision === detail.data?.revision}
                mayEdit={detail.data?.may.includes('edit') === true}
              />
            ))}
          </ol>
        )}
      </AsyncView>
    </>
  );
}

interface RevisionProps {
  readonly row: HistoryRow;
  readonly dossier: string;
  readonly isNow: boolean;
  readonly mayEdit: boolean;
}

/** Changes of one revision that are named; the rest is counted. */
const MOST_NAMED = 6;

function Revision({ row, dossier, isNow, mayEdit }: RevisionProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const restore = useRestore(dossier, row.revision);
  const left = row.changes.length - MOST_NAMED;
  return (
    <li>
      <div>
        <strong>{t('history.revision', { revision: row.revision })}</strong> · {row.by.name} ·{' '}
        <time dateTime={row.at}>{figures.instant(row.at)}</time>
        {row.reason === undefined ? null : <div>{row.reason}</div>}
        {row.changes.slice(0, MOST_NAMED).map(({ document, path, kind }) => (
          <small key={`${document} ${path.join('.')} ${kind}`}>
            {t(`history.${kind}`)}: {document}.yaml · {path.join('.')}
          </small>
        ))}
        {left > 0 ? (
          <small>
            + {left} {t('word.more')}
          </small>
        ) : null}
      </div>
      {isNow || !mayEdit ? (
        <span className="quiet">{isNow ? t('history.first') : ''}</span>
      ) : (
        <Button
          size="xs"
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate()}
          aria-label={`${t('history.restore')}: ${t('history.revision', { revision: row.revision })}`}
        >
          {t('history.restore')}
        </Button>
      )}
    </li>
  );
}

function useRestore(dossier: string, revision: number) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      sendJson<unknown>(`${dossierPath(dossier)}/history/${revision}/restore`, {
        method: 'POST',
        body: { reason: t('history.restoreReason', { revision }) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['dossier', dossier] });
      notifications.show({ message: t('history.restored') });
    },
    onError: (error) => notifications.show({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
}

/** Route: /dossiers/:id/history. Every change: who, when, why, what; and a way back that is itself a change. */
import { Button } from '@mantine/core';
import type { RevisionView } from '@primum/core/api/dossiers';
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
import { notify } from '../kit/notify.ts';

export function HistoryPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/history' });
  const detail = useQuery(dossierQuery(dossier));
  const query = useQuery({
    queryKey: ['dossier', dossier, 'history'],
    queryFn: async ({ signal }) => getJson<Page<RevisionView>>(`${dossierPath(dossier)}/history?limit=100`, signal),
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
                now={detail.data?.revision ?? 0}
                mayEdit={detail.data?.may.includes('dossier.change') === true}
              />
            ))}
          </ol>
        )}
      </AsyncView>
    </>
  );
}

interface RevisionProps {
  readonly row: RevisionView;
  readonly dossier: string;
  /** The newest revision. */
  readonly now: number;
  readonly mayEdit: boolean;
}

/** Changes of one revision that are named; the rest is counted. */
const MOST_NAMED = 6;

function Revision({ row, dossier, now, mayEdit }: RevisionProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  const restore = useRestore(dossier, row.revision, now);
  const left = row.changes.length - MOST_NAMED;
  return (
    <li>
      <div>
        <strong>{t('history.revision', { revision: row.revision })}</strong> · {row.by.name} ·{' '}
        <time dateTime={row.at}>{figures.instant(row.at)}</time>
        {row.reason === undefined ? null : <div>{row.reason}</div>}
        {row.changes.slice(0, MOST_NAMED).map(({ document, path, kind, title }) => (
          <small key={`${document} ${path.join('.')} ${kind}`}>
            {t(`history.${kind}`)}: {title} · {document}.yaml · {path.join('.')}
          </small>
        ))}
        {left > 0 ? (
          <small>
            + {left} {t('word.more')}
          </small>
        ) : null}
      </div>
      {row.revision === now || !mayEdit ? (
        <span className="quiet">{row.revision === now ? t('history.first') : ''}</span>
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

function useRestore(dossier: string, revision: number, now: number) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      sendJson<unknown>(`${dossierPath(dossier)}/history/${revision}/restore`, {
        method: 'POST',
        body: { reason: t('history.restoreReason', { revision }) },
        revision: now,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['dossier', dossier] });
      notify({ message: t('history.restored') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
}

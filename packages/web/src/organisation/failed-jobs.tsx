/** Jobs of the server that were given up, each with a way to try it again. */
import { Button } from '@mantine/core';
import type { FailedJobView } from '@primum/core/api/jobs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';

const NAMED = ['forget-ended', 'verify-audit', 'follow-tickets', 'dump'] as const;

export function FailedJobs() {
  const { t } = useTranslation('account');
  const query = useQuery({
    queryKey: ['organisation', 'jobs'],
    queryFn: async ({ signal }) => getJson<Page<FailedJobView>>('/jobs/failed', signal),
  });
  return (
    <Section title={t('job.title')} why={t('job.why')}>
      <AsyncView
        query={query}
        what={t('job.title')}
        empty={({ items }) => (items.length === 0 ? <p>{t('job.none')}</p> : undefined)}
      >
        {({ items }) => (
          <ul>
            {items.map((failed) => (
              <li key={failed.job}>
                <FailedJob failed={failed} />
              </li>
            ))}
          </ul>
        )}
      </AsyncView>
    </Section>
  );
}

function FailedJob({ failed: { job, at, code } }: { readonly failed: FailedJobView }) {
  const { t } = useTranslation('account');
  const { t: word } = useTranslation();
  const figures = useFigures();
  const client = useQueryClient();
  const again = useMutation({
    mutationFn: async () => sendJson<unknown>(`/jobs/${encodeURIComponent(job)}/again`, { method: 'POST' }),
    onSuccess: async () => {
      notify({ message: t('job.begun') });
      await client.invalidateQueries({ queryKey: ['organisation'] });
    },
    onError: (error) => notify({ title: word('problem.title'), message: problemText(error, word), color: 'red' }),
  });
  const known = NAMED.find((name) => name === job);
  const name = known === undefined ? job : t(`job.names.${known}`);
  return (
    <>
      {name}{' '}
      <Button
        size="compact-xs"
        variant="default"
        loading={again.isPending}
        onClick={() => again.mutate()}
        aria-label={`${t('job.again')}: ${name}`}
      >
        {t('job.again')}
      </Button>
      <br />
      <small className="quiet">
        {t('job.gaveUp', { when: figures.instant(at) })} · {code === 'UNEXPECTED' ? t('job.inLog') : code}
      </small>
    </>
  );
}

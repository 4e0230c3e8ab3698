/** Where the organisation's tickets go: connected, tried, changed and left by an owner. */
import { Button, Group, Modal } from '@mantine/core';
import type { TrackerView } from '@primum/core/api/tickets';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';

const TrackerDialog = lazy(async () => ({ default: (await import('./tracker-dialog.tsx')).TrackerDialog }));

export function TrackerSection() {
  const { t } = useTranslation('tickets');
  const [open, setOpen] = useState<'write' | 'leave'>();
  const query = useQuery({
    queryKey: ['organisation', 'tracker'],
    queryFn: async ({ signal }) => getJson<{ tracker?: TrackerView }>('/organisation/tracker', signal),
  });
  const tracker = query.data?.tracker;
  const close = () => setOpen(undefined);
  return (
    <Section title={t('tracker.title')} why={t('tracker.why')}>
      <AsyncView
        query={query}
        what={t('tracker.title')}
        empty={(data) =>
          data.tracker === undefined ? (
            <EmptyState title={t('tracker.none')} why={t('tracker.noneWhy')}>
              <Button variant="default" onClick={() => setOpen('write')}>
                {t('tracker.connect')}
              </Button>
            </EmptyState>
          ) : undefined
        }
      >
        {(data) =>
          data.tracker === undefined ? null : (
            <>
              <Standing tracker={data.tracker} />
              <Group>
                <Button variant="default" onClick={() => setOpen('write')}>
                  {t('tracker.change')}
                </Button>
                <Button variant="default" onClick={() => setOpen('leave')}>
                  {t('tracker.leave')}
                </Button>
              </Group>
            </>
          )
        }
      </AsyncView>
      <Suspense>{open === 'write' ? <TrackerDialog tracker={tracker} onClose={close} /> : null}</Suspense>
      {open === 'leave' ? <LeaveDialog onClose={close} /> : null}
    </Section>
  );
}

function Standing({ tracker }: { readonly tracker: TrackerView }) {
  const { t } = useTranslation('tickets');
  const figures = useFigures();
  const { kind, project, address, connectedAt, waitsUntil, problem } = tracker;
  return (
    <>
      <p style={{ overflowWrap: 'anywhere' }}>
        <strong>
          {t(`tracker.names.${kind}`)} {project}
        </strong>
        <br />
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>{' '}
        · <span className="quiet">{t('tracker.since', { when: figures.day(connectedAt) })}</span>
      </p>
      {waitsUntil === undefined ? null : <p>{t('tracker.waits', { when: figures.instant(waitsUntil) })}</p>}
      {problem === undefined ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {t('tracker.problem', { problem })}
        </p>
      )}
    </>
  );
}

function LeaveDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tickets');
  const { t: word } = useTranslation();
  const client = useQueryClient();
  const leave = useMutation({
    mutationFn: async () => sendJson<unknown>('/organisation/tracker', { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      await client.invalidateQueries({ queryKey: ['tickets'] });
      notify({ message: t('tracker.left') });
      onClose();
    },
    onError: (error) => notify({ title: word('problem.saved'), message: problemText(error, word), color: 'red' }),
  });
  return (
    <Modal opened onClose={onClose} title={t('tracker.leave')} closeButtonProps={{ 'aria-label': word('word.close') }}>
      <p style={{ marginTop: 0 }}>{t('tracker.leaveSure')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {word('word.cancel')}
        </Button>
        <Button color="red" loading={leave.isPending} onClick={() => leave.mutate()}>
          {t('tracker.leave')}
        </Button>
      </Group>
    </Modal>
  );
}

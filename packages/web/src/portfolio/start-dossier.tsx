/** Three ways to a first dossier: a finished example, a small beginning, or the files of a folder. */
import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { FromFiles } from './from-files.tsx';
import { type Starter, StarterForm } from './starter-form.tsx';
import { notify } from '../kit/notify.ts';
import { examplesQuery } from '../queries.ts';

type From =
  | { readonly example: string }
  | { readonly documents: Readonly<Record<string, string>> }
  | { readonly starter: Starter };

export function StartDossier({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { t } = useTranslation();
  const create = useCreate();
  const isBusy = create.isPending;
  const go = (from: From, withTour = false) => create.mutate({ from, withTour });
  return (
    <>
      {isFirst ? <EmptyState title={t('today.emptyTitle')} why={t('today.empty')} /> : null}
      {create.error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {problemText(create.error, t)}
        </p>
      )}
      <div style={isFirst ? { marginTop: 16 } : {}}>
        <Examples isBusy={isBusy} onChoose={(example, withTour) => go({ example }, withTour)} />
        <StarterForm isBusy={isBusy} onStart={(starter) => go({ starter })} />
        <FromFiles isBusy={isBusy} onRead={(documents) => go({ documents })} />
      </div>
    </>
  );
}

interface Begun {
  readonly from: From;
  /** Goes on with how the example was made. */
  readonly withTour: boolean;
}

function useCreate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async ({ from }: Begun) => sendJson<{ id: string }>('/dossiers', { method: 'POST', body: { from } }),
    onSuccess: async ({ id }, { withTour }) => {
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      notify({ message: t('today.created') });
      const search = withTour ? { panel: 'tour' as const, step: 1 } : {};
      await navigate({ to: '/dossiers/$dossier', params: { dossier: id }, search });
    },
  });
}

interface ExamplesProps {
  readonly isBusy: boolean;
  readonly onChoose: (id: string, withTour: boolean) => void;
}

function Examples({ isBusy, onChoose }: ExamplesProps) {
  const { t } = useTranslation();
  const { t: start } = useTranslation('start');
  const query = useQuery(examplesQuery);
  return (
    <Section title={t('today.examples')} why={t('today.examplesWhy')}>
      <AsyncView query={query} what={t('today.examples')}>
        {({ items }) =>
          items.map(({ id, title, purpose, hasTour }) => (
            <div key={id} style={{ marginTop: 12 }}>
              <strong>{title}</strong>
              <p style={{ margin: '4px 0 8px', maxWidth: '80ch' }}>{purpose}</p>
              <Group gap={8}>
                <Button
                  size="xs"
                  variant="default"
                  disabled={isBusy}
                  onClick={() => onChoose(id, false)}
                  aria-label={`${t('today.useExample')}: ${title}`}
                >
                  {t('today.useExample')}
                </Button>
                {hasTour ? (
                  <Button
                    size="xs"
                    variant="subtle"
                    disabled={isBusy}
                    onClick={() => onChoose(id, true)}
                    aria-label={`${start('tour')}: ${title}`}
                  >
                    {start('tour')}
                  </Button>
                ) : null}
              </Group>
            </div>
          ))
        }
      </AsyncView>
    </Section>
  );
}

/** Three ways to a first dossier: a finished example, a small beginning, or the files of a folder. */
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Section } from '../kit/section.tsx';
import { FromFiles } from './from-files.tsx';
import { type Starter, StarterForm } from './starter-form.tsx';
import { notify } from '../kit/notify.ts';

type From =
  | { readonly example: string }
  | { readonly documents: Readonly<Record<string, string>> }
  | { readonly starter: Starter };

interface Example {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
}

export function StartDossier({ isFirst = false }: { readonly isFirst?: boolean }) {
  const { t } = useTranslation();
  const create = useCreate();
  const isBusy = create.isPending;
  const go = (from: From) => create.mutate(from);
  return (
    <>
      {isFirst ? <EmptyState title={t('today.emptyTitle')} why={t('today.empty')} /> : null}
      {create.error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {problemText(create.error, t)}
        </p>
      )}
      <div style={isFirst ? { marginTop: 16 } : {}}>
        <Examples isBusy={isBusy} onChoose={(example) => go({ example })} />
        <StarterForm isBusy={isBusy} onStart={(starter) => go({ starter })} />
        <FromFiles isBusy={isBusy} onRead={(documents) => go({ documents })} />
      </div>
    </>
  );
}

function useCreate() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (from: From) => sendJson<{ id: string }>('/dossiers', { method: 'POST', body: { from } }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['dossiers'] });
      notify({ message: t('today.created') });
      await navigate({ to: '/dossiers/$dossier', params: { dossier: id } });
    },
  });
}

function Examples({ isBusy, onChoose }: { readonly isBusy: boolean; readonly onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['examples'], queryFn: async () => getJson<Page<Example>>('/examples') });
  return (
    <Section title={t('today.examples')} why={t('today.examplesWhy')}>
      <AsyncView query={query} what={t('today.examples')}>
        {({ items }) =>
          items.map(({ id, title, purpose }) => (
            <div key={id} style={{ marginTop: 12 }}>
              <strong>{title}</strong>
              <p style={{ margin: '4px 0 8px', maxWidth: '80ch' }}>{purpose}</p>
              <Button
                size="xs"
                variant="default"
                disabled={isBusy}
                onClick={() => onChoose(id)}
                aria-label={`${t('today.useExample')}: ${title}`}
              >
                {t('today.useExample')}
              </Button>
            </div>
          ))
        }
      </AsyncView>
    </Section>
  );
}

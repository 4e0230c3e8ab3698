/** Changes of what is granted: publishing more or less, and ending it. */
import type { GrantView } from '@primum/core/api/sharing';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { dossierPath } from '../queries.ts';

interface Publishing {
  readonly grant: string;
  /** Undefined: the grant ends. */
  readonly published: GrantView['published'] | undefined;
  readonly done: string;
}

export function usePublish(dossier: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ grant, published }: Publishing) =>
      sendJson<unknown>(
        `${dossierPath(dossier)}/grants/${encodeURIComponent(grant)}`,
        published === undefined ? { method: 'DELETE' } : { method: 'PUT', body: { published } },
      ),
    onSuccess: async (_, { done }) => {
      await client.invalidateQueries({ queryKey: ['dossier', dossier, 'grants'] });
      notify({ message: done });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
}

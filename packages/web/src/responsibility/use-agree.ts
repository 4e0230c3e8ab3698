/** Asking, reminding and answering: each writes a revision, and says so. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem, sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { dossierPath } from '../queries.ts';
import type { Standing } from './standing.ts';

interface Agreeing {
  /** After `/expectations`. */
  readonly path: string;
  readonly body: object;
  /** What is said when it is saved. */
  readonly done: string;
}

export function useAgree({ dossier, revision }: Pick<Standing, 'dossier' | 'revision'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const askAnew = async () => client.invalidateQueries({ queryKey: ['dossier', dossier] });
  return useMutation({
    mutationFn: async ({ path, body }: Agreeing) =>
      sendJson<{ readonly revision: number; readonly id?: string }>(`${dossierPath(dossier)}/expectations${path}`, {
        method: 'POST',
        body,
        revision,
      }),
    onSuccess: async (_, { done }) => {
      await askAnew();
      notify({ message: done });
    },
    onError: async (error) => {
      if (isProblem(error, 'STALE_REVISION')) await askAnew();
      notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red', autoClose: false });
    },
  });
}

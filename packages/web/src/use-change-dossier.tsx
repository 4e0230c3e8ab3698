/** Changes of a dossier's documents from any screen: each with its reason, refused when somebody was faster, and undone at a press. */
import { Button } from '@mantine/core';
import type { Edit } from '@primum/core/dossier/edit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isProblem, sendJson } from './api.ts';
import { problemText } from './kit/async-view.tsx';
import { dossierPath } from './queries.ts';
import { notify, withdraw } from './kit/notify.ts';

export interface DossierChange {
  readonly edits: readonly Edit[];
  readonly revision: number;
  readonly reason?: string;
  /** What is said when it is saved. */
  readonly done: string;
  /** Edits that take it back, applied to the revision that it makes. */
  readonly undo?: readonly Edit[];
}

export function useChangeDossier(dossier: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async ({ edits, revision, reason }: DossierChange) =>
      sendJson<{ revision: number }>(`${dossierPath(dossier)}/changes`, {
        method: 'POST',
        body: { edits, ...(reason === undefined ? {} : { reason }) },
        revision,
      }),
    onSuccess: async ({ revision }, { done, undo }) => {
      await askAnew();
      tell(done, undo, revision);
    },
    onError: async (error) => {
      if (isProblem(error, 'STALE_REVISION')) await askAnew();
      notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red', autoClose: false });
    },
  });
  const askAnew = async () => {
    await client.invalidateQueries({ queryKey: ['dossier', dossier] });
    await client.invalidateQueries({ queryKey: ['dossiers'] });
  };
  const tell = (done: string, undo: DossierChange['undo'], revision: number) => {
    const id = crypto.randomUUID();
    const takeBack = () => {
      withdraw(id);
      change.mutate({ edits: undo ?? [], revision, done: t('harm.undone') });
    };
    const button = (
      <Button size="xs" variant="default" mt={8} onClick={takeBack}>
        {t('harm.undo')}
      </Button>
    );
    notify({
      id,
      message: (
        <div>
          {done}
          {undo === undefined ? null : <div>{button}</div>}
        </div>
      ),
      autoClose: 10_000,
    });
  };
  return change;
}

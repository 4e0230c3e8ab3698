/** Lets a dossier name another edition of a pack, or of the library: a change of the dossier as any other, with its place in the history. */
import type { Edit } from '@primum/core/dossier/edit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from './api.ts';
import { problemText } from './kit/async-view.tsx';
import { notify } from './kit/notify.ts';
import { type DossierValues, dossierPath } from './queries.ts';

export interface Move {
  readonly pack: string;
  readonly edition: string;
}

export function useMoveOver(dossier: string) {
  const { t } = useTranslation('knowledge');
  const { t: word } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (move: Move) => {
      const { revision, values } = await getJson<DossierValues>(`${dossierPath(dossier)}/values`);
      const body = { edits: [editFor(values, move)], reason: t('moveReason', { ...move }) };
      return sendJson<unknown>(`${dossierPath(dossier)}/changes`, { method: 'POST', body, revision });
    },
    onSuccess: async (_, { edition }) => {
      for (const queryKey of [['library', 'effect'], ['dossier', dossier], ['dossiers']])
        await client.invalidateQueries({ queryKey });
      notify({ message: t('moved', { edition }) });
    },
    onError: (error) => notify({ title: word('problem.saved'), message: problemText(error, word), color: 'red' }),
  });
}

function editFor(values: DossierValues['values'], { pack, edition }: Move): Edit {
  const packs = values.dossier?.packs ?? [];
  const at = packs.findIndex(({ id }) => id === pack);
  return at < 0
    ? { document: 'dossier', do: 'insert', path: ['packs', packs.length], value: { id: pack, edition } }
    : { document: 'dossier', do: 'set', path: ['packs', at, 'edition'], value: edition };
}

/** The library of the organisation as the screens ask for it, and how they change it. */
import type { LibraryView } from '@primum/core/api/library';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem, sendJson, type Write } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';

/** Null: it was not started yet. */
export const libraryQuery = queryOptions({
  queryKey: ['library', 'view'],
  queryFn: async ({ signal }): Promise<LibraryView | null> => {
    try {
      return await getJson<LibraryView>('/library', signal);
    } catch (error) {
      if (isProblem(error, 'NOT_FOUND')) return null;
      throw error;
    }
  },
});

export interface LibraryWrite extends Write {
  /** Behind /library. */
  readonly path: string;
  /** What is said when it is done. */
  readonly done: string;
}

/** `quiet`: the caller shows what is wrong. */
export function useLibraryWrite<T = unknown>({ quiet = false }: { readonly quiet?: boolean } = {}) {
  const { t } = useTranslation();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ path, done: _done, ...write }: LibraryWrite) => sendJson<T>(`/library${path}`, write),
    onSuccess: async (_, { done }) => {
      await client.invalidateQueries({ queryKey: ['library'] });
      notify({ message: done });
    },
    onError: async (error) => {
      if (isProblem(error, 'STALE_REVISION')) await client.invalidateQueries({ queryKey: ['library'] });
      if (!quiet) notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red', autoClose: false });
    },
  });
}

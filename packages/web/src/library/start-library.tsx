import { Button, FileButton, Group, TextInput } from '@mantine/core';
import type { LibraryImported, LibraryView } from '@primum/core/api/library';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import { EmptyState } from '../kit/empty-state.tsx';
import { useSession } from '../use-session.ts';
import { bodyOf } from './bring-in.ts';
import { useLibraryWrite } from './use-library.ts';

/** What a library is for, and how to begin: empty, or from a pack folder that the team has already. */
export function StartLibrary() {
  const { t } = useTranslation('library');
  const session = useSession();
  const client = useQueryClient();
  const write = useLibraryWrite<LibraryView>();
  const bring = useLibraryWrite<LibraryImported>();
  const [title, setTitle] = useState(t('titleOf', { organisation: session?.organisation.title ?? '' }));
  const mayWrite = session?.role === 'owner' || session?.role === 'editor';
  const start = async () => {
    const named = title.trim();
    return write.mutateAsync({ path: '', method: 'POST', body: { title: named }, done: t('started') });
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if ((formTexts(event.currentTarget)['title'] ?? '') !== '') void start().catch(() => {});
  };
  const fromFiles = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const { revision } = await start();
    const body = await bodyOf(files);
    await bring.mutateAsync({ path: '/import', method: 'POST', body, revision, done: t('broughtIn') });
    await client.invalidateQueries({ queryKey: ['library'] });
  };
  return (
    <EmptyState title={t('startTitle')} why={t('startWhy')}>
      {mayWrite ? (
        <form onSubmit={submit}>
          <TextInput
            name="title"
            required
            maxLength={120}
            label={t('name')}
            value={title}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
            w={320}
            maw="100%"
          />
          <Group mt="sm" gap="sm">
            <Button type="submit" loading={write.isPending}>
              {t('start')}
            </Button>
            <FileButton multiple accept=".yaml,.tar" onChange={(files) => void fromFiles(files).catch(() => {})}>
              {(props) => (
                <Button {...props} variant="default" loading={bring.isPending}>
                  {t('startFrom')}
                </Button>
              )}
            </FileButton>
          </Group>
        </form>
      ) : (
        <p>{t('startRole')}</p>
      )}
    </EmptyState>
  );
}

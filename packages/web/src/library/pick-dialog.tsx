import { Modal, NativeSelect, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { EntryView, PackView } from '@primum/core/api/knowledge';
import { LIBRARY_KINDS, type LibraryKind } from '@primum/core/knowledge/own-library';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import classes from './library.module.css';

interface Props {
  readonly onPick: (kind: LibraryKind, entry: EntryView) => void;
  readonly onClose: () => void;
}

const MOST = 40;

/** Finds an entry of the packs to begin from. */
export function PickDialog({ onPick, onClose }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const [kind, setKind] = useState<LibraryKind>('threats');
  const [words, setWords] = useState('');
  const [q] = useDebouncedValue(words.trim(), 250);
  const query = useQuery({
    queryKey: ['packs', 'pick', kind, q],
    queryFn: async ({ signal }) => {
      const { items: packs } = await getJson<Page<PackView>>('/packs', signal);
      const found = packs.map(async ({ id }) =>
        getJson<Page<EntryView>>(
          `/packs/${encodeURIComponent(id)}/entries${queryOf({ kind, q, limit: MOST })}`,
          signal,
        ),
      );
      return (await Promise.all(found)).flatMap(({ items }) => items);
    },
    placeholderData: keepPreviousData,
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('fromPack')}
      closeButtonProps={{ 'aria-label': word('word.close') }}
    >
      <Stack gap="sm">
        <p className="quiet">{t('fromPackWhy')}</p>
        <NativeSelect
          label={t('kind')}
          data={LIBRARY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(LIBRARY_KINDS.find((one) => one === value) ?? kind)}
        />
        <TextInput
          type="search"
          label={word('word.filter')}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          data-autofocus
        />
        <AsyncView query={query} what={t('fromPack')}>
          {(entries) => <Picks entries={entries.slice(0, MOST)} onPick={(entry) => onPick(kind, entry)} />}
        </AsyncView>
      </Stack>
    </Modal>
  );
}

interface PicksProps {
  readonly entries: readonly EntryView[];
  readonly onPick: (entry: EntryView) => void;
}

function Picks({ entries, onPick }: PicksProps) {
  const { t } = useTranslation('library');
  return (
    <ul className={classes['picks']}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <UnstyledButton onClick={() => onPick(entry)}>
            <strong>{entry.title}</strong>
            <small>{entry.explain}</small>
            <small>{entry.id}</small>
          </UnstyledButton>
        </li>
      ))}
      {entries.length === 0 ? <li>{t('noFit')}</li> : null}
    </ul>
  );
}

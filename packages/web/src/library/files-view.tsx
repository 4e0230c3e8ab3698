import { Button, Group, Textarea } from '@mantine/core';
import type { LibrarySaved, LibraryText, LibraryView } from '@primum/core/api/library';
import type { ApiFault } from '@primum/core/api/problem';
import { LIBRARY_KINDS } from '@primum/core/knowledge/own-library';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem, Problem } from '../api.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import classes from './library.module.css';
import { LibraryFaults } from './library-faults.tsx';
import { useLibraryWrite } from './use-library.ts';

/** The files of the library as they are, for those who write YAML. */
export function FilesView({ library }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const names = [...new Set(['pack', ...library.documents.map(({ name }) => name), ...LIBRARY_KINDS])];
  const [file, setFile] = useState(names.find((name) => name === 'threats') ?? 'pack');
  const query = useQuery({
    queryKey: ['library', 'file', file],
    queryFn: async ({ signal }) => textOf(file, signal),
  });
  return (
    <>
      <Toolbar label={t('view.files')}>
        <Choice
          label={t('file')}
          options={names.map((name) => ({ value: name, label: `${name}.yaml` }))}
          value={file}
          none="pack.yaml"
          onChoose={(name) => setFile(name ?? 'pack')}
          width={260}
        />
      </Toolbar>
      <p className="quiet">{t('filesWhy')}</p>
      <AsyncView query={query} what={`${file}.yaml`}>
        {(text) => <FileText key={`${file} ${library.revision}`} {...{ file, text, library }} />}
      </AsyncView>
    </>
  );
}

/** Empty where there is no such file yet. */
async function textOf(file: string, signal: AbortSignal): Promise<string> {
  try {
    return (await getJson<LibraryText>(`/library/documents/${addressOf(file)}`, signal)).text;
  } catch (error) {
    if (isProblem(error, 'NOT_FOUND')) return '';
    throw error;
  }
}

/** A name in a folder is written with a dot in addresses. */
function addressOf(file: string): string {
  return encodeURIComponent(file.replace('/', '.'));
}

interface Props {
  readonly file: string;
  readonly text: string;
  readonly library: LibraryView;
}

function FileText({ file, text: before, library }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const [text, setText] = useState(before);
  const write = useLibraryWrite<LibrarySaved>({ quiet: true });
  const { error } = write;
  const refused = error instanceof Problem ? (error.faults as readonly ApiFault[]) : [];
  const faults = library.faults.filter((fault) => fault.file === `${file}.yaml`);
  const save = () =>
    write.mutate({
      path: `/documents/${addressOf(file)}`,
      method: 'PUT',
      body: { text: text.trim() === '' && file !== 'pack' ? null : text },
      revision: library.revision,
      done: t('saved', { title: `${file}.yaml` }),
    });
  return (
    <>
      <Textarea
        aria-label={`${file}.yaml`}
        className={classes['text'] ?? ''}
        autosize
        minRows={12}
        maxRows={32}
        spellCheck={false}
        value={text}
        readOnly={!library.may.includes('library.change')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {refused.length > 0 ? error.message : problemText(error, word)}
        </p>
      )}
      <LibraryFaults faults={refused.length > 0 ? refused : faults} />
      {library.may.includes('library.change') ? (
        <Group mt="sm">
          <Button variant="default" disabled={text === before} loading={write.isPending} onClick={save}>
            {word('word.save')}
          </Button>
        </Group>
      ) : null}
    </>
  );
}

import { Anchor, Button, FileButton } from '@mantine/core';
import type { ImportPreview as Preview } from '@primum/core/api/dossiers';
import { TABLE_COLUMNS } from '@primum/core/dossier/component-table';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem, sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { documentsFrom } from './documents-from.ts';
import { ImportPreview } from './import-preview.tsx';

interface Props {
  readonly isBusy: boolean;
  readonly onRead: (documents: Readonly<Record<string, string>>) => void;
}

const COLUMNS = Object.keys(TABLE_COLUMNS);
const TEMPLATE = `data:text/csv;charset=utf-8,${encodeURIComponent(`${COLUMNS.join(',')}\r\n`)}`;

/** The documents of a dossier as they are, or one file of another tool, which is shown before it is kept. */
export function FromFiles({ isBusy, onRead }: Props) {
  const { t } = useTranslation('start');
  const { t: word } = useTranslation();
  const [isWrong, setWrong] = useState(false);
  const look = useMutation({
    mutationFn: async (file: File) =>
      sendJson<Preview>('/imports', { method: 'POST', body: { name: file.name, text: await file.text() } }),
  });
  const read = async (files: readonly File[]) => {
    look.reset();
    const documents = await documentsFrom(files);
    const [first] = files;
    const isDossier = Object.keys(documents).length > 0;
    setWrong(!isDossier && files.length !== 1);
    if (isDossier) onRead(documents);
    else if (first !== undefined && files.length === 1) look.mutate(first);
  };
  return (
    <Section title={t('files')} why={t('filesWhy')}>
      <p className="quiet">
        {t('tableWhy')} <code>{COLUMNS.join(', ')}</code>.{' '}
        <Anchor href={TEMPLATE} download="components.csv">
          {t('template')}
        </Anchor>
      </p>
      <FileButton multiple accept=".yaml,.yml,.json,.otm,.csv" onChange={(files) => void read(files)}>
        {(props) => (
          <Button {...props} variant="default" disabled={isBusy} loading={look.isPending}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      {isWrong ? (
        <p role="alert" data-evaluation="unacceptable">
          {t('none')}
        </p>
      ) : null}
      {look.error === null ? null : <Refusal error={look.error} text={problemText(look.error, word)} />}
      {look.data === undefined ? null : (
        <ImportPreview
          preview={look.data}
          isBusy={isBusy}
          onKeep={() => onRead(look.data.documents)}
          onClose={() => look.reset()}
        />
      )}
    </Section>
  );
}

/** All that is wrong with the file, each with its line. */
function Refusal({ error, text }: { readonly error: Error; readonly text: string }) {
  const faults = error instanceof Problem ? error.faults : [];
  return (
    <div role="alert" data-evaluation="unacceptable">
      <p>{faults.length === 0 ? text : error.message}</p>
      <ul>
        {faults.slice(0, 50).map((fault, index) => (
          // Two faults may say the same of one line.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {fault.line === undefined ? '' : `${fault.line}: `}
            {[fault.message, fault.hint].filter((part) => part !== undefined).join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Button, Group, Modal, NativeSelect, Stack } from '@mantine/core';
import type { LibrarySaved, LibraryView } from '@primum/core/api/library';
import type { ApiFault } from '@primum/core/api/problem';
import { LIBRARY_KINDS, type LibraryKind } from '@primum/core/knowledge/own-library';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { type Entry, entryFrom, fieldsOf, formOf } from './entry-form.ts';
import { EntryFields } from './entry-fields.tsx';
import { useLibraryWrite } from './use-library.ts';

interface Props {
  readonly library: LibraryView;
  readonly kind: LibraryKind;
  /** Empty for one that begins from nothing. */
  readonly entry: Entry;
  /** Id of the entry that is changed; absent: a new one. */
  readonly instead?: string;
  /** It stands in the newest edition alone: it can be looked at. */
  readonly isWithdrawn?: boolean;
  readonly onClose: () => void;
}

/** One entry: written anew, begun from one of a pack, changed, or withdrawn. What is wrong stands at its field. */
export function EntryDialog({ library, kind: first, entry, instead, isWithdrawn = false, onClose }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const [kind, setKind] = useState(first);
  const [form, setForm] = useState(() => formOf(first, entry));
  const write = useLibraryWrite<LibrarySaved>({ quiet: true });
  const mayWrite = library.may.includes('library.change') && !isWithdrawn;
  const { revision, pack } = library;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = entryFrom(kind, form, { pack, base: entry });
    const body = { kind, entry: value, ...(instead === undefined ? {} : { instead }) };
    write.mutate(
      { path: '/entries', method: 'PUT', body, revision, done: t('saved', { title: form.texts['title'] ?? '' }) },
      { onSuccess: onClose },
    );
  };
  const remove = () => {
    const path = `/entries/${encodeURIComponent((instead ?? '').replace(/^.*\//, ''))}`;
    write.mutate({ path, method: 'DELETE', revision, done: t('withdrawn') }, { onSuccess: onClose });
  };
  const faults = write.error instanceof Problem ? (write.error.faults as readonly ApiFault[]) : [];
  const isNew = instead === undefined;
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={isNew ? t('newEntry') : t('changeEntry')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': word('word.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {isNew && entry['derived-from'] === undefined ? (
            <KindChoice
              kind={kind}
              onChoose={(chosen) => {
                setKind(chosen);
                setForm({ ...formOf(chosen, {}), texts: { ...formOf(chosen, {}).texts, ...form.texts } });
              }}
            />
          ) : (
            <Origin kind={kind} entry={entry} />
          )}
          <EntryFields {...{ kind, form, faults }} isNew={isNew} isReadOnly={!mayWrite} onChange={setForm} />
          <Refusal kind={kind} error={write.error} faults={faults} />
          <Buttons
            isPending={write.isPending}
            mayWrite={mayWrite}
            onClose={onClose}
            {...(isNew || !mayWrite ? {} : { onWithdraw: remove })}
          />
        </Stack>
      </form>
    </Modal>
  );
}

interface ButtonsProps {
  readonly isPending: boolean;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
  /** Absent where there is nothing to withdraw. */
  readonly onWithdraw?: () => void;
}

function Buttons({ isPending, mayWrite, onClose, onWithdraw }: ButtonsProps) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  return (
    <Group justify="space-between">
      {onWithdraw === undefined ? <span /> : <WithdrawButton onWithdraw={onWithdraw} />}
      <Group gap="sm">
        <Button variant="default" onClick={onClose}>
          {mayWrite ? word('word.cancel') : word('word.close')}
        </Button>
        {mayWrite ? (
          <Button type="submit" loading={isPending}>
            {t('keep')}
          </Button>
        ) : null}
      </Group>
    </Group>
  );
}

interface KindProps {
  readonly kind: LibraryKind;
  readonly onChoose: (kind: LibraryKind) => void;
}

function KindChoice({ kind, onChoose }: KindProps) {
  const { t } = useTranslation('library');
  return (
    <NativeSelect
      label={t('kind')}
      data={LIBRARY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      value={kind}
      onChange={({ currentTarget: { value } }) => onChoose(LIBRARY_KINDS.find((one) => one === value) ?? kind)}
    />
  );
}

function Origin({ kind, entry }: { readonly kind: LibraryKind; readonly entry: Entry }) {
  const { t } = useTranslation('library');
  const from = entry['derived-from'];
  return (
    <p className="quiet" style={{ margin: 0 }}>
      {t(`kinds.${kind}`)}
      {typeof from === 'string' ? ` · ${t('derivedFrom', { from })}` : ''}
    </p>
  );
}

/** Asked twice: dossiers that move to the next edition lose it. */
function WithdrawButton({ onWithdraw }: { readonly onWithdraw: () => void }) {
  const { t } = useTranslation('library');
  const [isAsked, setAsked] = useState(false);
  return isAsked ? (
    <Button color="red" variant="outline" onClick={onWithdraw}>
      {t('withdrawSure')}
    </Button>
  ) : (
    <Button variant="default" onClick={() => setAsked(true)}>
      {t('withdraw')}
    </Button>
  );
}

interface RefusalProps {
  readonly kind: LibraryKind;
  readonly error: Error | null;
  readonly faults: readonly ApiFault[];
}

/** How many faults there are, and those for which the form has no field. */
function Refusal({ kind, error, faults }: RefusalProps) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('library');
  if (error === null) return null;
  const shown = fieldsOf(kind);
  const others = faults.filter(({ path }) => !shown.has(String(path[0])));
  return (
    <div role="alert" data-evaluation="unacceptable">
      {faults.length === 0 ? problemText(error, t) : own('notKept', { count: faults.length })}
      {others.map(({ message, hint }) => (
        <div key={message}>
          {message}
          {hint === undefined ? '' : ` · ${hint}`}
        </div>
      ))}
    </div>
  );
}

import { Button, Group, Modal, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { TRACKER_KINDS } from '@primum/core/api/names';
import type { ConnectTracker, TrackerView } from '@primum/core/api/tickets';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';

interface Props {
  /** The one that is connected. */
  readonly tracker: TrackerView | undefined;
  readonly onClose: () => void;
}

/** Connects a tracker or changes it; what was written can be tried before anything is kept. */
export function TrackerDialog({ tracker, onClose }: Props) {
  const { t } = useTranslation('tickets');
  const { t: word } = useTranslation();
  const [kind, setKind] = useState(tracker?.kind ?? 'github');
  const form = useRef<HTMLFormElement>(null);
  const { attempt, connect } = useTracker(onClose);
  const problem = connect.error ?? attempt.error;
  const send = (event: FormEvent) => {
    event.preventDefault();
    attempt.reset();
    if (form.current !== null) connect.mutate(writtenIn(kind, form.current));
  };
  const tryOut = () => {
    connect.reset();
    if (form.current?.reportValidity() === true) attempt.mutate(writtenIn(kind, form.current));
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('tracker.connect')}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': word('word.close') }}
    >
      <form ref={form} onSubmit={send} autoComplete="off">
        <Stack gap="sm">
          <Select
            label={t('tracker.kind')}
            data={TRACKER_KINDS.map((value) => ({ value, label: t(`tracker.names.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(value) => setKind(value ?? 'github')}
          />
          <Fields key={kind} kind={kind} tracker={tracker?.kind === kind ? tracker : undefined} />
          {attempt.data === undefined ? null : <p role="status">{t('tracker.tried', attempt.data)}</p>}
          {problem === null ? null : (
            <p role="alert" data-evaluation="unacceptable">
              {problemText(problem, word)}
            </p>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {word('word.cancel')}
            </Button>
            <Button variant="default" loading={attempt.isPending} onClick={tryOut}>
              {t('tracker.try')}
            </Button>
            <Button type="submit" loading={connect.isPending}>
              {t('tracker.connect')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function useTracker(onConnected: () => void) {
  const { t } = useTranslation('tickets');
  const client = useQueryClient();
  const attempt = useMutation({
    mutationFn: async (body: ConnectTracker) =>
      sendJson<{ project: string }>('/organisation/tracker/try', { method: 'POST', body }),
  });
  const connect = useMutation({
    mutationFn: async (body: ConnectTracker) => sendJson<unknown>('/organisation/tracker', { method: 'PUT', body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      await client.invalidateQueries({ queryKey: ['tickets'] });
      notify({ message: t('tracker.saved') });
      onConnected();
    },
  });
  return { attempt, connect };
}

interface FieldsProps {
  readonly kind: ConnectTracker['kind'];
  readonly tracker: TrackerView | undefined;
}

const PUBLIC = { github: 'https://github.com', gitlab: 'https://gitlab.com', jira: '' } as const;

function Fields({ kind, tracker }: FieldsProps) {
  const { t } = useTranslation('tickets');
  const token = tracker === undefined ? t(`tracker.tokenHint.${kind}`) : t('tracker.tokenKept');
  return (
    <>
      <TextInput
        name="address"
        type="url"
        required
        maxLength={300}
        label={t('tracker.address')}
        description={t(`tracker.addressHint.${kind}`)}
        defaultValue={tracker?.address ?? PUBLIC[kind]}
      />
      <TextInput
        name="project"
        required
        maxLength={300}
        label={t('tracker.project')}
        description={t(`tracker.projectHint.${kind}`)}
        defaultValue={tracker?.project ?? ''}
      />
      {kind === 'jira' ? (
        <>
          <TextInput
            name="account"
            type="email"
            required
            label={t('tracker.account')}
            defaultValue={tracker?.account ?? ''}
          />
          <TextInput
            name="issueType"
            maxLength={60}
            label={t('tracker.issueType')}
            defaultValue={tracker?.issueType ?? 'Task'}
          />
        </>
      ) : null}
      <PasswordInput
        name="token"
        required={tracker === undefined}
        maxLength={500}
        label={t('tracker.token')}
        description={`${token} ${t('tracker.tokenNever')}`}
        autoComplete="off"
      />
    </>
  );
}

function writtenIn(kind: ConnectTracker['kind'], form: HTMLFormElement): ConnectTracker {
  const { address, project = '', account, issueType, token } = formTexts(form);
  return {
    kind,
    project,
    ...(given(address) ? { address } : {}),
    ...(given(account) ? { account } : {}),
    ...(given(issueType) ? { issueType } : {}),
    ...(given(token) ? { token } : {}),
  };
}

function given(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}

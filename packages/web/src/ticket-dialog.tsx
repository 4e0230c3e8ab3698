/** A ticket before it leaves: what it says, where it goes and who reads it there. Nothing is sent before the last press. */
import { Anchor, Button, Code, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core';
import type { TicketDraft, TicketView } from '@primum/core/api/tickets';
import type { AboutThing } from '@primum/core/ticket/ticket-finding';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, isProblem, queryOf, sendJson } from './api.ts';
import { AsyncView, problemText } from './kit/async-view.tsx';
import { EmptyState } from './kit/empty-state.tsx';
import { notify } from './kit/notify.ts';
import { dossierPath } from './queries.ts';
import { TicketLine } from './ticket-line.tsx';

interface Props extends AboutThing {
  readonly dossier: string;
  readonly onClose: () => void;
}

export function TicketDialog({ dossier, about, thing, onClose }: Props) {
  const { t } = useTranslation('tickets');
  const { t: word } = useTranslation();
  const query = useQuery({
    queryKey: ['tickets', dossier, 'draft', about, thing],
    queryFn: async ({ signal }) =>
      getJson<TicketDraft>(`${dossierPath(dossier)}/tickets/draft${queryOf({ about, thing })}`, signal),
    retry: false,
    // What somebody is writing does not change under their hands.
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Modal opened size="xl" onClose={onClose} title={t('make')} closeButtonProps={{ 'aria-label': word('word.close') }}>
      {isProblem(query.error, 'TRACKER_MISSING') ? (
        <EmptyState title={t('noTracker')} why={t('noTrackerWhy')}>
          <Link to="/organisation">{t('toOrganisation')}</Link>
        </EmptyState>
      ) : (
        <AsyncView query={query} what={t('drafting')}>
          {(draft) =>
            draft.ticket === undefined ? (
              <DraftForm draft={draft} dossier={dossier} onClose={onClose} />
            ) : (
              <EmptyState title={t('there')} why={t('thereWhy')}>
                <TicketLine ticket={draft.ticket} />
              </EmptyState>
            )
          }
        </AsyncView>
      )}
    </Modal>
  );
}

interface FormProps {
  readonly draft: TicketDraft;
  readonly dossier: string;
  readonly onClose: () => void;
}

function DraftForm({ draft, dossier, onClose }: FormProps) {
  const { t } = useTranslation('tickets');
  const { t: word } = useTranslation();
  const { to, foot } = draft;
  const tracker = t(`tracker.names.${to.kind}`);
  const [title, setTitle] = useState(draft.title);
  const [body, setBody] = useState(draft.body);
  const send = useSendTicket({ draft, dossier, onClose });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') send.mutate({ title, body });
      }}
    >
      <Stack gap="sm">
        <WhereTo to={to} />
        <TextInput
          required
          maxLength={255}
          label={t('ticketTitle')}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          data-autofocus
        />
        <Textarea
          autosize
          minRows={8}
          maxRows={18}
          maxLength={20_000}
          label={t('text')}
          description={t('textHint')}
          value={body}
          onChange={({ currentTarget }) => setBody(currentTarget.value)}
        />
        <Foot text={foot} />
        {send.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {problemText(send.error, word)}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {word('word.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={title.trim() === ''}>
            {t('send', { tracker })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function useSendTicket({ draft: { about, thing }, dossier, onClose }: FormProps) {
  const { t } = useTranslation('tickets');
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (text: { readonly title: string; readonly body: string }) =>
      sendJson<TicketView>(`${dossierPath(dossier)}/tickets`, { method: 'POST', body: { about, thing, ...text } }),
    onSuccess: async ({ key = '' }) => {
      notify({ message: t('made', { key }) });
      onClose();
      await client.invalidateQueries({ queryKey: ['tickets', dossier] });
    },
    // It may have been made all the same: then it stands in the list as not known yet.
    onError: () => void client.invalidateQueries({ queryKey: ['tickets', dossier, 'list'] }),
  });
}

/** What is sent to the outside, and who reads it there. */
function WhereTo({ to: { kind, project, address } }: Pick<TicketDraft, 'to'>) {
  const { t } = useTranslation('tickets');
  return (
    <p style={{ margin: 0 }}>
      <strong>{t('goesTo', { tracker: t(`tracker.names.${kind}`), project })}</strong>{' '}
      {kind === 'jira' ? '' : t('goesOpen')}{' '}
      <Anchor href={address} target="_blank" rel="noreferrer">
        {address}
      </Anchor>
    </p>
  );
}

function Foot({ text }: { readonly text: string }) {
  const { t } = useTranslation('tickets');
  return (
    <div>
      {t('foot')}
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Code>
      <small className="quiet">{t('footWhy')}</small>
    </div>
  );
}

import { Button, MultiSelect, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { problemText } from '../kit/async-view.tsx';
import { dossierPath, peopleQuery } from '../queries.ts';
import { useSession } from '../use-session.ts';

interface Props {
  readonly dossier: string;
  readonly thing: string;
}

/** Keeps what was written until the server has it, in this tab also when the panel is closed: a lost line loses no word. */
export function RemarkForm({ dossier, thing }: Props) {
  const { t } = useTranslation('discussion');
  const { t: word } = useTranslation();
  const client = useQueryClient();
  const own = useSession()?.account.id;
  const people = useQuery(peopleQuery).data?.items ?? [];
  const draft = `primum-draft ${dossier} ${thing}`;
  const [text, setText] = useState(() => sessionStorage.getItem(draft) ?? '');
  const write = (next: string) => {
    setText(next);
    sessionStorage.setItem(draft, next);
  };
  const [mentions, setMentions] = useState<string[]>([]);
  const [state, setState] = useState<{ readonly isSending: boolean; readonly error?: string }>({ isSending: false });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || state.isSending) return;
    setState({ isSending: true });
    try {
      await sendJson(`${dossierPath(dossier)}/discussion`, { method: 'POST', body: { thing, text, mentions } });
      await client.invalidateQueries({ queryKey: ['discussion', dossier] });
      await client.invalidateQueries({ queryKey: ['mentions'] });
      write('');
      setMentions([]);
      setState({ isSending: false });
    } catch (error) {
      setState({ isSending: false, error: problemText(error, word) });
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <Textarea
        label={t('text')}
        autosize
        minRows={3}
        maxRows={12}
        maxLength={5000}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        error={state.error}
      />
      <MultiSelect
        mt={8}
        label={t('mention')}
        description={t('mentionHint')}
        searchable
        maxValues={20}
        data={people
          .filter(({ account }) => account !== own)
          .map(({ account, name }) => ({ value: account, label: name }))}
        value={mentions}
        onChange={setMentions}
      />
      <Button type="submit" mt={12} loading={state.isSending} disabled={text.trim() === ''}>
        {t('say')}
      </Button>
    </form>
  );
}

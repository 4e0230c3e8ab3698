/** Asks another party for something: what, where, which harm it keeps away, and until when an answer is wanted. */
import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import { pictureQuery, valuesQuery } from '../queries.ts';
import type { Asked } from './asked-about.ts';
import { ShowToPartner } from './show-to-partner.tsx';
import type { Standing } from './standing.ts';
import { thingsIn } from './things-in.ts';
import { useAgree } from './use-agree.ts';
import { useUnseen } from './use-unseen.ts';

interface Props {
  readonly standing: Standing;
  /** Undefined: the person chooses what it is about. */
  readonly asked?: Asked | undefined;
  readonly onClose: () => void;
}

export function AskDialog({ standing, asked, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const unseen = useUnseen(standing);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('askTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      {unseen.found === undefined ? (
        <AskForm standing={standing} asked={asked} onClose={onClose} onAsked={unseen.lookFor} />
      ) : (
        <ShowToPartner standing={standing} unseen={unseen.found} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FormProps extends Props {
  readonly asked: Asked | undefined;
  /** Resolves to whether there is more to say before the dialog closes. */
  readonly onAsked: (made: { of: string; id: string; place: string | undefined }) => Promise<boolean>;
}

function AskForm({ standing, asked, onClose, onAsked }: FormProps) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const { others, chosen, choose, needed, isSaving, submit } = useAsking({ standing, asked, onClose, onAsked });
  const { things, known } = useChoices(standing.dossier);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {asked === undefined ? (
          <Select
            label={t('at')}
            required
            searchable
            data={things}
            value={chosen.place}
            onChange={(place) => choose({ ...chosen, place })}
            error={needed(chosen.place)}
          />
        ) : (
          <p style={{ margin: 0 }}>
            <strong>{asked.title}</strong>
          </p>
        )}
        <Select
          label={t('of')}
          required
          data={others.map(({ id, title }) => ({ value: id, label: title }))}
          value={chosen.of}
          onChange={(of) => choose({ ...chosen, of })}
          error={needed(chosen.of)}
        />
        <Textarea name="text" required autosize minRows={2} label={t('text')} data-autofocus />
        <Select
          label={t('harms')}
          required
          searchable
          data={known}
          value={chosen.harm}
          onChange={(harm) => choose({ ...chosen, harm })}
          error={needed(chosen.harm) === null ? null : t('harmsNeeded')}
        />
        <TextInput name="answerBy" type="date" label={t('answerBy')} />
        <TextInput name="saidBy" label={t('saidBy')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {general('word.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The request as it is being made, and what sends it. */
function useAsking({ standing, asked, onClose, onAsked }: FormProps) {
  const { t } = useTranslation('sharing');
  const others = standing.parties.filter(({ id }) => id !== standing.own);
  const [chosen, choose] = useState({
    of: others.find(({ id }) => id === asked?.of)?.id ?? null,
    place: asked?.place ?? null,
    harm: asked?.harm ?? null,
  });
  const [isTried, setTried] = useState(false);
  const agree = useAgree(standing);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const { text = '', answerBy = '', saidBy = '' } = formTexts(event.currentTarget);
    const { of, place, harm } = chosen;
    const at = asked?.at ?? (place === null ? undefined : { asset: place });
    if (of === null || at === undefined || text === '' || harm === null) return;
    const more = { ...(answerBy === '' ? {} : { answerBy }), ...(saidBy === '' ? {} : { saidBy }) };
    agree.mutate(
      { path: '', body: { of, text, at, why: { harms: [harm] }, ...more }, done: t('sent') },
      {
        onSuccess: async ({ id = '' }) => {
          if (!(await onAsked({ of, id, place: place ?? undefined }))) onClose();
        },
      },
    );
  };
  const needed = (value: string | null) => (isTried && value === null ? t('needed') : null);
  return { others, chosen, choose, needed, isSaving: agree.isPending, submit };
}

/** Things and harms of the dossier as this organisation sees them. */
function useChoices(dossier: string) {
  const system = useQuery(valuesQuery(dossier)).data?.values.system;
  const harms = useQuery(pictureQuery(dossier, {})).data?.harms ?? [];
  return {
    things: thingsIn(system).map(({ id, title }) => ({ value: id, label: title })),
    known: harms.map(({ id, situation, harm }) => ({ value: id, label: `${situation} · ${harm}` })),
  };
}

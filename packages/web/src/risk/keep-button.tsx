import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { valuesQuery } from '../queries.ts';
import { useTranslation } from 'react-i18next';
import { useChangeDossier } from '../use-change-dossier.tsx';
import { keptEdits, undoOf } from './changes.ts';
import type { ControlWord } from './places-for.ts';

interface Props {
  readonly dossier: string;
  readonly changes: readonly string[];
  readonly controls: readonly ControlWord[];
  readonly onKept: () => void;
}

/** Writes what was switched on as proposed; the one step of a trial that saves anything. */
export function KeepButton({ dossier, changes, controls, onKept }: Props) {
  const { t } = useTranslation();
  const values = useQuery(valuesQuery(dossier)).data;
  const change = useChangeDossier(dossier);
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const placesOf = (control: string) => controls.find(({ id }) => id === control)?.places.map(({ id }) => id) ?? [];
  const edits = values === undefined ? [] : keptEdits(changes, values.values.controls, placesOf);
  const keep = () => {
    if (values === undefined) return;
    const told = reason.trim();
    change.mutate(
      {
        edits,
        undo: undoOf(edits),
        revision: values.revision,
        done: t('risk.kept'),
        ...(told === '' ? {} : { reason: told }),
      },
      { onSuccess: onKept },
    );
  };
  return (
    <>
      <Button disabled={edits.length === 0} onClick={() => setAsking(true)}>
        {t('risk.keep')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('risk.keep')}
        closeButtonProps={{ 'aria-label': t('word.close') }}
      >
        <p style={{ marginTop: 0 }}>{t('risk.keepWhy')}</p>
        <Textarea
          label={t('risk.keptReason')}
          value={reason}
          autosize
          minRows={2}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('word.cancel')}
          </Button>
          <Button loading={change.isPending} onClick={keep}>
            {t('risk.keep')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

/** Keeps a set that was found, or what is left of it after a try, as an option of a balance. */
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { editsForOption } from '@primum/core/benefit/edits-for-balance';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { useEditPlan } from '../use-edit-plan.ts';
import { placedOf } from './asked.ts';

interface Props {
  readonly dossier: string;
  /** control@asset. */
  readonly controls: readonly string[];
}

export function KeepOption({ dossier, controls }: Props) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { documents, save, isSaving } = useEditPlan(dossier);
  const balances = documents?.balances?.balances ?? [];
  const [isAsking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const [title, setTitle] = useState('');
  const balance = wanted ?? balances[0]?.id;
  if (documents !== undefined && balances.length === 0) return <p className="quiet">{t('noBalance')}</p>;
  const keep = () =>
    save((now) => editsForOption(now.balances ?? {}, balance ?? '', { title, controls: controls.map(placedOf) }), {
      done: t('kept'),
      onSaved: () => setAsking(false),
    });
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('keep')}</Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('keep')}
        closeButtonProps={{ 'aria-label': general('word.close') }}
      >
        <p style={{ marginTop: 0 }}>{t('keepWhy')}</p>
        <Choice
          label={t('balance')}
          value={balance}
          none={t('balance')}
          options={balances.map((one) => ({ value: one.id, label: one.title }))}
          onChoose={setWanted}
          width={380}
        />
        <TextInput
          label={t('optionTitle')}
          value={title}
          data-autofocus
          onChange={({ currentTarget: { value } }) => setTitle(value)}
        />
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={() => setAsking(false)}>
            {general('word.cancel')}
          </Button>
          <Button loading={isSaving} onClick={keep}>
            {t('keep')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}

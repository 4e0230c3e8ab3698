import { Button, Group, Modal } from '@mantine/core';
import type { FactShown } from '@primum/core/api/classification';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnswerFields } from './answer-fields.tsx';
import { useAnswer } from './use-answer.ts';

interface Props {
  readonly dossier: string;
  readonly party: string | undefined;
  readonly fact: FactShown;
  readonly onClose: () => void;
}

/** An answer changed, given or taken back, out of turn. */
export function AnswerDialog({ dossier, party, fact, onClose }: Props) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  const [told, setTold] = useState(fact.told);
  const { keep, isSaving } = useAnswer(dossier, party);
  return (
    <Modal
      opened
      onClose={onClose}
      title={fact.title}
      size="lg"
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (told !== undefined) keep(fact, told, onClose);
        }}
      >
        <p style={{ marginTop: 0 }}>{fact.explain}</p>
        <AnswerFields fact={fact} told={told} onTell={setTold} />
        <Group justify="space-between" mt={16}>
          {fact.told === undefined ? (
            <span />
          ) : (
            <Button variant="subtle" onClick={() => keep(fact, undefined, onClose)}>
              {t('cl.forget')}
            </Button>
          )}
          <Group>
            <Button variant="default" onClick={onClose}>
              {general('word.cancel')}
            </Button>
            <Button type="submit" disabled={told === undefined} loading={isSaving}>
              {t('cl.keep')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

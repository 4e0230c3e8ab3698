/** Takes back what was asked, with its answer: the history keeps both. */
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { ExpectationRow } from '@primum/core/responsibility/responsibility-picture';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formTexts } from '../form-texts.ts';
import type { Standing } from './standing.ts';
import { useAgree } from './use-agree.ts';

interface Props {
  readonly row: ExpectationRow;
  readonly standing: Standing;
  readonly onClose: () => void;
}

export function WithdrawDialog({ row, standing, onClose }: Props) {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const agree = useAgree(standing);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason = '' } = formTexts(event.currentTarget);
    const body = reason === '' ? {} : { reason };
    agree.mutate(
      { path: `/${encodeURIComponent(row.id)}/withdrawal`, body, done: t('withdrawn') },
      { onSuccess: onClose },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('withdrawTitle')}
      closeButtonProps={{ 'aria-label': general('word.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <p style={{ margin: 0 }}>
            <strong>{row.text}</strong>
            <br />
            {row.about.title}
          </p>
          <p className="quiet" style={{ margin: 0 }}>
            {t('takeBackWhy', { party: standing.titleOf(row.of) })}
          </p>
          <Textarea name="reason" autosize minRows={2} maxLength={500} label={t('withdrawReason')} data-autofocus />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {general('word.cancel')}
            </Button>
            <Button type="submit" loading={agree.isPending}>
              {t('withdraw')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from '../account-problem.ts';
import { formTexts } from '../form-texts.ts';

interface Props {
  readonly title: string;
  readonly why: string;
  readonly onPassword: (password: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for the password again, before something that whoever found an open browser must not do. */
export function PasswordDialog({ title, why, onPassword, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('word.close') }}>
      <PasswordForm submit={title} why={why} onPassword={onPassword} onCancel={onClose} />
    </Modal>
  );
}

interface FormProps {
  readonly submit: string;
  readonly why: string;
  readonly onPassword: (password: string) => Promise<unknown>;
  readonly onCancel: () => void;
}

export function PasswordForm({ submit, why, onPassword, onCancel }: FormProps) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const ask = useMutation({ mutationFn: onPassword });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    ask.mutate(formTexts(event.currentTarget)['password'] ?? '');
  };
  return (
    <form onSubmit={send}>
      <Stack gap="sm">
        {why}
        <PasswordInput
          name="password"
          required
          autoComplete="current-password"
          label={own('account.passwordAgain')}
          data-autofocus
        />
        {ask.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {accountProblem(ask.error, t, own)}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('word.cancel')}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

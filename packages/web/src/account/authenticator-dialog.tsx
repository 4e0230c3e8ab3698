import { Button, Code, Group, Modal, Stack, TextInput } from '@mantine/core';
import type { NewAuthenticator, RecoveryCodes } from '@primum/core/api/account';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from '../account-problem.ts';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { PasswordForm } from './password-dialog.tsx';
import { QrCode } from './qr-code.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onDone: (recoveryCodes: readonly string[]) => Promise<void>;
}

/** Password, then the QR code, then a first code: only then does the authenticator count. */
export function AuthenticatorDialog({ onClose, onDone }: Props) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const [begun, setBegun] = useState<NewAuthenticator>();
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={begun === undefined}
      title={own('factor.setUp')}
      closeButtonProps={{ 'aria-label': t('word.close') }}
    >
      {begun === undefined ? (
        <PasswordForm
          submit={own('factor.next')}
          why={own('factor.why')}
          onCancel={onClose}
          onPassword={async (password) =>
            setBegun(await sendJson('/account/second-factor', { method: 'POST', body: { password } }))
          }
        />
      ) : (
        <FirstCodeForm begun={begun} onDone={onDone} onCancel={onClose} />
      )}
    </Modal>
  );
}

interface FormProps {
  readonly begun: NewAuthenticator;
  readonly onDone: Props['onDone'];
  readonly onCancel: () => void;
}

function FirstCodeForm({ begun, onDone, onCancel }: FormProps) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const confirm = useMutation({
    mutationFn: async (code: string) =>
      sendJson<RecoveryCodes>('/account/second-factor', { method: 'PUT', body: { code } }),
    onSuccess: async ({ recoveryCodes }) => onDone(recoveryCodes),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    confirm.mutate(formTexts(event.currentTarget)['code'] ?? '');
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {own('factor.scan')}
        <QrCode text={begun.uri} label={own('factor.qr')} />
        <div>
          {own('factor.secret')}
          <Code block>{begun.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</Code>
        </div>
        <TextInput
          name="code"
          required
          inputMode="numeric"
          autoComplete="one-time-code"
          label={own('factor.code')}
          data-autofocus
        />
        {confirm.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {accountProblem(confirm.error, t, own)}
          </p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t('word.cancel')}
          </Button>
          <Button type="submit" loading={confirm.isPending}>
            {own('factor.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

import { Button, Group } from '@mantine/core';
import type { AccountView, RecoveryCodes } from '@primum/core/api/account';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { sessionQuery } from '../queries.ts';
import { PasswordDialog } from './password-dialog.tsx';
import { RecoveryCodesDialog } from './recovery-codes-dialog.tsx';

const AuthenticatorDialog = lazy(async () => ({
  default: (await import('./authenticator-dialog.tsx')).AuthenticatorDialog,
}));

type Open = 'set-up' | 'renew' | 'off';

/** The authenticator: set up, its recovery codes made anew, turned off. */
export function SecondFactorSection({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const [open, setOpen] = useState<Open>();
  const [codes, setCodes] = useState<readonly string[]>();
  const done = async (shown?: readonly string[]) => {
    setOpen(undefined);
    setCodes(shown);
    await client.invalidateQueries({ queryKey: ['account'] });
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  const ask = async <T,>(path: string, password: string) =>
    sendJson<T>(`/account/second-factor/${path}`, { method: 'POST', body: { password } });
  const close = () => setOpen(undefined);
  return (
    <Section title={t('factor.title')} why={t('factor.why')}>
      {account.hasAuthenticator ? (
        <>
          <p>
            <span data-evaluation="acceptable">✓</span> {t('factor.on')}{' '}
            {t('factor.left', { count: account.recoveryCodesLeft })}
          </p>
          <Group>
            <Button variant="default" onClick={() => setOpen('renew')}>
              {t('factor.renew')}
            </Button>
            <Button variant="default" onClick={() => setOpen('off')}>
              {t('factor.off')}
            </Button>
          </Group>
        </>
      ) : (
        <Button onClick={() => setOpen('set-up')}>{t('factor.setUp')}</Button>
      )}
      <Suspense>{open === 'set-up' ? <AuthenticatorDialog onClose={close} onDone={done} /> : null}</Suspense>
      {open === 'renew' ? (
        <PasswordDialog
          title={t('factor.renew')}
          why={t('factor.renewWhy')}
          onClose={close}
          onPassword={async (password) => done((await ask<RecoveryCodes>('recovery-codes', password)).recoveryCodes)}
        />
      ) : null}
      {open === 'off' ? (
        <PasswordDialog
          title={t('factor.off')}
          why={t('factor.offWhy')}
          onClose={close}
          onPassword={async (password) => {
            await ask<unknown>('off', password);
            await done();
            notify({ message: t('factor.wasTurnedOff') });
          }}
        />
      ) : null}
      {codes === undefined ? null : <RecoveryCodesDialog codes={codes} onClose={() => setCodes(undefined)} />}
    </Section>
  );
}

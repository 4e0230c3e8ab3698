import { Button, Group, PasswordInput } from '@mantine/core';
import { PASSWORD_LENGTH } from '@primum/core/api/names';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from '../account-problem.ts';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';

/** Changing the password ends all other sessions. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: async (body: { readonly current: string; readonly fresh: string }) =>
      sendJson<unknown>('/account/password', { method: 'PUT', body }),
    onSuccess: async () => {
      form.current?.reset();
      await client.invalidateQueries({ queryKey: ['account'] });
      notify({ message: own('account.passwordChanged') });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { password: current = '', newPassword: fresh = '' } = formTexts(event.currentTarget);
    change.mutate({ current, fresh });
  };
  return (
    <Section title={own('account.password')} why={own(hasPassword ? 'account.passwordWhy' : 'account.noPassword')}>
      {hasPassword ? (
        <form onSubmit={submit} ref={form}>
          <Group align="end">
            <PasswordInput
              name="password"
              required
              autoComplete="current-password"
              label={own('account.passwordNow')}
              w={280}
            />
            <PasswordInput
              name="newPassword"
              required
              minLength={PASSWORD_LENGTH}
              autoComplete="new-password"
              label={own('account.passwordNew')}
              placeholder={t('setup.short')}
              w={280}
            />
            <Button type="submit" variant="default" loading={change.isPending}>
              {own('account.passwordChange')}
            </Button>
          </Group>
          {change.error === null ? null : (
            <p role="alert" data-evaluation="unacceptable">
              {accountProblem(change.error, t, own)}
            </p>
          )}
        </form>
      ) : null}
    </Section>
  );
}

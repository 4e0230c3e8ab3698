/** Signing in: a page of its own, and over any page when a session ends in between, so that nothing typed is lost. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { SessionView } from '@primum/core/api/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountProblem } from './account-problem.ts';
import { isProblem, sendJson } from './api.ts';
import { formTexts } from './form-texts.ts';
import { hasPasskeys, passkeyProblem, signInWithPasskey } from './passkeys.ts';
import { ProviderButton } from './provider-button.tsx';
import { sessionQuery } from './queries.ts';

export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const [asksCode, setAsksCode] = useState(false);
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asksCode) code.current?.focus();
  }, [asksCode]);
  const entered = (session: SessionView) => {
    client.setQueryData(sessionQuery.queryKey, session);
    // What was refused while nobody was signed in is asked for again.
    void client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
    onDone();
  };
  const signIn = useMutation({
    mutationFn: async (body: Readonly<Record<string, string>>) =>
      sendJson<SessionView>('/session', { method: 'POST', body }),
    onSuccess: entered,
    onError: (error) => {
      if (isProblem(error, 'CODE_NEEDED')) setAsksCode(true);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate(formTexts(event.currentTarget));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          name="email"
          type="email"
          autoComplete="username"
          required
          label={t('signIn.email')}
          data-autofocus
        />
        <PasswordInput name="password" autoComplete="current-password" required label={t('signIn.password')} />
        {asksCode ? (
          <TextInput name="code" autoComplete="one-time-code" required ref={code} label={t('signIn.code')} />
        ) : null}
        {signIn.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {isProblem(signIn.error, 'CODE_NEEDED')
              ? t('signIn.codeNeeded')
              : isProblem(signIn.error, 'SIGN_IN_FAILED')
                ? t('signIn.wrong')
                : accountProblem(signIn.error, t, own)}
          </p>
        )}
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
        {hasPasskeys() ? <PasskeyButton onDone={entered} /> : null}
        <ProviderButton what="signIn" />
      </Stack>
    </form>
  );
}

function PasskeyButton({ onDone }: { readonly onDone: (session: SessionView) => void }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: onDone });
  return (
    <>
      <Button variant="default" loading={passkey.isPending} onClick={() => passkey.mutate()}>
        {own('passkey.signIn')}
      </Button>
      {passkey.error === null ? null : (
        <p role="alert" data-evaluation="unacceptable">
          {passkeyProblem(passkey.error, t, own)}
        </p>
      )}
    </>
  );
}

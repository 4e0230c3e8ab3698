/** Signing in: a page of its own, and over any page when a session ends in between, so that nothing typed is lost. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import type { SessionView } from '@primum/core/api/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem, sendJson } from './api.ts';
import { formTexts } from './form-texts.ts';
import { problemText } from './kit/async-view.tsx';
import { sessionQuery } from './queries.ts';

export function SignInForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asksCode, setAsksCode] = useState(false);
  const signIn = useMutation({
    mutationFn: async (body: Readonly<Record<string, string>>) =>
      sendJson<SessionView>('/session', { method: 'POST', body }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, session);
      // What was refused while nobody was signed in is asked for again.
      void client.resetQueries({ predicate: ({ state }) => state.status === 'error' });
      onDone();
    },
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
          <TextInput name="code" inputMode="numeric" autoComplete="one-time-code" required label={t('signIn.code')} />
        ) : null}
        {signIn.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {isProblem(signIn.error, 'CODE_NEEDED')
              ? t('signIn.codeNeeded')
              : isProblem(signIn.error, 'SIGN_IN_FAILED')
                ? t('signIn.wrong')
                : problemText(signIn.error, t)}
          </p>
        )}
        <Button type="submit" loading={signIn.isPending}>
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { ProviderButton } from '../provider-button.tsx';
import { sessionQuery } from '../queries.ts';
import { passwordFault } from './check-setup.ts';
import { DoorPage } from './door-page.tsx';

/** Route: /invitation?token=. Somebody who was invited makes an account and is in. */
export function InvitationPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/invitation' });
  return (
    <DoorPage question={t('join.title')} why={token === undefined ? t('join.noToken') : t('join.why')}>
      {token === undefined ? null : <JoinForm token={token} />}
    </DoorPage>
  );
}

function JoinForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [fault, setFault] = useState<'missing' | 'short'>();
  const join = useMutation({
    mutationFn: async (person: { readonly name: string; readonly password: string }) =>
      sendJson<unknown>('/invitation', { method: 'POST', body: { token, ...person } }),
    onSuccess: async () => {
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', password = '' } = formTexts(event.currentTarget);
    const found = passwordFault(password);
    setFault(found);
    if (found === undefined) join.mutate({ name, password });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput name="name" required autoComplete="name" label={t('setup.name')} />
        <PasswordInput
          name="password"
          required
          autoComplete="new-password"
          label={t('signIn.password')}
          error={fault === undefined ? null : t(`setup.${fault}`)}
        />
        {join.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {problemText(join.error, t)}
          </p>
        )}
        <Button type="submit" loading={join.isPending}>
          {t('join.submit')}
        </Button>
        <ProviderButton what="join" invitation={token} />
      </Stack>
    </form>
  );
}

/** The first start: the one-time link makes the first owner and the first organisation. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { sessionQuery } from '../queries.ts';
import { checkSetup, type SetupAnswers, type SetupFaults } from './check-setup.ts';
import { DoorPage } from './door-page.tsx';

/** Route: /setup?token= */
export function SetupPage() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: '/setup' });
  const setup = useQuery({ queryKey: ['setup'], queryFn: async () => getJson<{ needed: boolean }>('/setup') });
  const isDone = setup.data?.needed === false;
  const why = isDone ? t('setup.done') : token === undefined ? t('setup.noToken') : t('setup.why');
  return (
    <DoorPage question={t('setup.title')} why={why}>
      {isDone || token === undefined ? <Link to="/sign-in">{t('setup.toSignIn')}</Link> : <SetupForm token={token} />}
    </DoorPage>
  );
}

const FIELDS = [
  { name: 'name', type: 'text', autoComplete: 'name' },
  { name: 'email', type: 'email', autoComplete: 'username' },
  { name: 'password', type: 'password', autoComplete: 'new-password' },
  { name: 'organisation', type: 'text', autoComplete: 'organization' },
] as const;

const LABEL = {
  name: 'setup.name',
  email: 'signIn.email',
  password: 'signIn.password',
  organisation: 'setup.organisation',
} as const;

function SetupForm({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [faults, setFaults] = useState<SetupFaults>({});
  const setUp = useMutation({
    mutationFn: async (answers: SetupAnswers) =>
      sendJson<unknown>('/setup', { method: 'POST', body: { token, ...answers } }),
    onSuccess: async () => {
      await client.invalidateQueries();
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/' });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { name = '', email = '', password = '', organisation = '' } = formTexts(event.currentTarget);
    const answers = { name, email, password, organisation };
    const found = checkSetup(answers);
    setFaults(found);
    if (Object.keys(found).length === 0) setUp.mutate(answers);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {FIELDS.map(({ name, type, autoComplete }) => {
          const Input = type === 'password' ? PasswordInput : TextInput;
          const fault = faults[name];
          return (
            <Input
              key={name}
              name={name}
              required
              {...(type === 'password' ? {} : { type })}
              autoComplete={autoComplete}
              label={t(LABEL[name])}
              error={fault === undefined ? null : t(`setup.${fault}`)}
            />
          );
        })}
        {setUp.error === null ? null : (
          <p role="alert" data-evaluation="unacceptable">
            {problemText(setUp.error, t)}
          </p>
        )}
        <Button type="submit" loading={setUp.isPending}>
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  );
}

/** The first owner of an organisation, and the organisation: what a one-time link makes. */
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { problemText } from '../kit/async-view.tsx';
import { sessionQuery } from '../queries.ts';
import { checkSetup, type SetupAnswers, type SetupFaults } from './check-setup.ts';

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

interface Props {
  /** From a one-time link. */
  readonly token: string;
  /** Where the server takes it. */
  readonly path: string;
  readonly submit: string;
  /** Gets what the server answered, once the person is in. */
  readonly onDone: (made: unknown) => Promise<void>;
}

export function OwnerForm({ token, path, submit: label, onDone }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [faults, setFaults] = useState<SetupFaults>({});
  const setUp = useMutation({
    mutationFn: async (answers: SetupAnswers) =>
      sendJson<unknown>(path, { method: 'POST', body: { token, ...answers } }),
    onSuccess: async (made) => {
      await client.invalidateQueries();
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await onDone(made);
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
          {label}
        </Button>
      </Stack>
    </form>
  );
}

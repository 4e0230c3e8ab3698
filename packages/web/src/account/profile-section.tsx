import { Button, Group, Select, TextInput } from '@mantine/core';
import type { AccountChange, AccountView } from '@primum/core/api/account';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { changeLanguage } from '../i18n/i18n.ts';
import { problemText } from '../kit/async-view.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { sessionQuery } from '../queries.ts';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
] as const;

/** Name and language; the language holds at once. */
export function ProfileSection({ account }: { readonly account: AccountView }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const [locale, setLocale] = useState(account.locale);
  const save = useMutation({
    mutationFn: async (body: AccountChange) => sendJson<unknown>('/account', { method: 'PUT', body }),
    onSuccess: async (_, changed) => {
      await changeLanguage(changed.locale);
      await client.invalidateQueries({ queryKey: ['account'] });
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
      notify({ message: own('account.saved') });
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate({ name: formTexts(event.currentTarget)['name'] ?? '', locale });
  };
  return (
    <Section title={own('account.you')}>
      <form onSubmit={submit}>
        <Group align="end" mt="sm">
          <TextInput
            name="name"
            required
            maxLength={120}
            autoComplete="name"
            label={own('account.name')}
            defaultValue={account.name}
            w={280}
          />
          <Select
            label={own('account.language')}
            data={LANGUAGES}
            value={locale}
            allowDeselect={false}
            onChange={(value) => setLocale(value ?? account.locale)}
            w={160}
          />
          <Button type="submit" variant="default" loading={save.isPending}>
            {t('word.save')}
          </Button>
        </Group>
      </form>
    </Section>
  );
}

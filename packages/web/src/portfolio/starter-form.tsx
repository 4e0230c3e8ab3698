/** The guided start: what the device is, where it is used, what it does for people; each from what the packs know. */
import { Button, Select, Stack, TextInput } from '@mantine/core';
import type { Starter as GivenStarter, StarterChoices } from '@primum/core/api/dossiers';
import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { formTexts } from '../form-texts.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { useSession } from '../use-session.ts';

export type Starter = GivenStarter;

interface Props {
  readonly isBusy: boolean;
  readonly onStart: (starter: Starter) => void;
}

const CHOICES = [
  { name: 'type', list: 'types', label: 'today.startType' },
  { name: 'place', list: 'places', label: 'today.startPlace' },
  { name: 'function', list: 'functions', label: 'today.startFunction' },
] as const;

export function StarterForm({ isBusy, onStart }: Props) {
  const { t } = useTranslation();
  const owner = useSession()?.organisation.title ?? '';
  const query = useQuery({
    queryKey: ['starter'],
    queryFn: async () => getJson<StarterChoices>('/starter'),
    staleTime: Infinity,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { title = '', purpose = '', type = '', place = '', function: does = '' } = formTexts(event.currentTarget);
    onStart({ title, purpose, owner, type, place, function: does });
  };
  return (
    <Section title={t('today.start')} why={t('today.startWhy')}>
      <AsyncView query={query} what={t('today.start')}>
        {(choices) => (
          <form onSubmit={submit}>
            <Stack gap="sm" maw={480}>
              <TextInput name="title" required maxLength={200} label={t('today.startTitle')} />
              {CHOICES.map(({ name, list, label }) => (
                <Select
                  key={name}
                  name={name}
                  label={t(label)}
                  required
                  searchable
                  data={choices[list].map(({ value, label: title }) => ({ value, label: title }))}
                />
              ))}
              <TextInput
                name="purpose"
                maxLength={2000}
                label={t('today.startPurpose')}
                description={t('today.startPurposeHint')}
              />
              <div>
                <Button type="submit" disabled={isBusy}>
                  {t('today.startSubmit')}
                </Button>
              </div>
            </Stack>
          </form>
        )}
      </AsyncView>
    </Section>
  );
}

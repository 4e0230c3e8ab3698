/** What a set, or what is left of it, would do by the engine; and the two ways to keep it. */
import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { dossierQuery } from '../queries.ts';
import { triedQuery } from './asked.ts';
import { KeepOption } from './keep-option.tsx';
import { KeepProposed } from './keep-proposed.tsx';

interface Props {
  readonly dossier: string;
  /** control@asset. */
  readonly controls: readonly string[];
}

export function KeepSet({ dossier, controls }: Props) {
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  return (
    <>
      <Tried dossier={dossier} controls={controls} />
      {mayChange && controls.length > 0 ? (
        <Group>
          <KeepOption dossier={dossier} controls={controls} />
          <KeepProposed dossier={dossier} controls={controls} />
        </Group>
      ) : null}
    </>
  );
}

function Tried({ dossier, controls }: Props) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const { data, isPlaceholderData } = useQuery(triedQuery(dossier, controls));
  if (data === undefined) return null;
  // Of the ticks before: kept for its place alone, and never told as of these.
  if (isPlaceholderData) return <p>{general('app.loading', { what: t('triedWhat') })}</p>;
  const { before, after } = data.evaluations.unacceptable;
  return <p>{t('tried', { lowered: data.lowered.length, raised: data.raised.length, before, after })}</p>;
}

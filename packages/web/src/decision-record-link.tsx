import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dossierPath } from './queries.ts';

interface Props {
  readonly dossier: string;
  readonly decision: string;
}

/** All that a decision rests on, as a page that prints; beside what is open, so that a dialog stays. */
export function RecordLink({ dossier, decision }: Props) {
  const { t } = useTranslation('decision');
  return (
    <Anchor href={`/api${dossierPath(dossier)}/decision/${encodeURIComponent(decision)}/record`} target="_blank">
      {t('recordPage')}
    </Anchor>
  );
}

/** On the overview of a dossier that began as a published case: how it was made, from the beginning or from where one left it. */
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { keptStep } from '../kit/tour-kept.ts';
import { examplesQuery } from '../queries.ts';

interface Props {
  readonly dossier: string;
  /** The id that the dossier itself says. */
  readonly example: string;
}

export function TourOffer({ dossier, example }: Props) {
  const { t } = useTranslation('start');
  const { panel } = useSearch({ from: '/in' });
  const { data } = useQuery(examplesQuery);
  const hasTour = data?.items.some(({ id, hasTour: has }) => id === example && has) === true;
  if (!hasTour || panel === 'tour') return null;
  const step = keptStep(dossier, localStorage);
  return (
    <p>
      {t('tourOffer')}{' '}
      <Link to="." search={(before) => ({ ...before, panel: 'tour' as const })} resetScroll={false}>
        {step === undefined || step === 1 ? t('tour') : t('tourOn', { step })}
      </Link>
    </p>
  );
}

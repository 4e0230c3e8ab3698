import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { PacksOffer } from '../packs-offer.tsx';

/** A dossier whose packs ask nothing about the device, and adding some that do. */
export function NoQuestions({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  return (
    <EmptyState title={t('cl.packsNone')} why={t('cl.packsNoneWhy')}>
      <PacksOffer
        dossier={dossier}
        fits={({ kinds }) => kinds.some(({ kind }) => kind === 'schemes' || kind === 'rules')}
        suggested={['mdr']}
      />
    </EmptyState>
  );
}

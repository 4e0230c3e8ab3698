/** A dossier whose packs ask nothing: which those are, and adding laws. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { PacksOffer } from '../packs-offer.tsx';
import { packsQuery } from '../queries.ts';
import { useEditPlan } from '../use-edit-plan.ts';

export function NoLaw({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('compliance');
  const named = useNamedPacks(dossier);
  return (
    <EmptyState title={t('packsNoneTitle')} why={t('packsNone', { packs: named.join(', ') })}>
      <PacksOffer
        dossier={dossier}
        fits={({ kinds }) =>
          kinds.some(({ kind }) => kind === 'requirements' || kind === 'baselines' || kind === 'recipes')
        }
        suggested={['mdr', 'mdcg-2019-16', 'recipes']}
      />
    </EmptyState>
  );
}

/** Titles of the packs that the dossier names. */
function useNamedPacks(dossier: string): readonly string[] {
  const { documents } = useEditPlan(dossier);
  const packs = useQuery(packsQuery).data?.items ?? [];
  return (documents?.dossier?.packs ?? []).map(({ id }) => packs.find((pack) => pack.id === id)?.title ?? id);
}

import type { FactShown } from '@primum/core/api/classification';
import { editsForAnswer } from '@primum/core/classification/edits-for-answer';
import { useTranslation } from 'react-i18next';
import { useEditPlan } from '../use-edit-plan.ts';
import type { Told } from './asked.ts';

/** Keeps the answer to a question where it belongs; `told` undefined: it is not known any more. `party`: default the owner. */
export function useAnswer(dossier: string, party: string | undefined) {
  const { t } = useTranslation('compliance');
  const { documents, save, isSaving } = useEditPlan(dossier);
  const about = party ?? documents?.dossier?.owner ?? '';
  const parties = documents?.system?.parties ?? [];
  const keep = ({ slug, of, title }: FactShown, told: Told | undefined, onSaved?: () => void) =>
    save(
      ({ dossier: own, system }) =>
        own === undefined || system === undefined
          ? { ok: false, because: t('cl.mayNot') }
          : editsForAnswer({ dossier: own, system }, { slug, of, party: about, told }),
      {
        done: t(told === undefined ? 'cl.forgotten' : 'cl.kept', { title }),
        ...(onSaved === undefined ? {} : { onSaved }),
      },
    );
  return { keep, isSaving, parties, about: parties.find(({ id }) => id === about)?.title ?? about };
}

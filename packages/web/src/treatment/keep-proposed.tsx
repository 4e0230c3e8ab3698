/** Writes a set into controls.yaml as proposed: what is in it already stays as it is. Undone at a press. */
import { Button } from '@mantine/core';
import { editsForProposed } from '@primum/core/treatment/edits-for-proposed';
import { useTranslation } from 'react-i18next';
import { useEditPlan } from '../use-edit-plan.ts';
import { placedOf } from './asked.ts';

interface Props {
  readonly dossier: string;
  /** control@asset. */
  readonly controls: readonly string[];
}

export function KeepProposed({ dossier, controls }: Props) {
  const { t } = useTranslation('treatment');
  const { documents, save, isSaving } = useEditPlan(dossier);
  if (documents === undefined) return null;
  const placed = controls.map(placedOf);
  if (!editsForProposed(documents.controls, placed).ok) return <p className="quiet">{t('allProposed')}</p>;
  const keep = () => save((now) => editsForProposed(now.controls, placed), { done: t('keptProposed') });
  return (
    <Button variant="default" loading={isSaving} onClick={keep}>
      {t('keepProposed')}
    </Button>
  );
}

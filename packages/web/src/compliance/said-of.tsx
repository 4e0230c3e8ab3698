import { Button } from '@mantine/core';
import { editsForNoStatement } from '@primum/core/compliance/edits-for-statement';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';

/** What people judged of a requirement, and taking that back. */
export function SaidOf({ row, ...props }: ViewProps & { readonly row: RequirementRow }) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const { statement } = row;
  if (statement === undefined) return null;
  return (
    <>
      <dt>{t('said')}</dt>
      <dd>
        {statement.reason}
        <small>
          {t('saidOn', { state: t(`sayStates.${statement.state}`), day: figures.day(statement.on) })}
          {statement['said-by'] === undefined ? '' : `, ${t('saidBy', { who: statement['said-by'] })}`}
        </small>
        <TakeBack requirement={row.id} {...props} />
      </dd>
    </>
  );
}

export function TakeBack({
  requirement,
  dossier,
  answer: { picture },
  mayChange,
}: ViewProps & { readonly requirement: string }) {
  const { t } = useTranslation('compliance');
  const { documents, save, isSaving } = useEditPlan(dossier);
  if (!mayChange) return null;
  const takeBack = () =>
    save(
      ({ compliance }) => editsForNoStatement(compliance, requirement, picture.party, documents?.dossier?.owner ?? ''),
      { done: t('takenBack') },
    );
  return (
    <Button size="compact-xs" variant="default" mt={4} loading={isSaving} onClick={takeBack}>
      {t('takeBack')}
    </Button>
  );
}

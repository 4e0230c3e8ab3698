import { Button } from '@mantine/core';
import { editsForNoStatement } from '@primum/core/compliance/edits-for-statement';
import type { RequirementRow } from '@primum/core/compliance/compliance-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { useEditPlan } from '../use-edit-plan.ts';
import type { ViewProps } from './asked.ts';

/** What people judged of a requirement, and taking that back. */
export function SaidOf({ row, dossier, answer: { picture }, mayChange }: ViewProps & { readonly row: RequirementRow }) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const { documents, save, isSaving } = useEditPlan(dossier);
  const { statement } = row;
  if (statement === undefined) return null;
  const takeBack = () =>
    save(({ compliance }) => editsForNoStatement(compliance, row.id, picture.party, documents?.dossier?.owner ?? ''), {
      done: t('takenBack'),
    });
  return (
    <>
      <dt>{t('said')}</dt>
      <dd>
        {statement.reason}
        <small>
          {t('saidOn', { state: t(`sayStates.${statement.state}`), day: figures.day(statement.on) })}
          {statement['said-by'] === undefined ? '' : `, ${t('saidBy', { who: statement['said-by'] })}`}
        </small>
        {mayChange ? (
          <Button size="compact-xs" variant="default" mt={4} loading={isSaving} onClick={takeBack}>
            {t('takeBack')}
          </Button>
        ) : null}
      </dd>
    </>
  );
}

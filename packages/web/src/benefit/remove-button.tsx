/** Takes an option or a view out of a balance; who may not change the dossier does not see it. */
import { ActionIcon } from '@mantine/core';
import { editsForNo } from '@primum/core/benefit/edits-for-balance';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon.tsx';
import { dossierQuery } from '../queries.ts';
import { useEditPlan } from '../use-edit-plan.ts';

interface Props {
  readonly dossier: string;
  readonly balance: string;
  readonly list: 'options' | 'views';
  readonly id: string;
  readonly title: string;
}

export function RemoveButton({ dossier, balance, list, id, title }: Props) {
  const { t } = useTranslation('benefit');
  const { save, isSaving } = useEditPlan(dossier);
  const mayChange = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.change') === true;
  if (!mayChange) return null;
  return (
    <ActionIcon
      className="no-print"
      variant="subtle"
      color="gray"
      size="sm"
      ml={4}
      loading={isSaving}
      aria-label={t(list === 'options' ? 'remove.option' : 'remove.view', { title })}
      onClick={() => save((now) => editsForNo(now, { balance, list, id }), { done: t('saved.removed') })}
    >
      <Icon name="close" size={12} />
    </ActionIcon>
  );
}

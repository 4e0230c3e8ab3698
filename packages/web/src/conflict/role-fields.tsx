/** Parties of a worksheet in the words of the GDPR, and whether an impact assessment is due. */
import { MultiSelect, NativeSelect } from '@mantine/core';
import type { Dossier } from '@primum/core/dossier/dossier';
import { useTranslation } from 'react-i18next';
import { TypedField } from '../kit/typed-field.tsx';
import { ROLES } from './read-worksheet.ts';
import type { PartProps } from './worksheet-parts.ts';

const WORD = { controllers: 'controller', processors: 'processor', 'joint-controllers': 'joint' } as const;

interface Props extends PartProps {
  readonly parties: Dossier['system']['parties'];
}

export function RoleFields({ draft, change, parties }: Props) {
  const { t } = useTranslation('conflict');
  const known = parties.map(({ id, title }) => ({ value: id, label: title ?? id }));
  return ROLES.map((role) => (
    <MultiSelect
      key={role}
      label={t(WORD[role])}
      data={[...known, ...draft.roles[role].filter((id) => !parties.some((party) => party.id === id))]}
      value={[...draft.roles[role]]}
      searchable
      onChange={(chosen) => change({ roles: { ...draft.roles, [role]: chosen } })}
    />
  ));
}

const DUE = ['yes', 'no', ''] as const;

export function ImpactFields({ draft, words, change }: PartProps) {
  const { t } = useTranslation('conflict');
  const { due, reason } = draft.impact;
  return (
    <>
      <NativeSelect
        label={t('isDue')}
        data={[
          { value: '', label: t('nobodySaid') },
          { value: 'yes', label: t('due') },
          { value: 'no', label: t('notDue') },
        ]}
        value={due}
        error={words.at('impact.due')}
        onChange={({ currentTarget: { value } }) =>
          change({ impact: { due: DUE.find((one) => one === value) ?? '', reason } })
        }
      />
      <TypedField
        label={t('reason')}
        kind="long"
        value={reason}
        error={words.at('impact.reason')}
        onType={(typed) => change({ impact: { due, reason: typed } })}
      />
    </>
  );
}

import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queryOf } from '../api.ts';
import { useLook } from '../dossier-heading.tsx';
import { dossierPath, lookOf } from '../queries.ts';
import type { RegisterName } from './use-register.ts';

/** The whole register as a file that spreadsheets and reports take. */
export function RegisterFile({ dossier, name }: { readonly dossier: string; readonly name: RegisterName }) {
  const { t } = useTranslation();
  const look = lookOf(useLook());
  return (
    <span style={{ paddingBottom: 8 }}>
      {t('risk.file')}:{' '}
      {(['xlsx', 'csv', 'md'] as const).map((format) => (
        <Anchor
          key={format}
          mr={8}
          href={`/api${dossierPath(dossier)}/registers/${name}/file${queryOf({ ...look, format })}`}
          download
        >
          {format.toUpperCase()}
        </Anchor>
      ))}
      <Anchor href={`/api${dossierPath(dossier)}/workbook${queryOf(look)}`} download>
        {t('risk.workbook')}
      </Anchor>
    </span>
  );
}

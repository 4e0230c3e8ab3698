import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { queryOf } from '../api.ts';
import { useLook } from '../dossier-heading.tsx';
import { dossierPath, lookOf, useIsPart } from '../queries.ts';

/** The risk management file as others read it. Names of standards and formats are the same in every language. */
export function RiskFileLinks({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const look = lookOf(useLook());
  const isPart = useIsPart(dossier);
  const address = (format: string) => `/api${dossierPath(dossier)}/harm/file${queryOf({ ...look, format })}`;
  if (isPart) return null;
  return (
    <p className="quiet">
      {t('risk.file')}: ISO 14971{' '}
      {(['xlsx', 'csv', 'html'] as const).map((format) => (
        <Anchor key={format} mr={8} href={address(format)} download>
          {format.toUpperCase()}
        </Anchor>
      ))}
      {/* An argument needs an implementation: with proposed controls there is no such file. */}
      {look.proposed === '1' ? null : (
        <Anchor href={address('ttl')} download>
          Riskman (RDF)
        </Anchor>
      )}
    </p>
  );
}

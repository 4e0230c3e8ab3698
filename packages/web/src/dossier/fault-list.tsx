import type { ApiFault } from '@primum/core/api/problem';
import { useTranslation } from 'react-i18next';
import { FaultLines } from '../fault-lines.tsx';
import { Section } from '../kit/section.tsx';

/** What is wrong in the documents of a dossier. */
export function FaultList({ faults }: { readonly faults: readonly ApiFault[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.faults')}>
      <FaultLines faults={faults} />
    </Section>
  );
}

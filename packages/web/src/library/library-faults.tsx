import type { ApiFault } from '@primum/core/api/problem';
import { useTranslation } from 'react-i18next';
import { FaultLines } from '../fault-lines.tsx';

/** What is wrong in a library; warnings say that they are. */
export function LibraryFaults({ faults }: { readonly faults: readonly ApiFault[] }) {
  const { t } = useTranslation('library');
  return faults.length === 0 ? null : <FaultLines faults={faults} warning={t('warning')} label={t('faults')} />;
}

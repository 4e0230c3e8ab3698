import type { ApiFault } from '@primum/core/api/problem';
import { useTranslation } from 'react-i18next';

/** Faults with their place, what was expected and a hint; warnings say that they are. */
export function LibraryFaults({ faults }: { readonly faults: readonly ApiFault[] }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('library');
  if (faults.length === 0) return null;
  return (
    <ul aria-label={own('faults')}>
      {faults.map(({ severity, file, line, column, message, expected, hint }) => (
        <li key={`${file} ${line} ${column} ${message}`}>
          <strong data-evaluation={severity === 'error' ? 'unacceptable' : 'reduce'}>
            {severity === 'error' ? '' : `${own('warning')} · `}
            {file}:{line}
          </strong>{' '}
          {message}
          {expected === undefined ? null : <div>{t('overview.expected', { expected })}</div>}
          {hint === undefined ? null : <div className="quiet">{hint}</div>}
        </li>
      ))}
    </ul>
  );
}

import type { ApiFault } from '@primum/core/api/problem';
import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';

/** What is wrong in the documents: place, what was expected, what to do. */
export function FaultList({ faults }: { readonly faults: readonly ApiFault[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('overview.faults')}>
      <ul>
        {faults.map(({ document, file, line, column, message, expected, hint }) => (
          <li key={`${document} ${line} ${column} ${message}`}>
            <strong>
              {file ?? document}
              {line === undefined ? '' : `:${line}:${column ?? 1}`}
            </strong>{' '}
            {message}
            {expected === undefined ? null : <div>{t('overview.expected', { expected })}</div>}
            {hint === undefined ? null : <div className="quiet">{hint}</div>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

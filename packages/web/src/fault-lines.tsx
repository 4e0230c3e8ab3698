import type { ApiFault } from '@primum/core/api/problem';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly faults: readonly ApiFault[];
  /** What a warning begins with, where there may be some; without it all are shown as they are. */
  readonly warning?: string;
  readonly label?: string;
}

/** What is wrong: place, what was expected, what to do. */
export function FaultLines({ faults, warning, label }: Props) {
  const { t } = useTranslation();
  return (
    <ul aria-label={label}>
      {faults.map((fault) => (
        <li key={`${fault.document} ${placeOf(fault)} ${fault.message}`}>
          <strong
            {...(warning === undefined
              ? {}
              : { 'data-evaluation': fault.severity === 'error' ? 'unacceptable' : 'reduce' })}
          >
            {warning === undefined || fault.severity === 'error' ? '' : `${warning} · `}
            {placeOf(fault)}
          </strong>{' '}
          {fault.message}
          {fault.expected === undefined ? null : <div>{t('overview.expected', { expected: fault.expected })}</div>}
          {fault.hint === undefined ? null : <div className="quiet">{fault.hint}</div>}
        </li>
      ))}
    </ul>
  );
}

function placeOf({ file, document, line, column }: ApiFault): string {
  return `${file ?? document}${line === undefined ? '' : `:${line}:${column ?? 1}`}`;
}

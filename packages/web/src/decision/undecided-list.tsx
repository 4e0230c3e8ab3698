import type { Undecided } from '@primum/core/decision/decision-picture';
import { useTranslation } from 'react-i18next';
import { DecisionLink } from '../decision-link.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';

/** What nobody has decided anything about; a press opens the panel. */
export function UndecidedList({ undecided }: { readonly undecided: readonly Undecided[] }) {
  const { t } = useTranslation('decision');
  return (
    <ul style={{ margin: 0, paddingLeft: 16 }}>
      {undecided.map(({ kind, id, title, evaluation }) => (
        <li key={`${kind} ${id}`}>
          <DecisionLink thing={id}>
            {t(`thing.${kind}`)}: {title}
          </DecisionLink>{' '}
          {evaluation === undefined ? null : <EvaluationMark of={evaluation} />}
        </li>
      ))}
    </ul>
  );
}

/** How many requirements stand where; each figure leads to those. */
import { Link, useSearch } from '@tanstack/react-router';
import type { ComplianceFigures } from '@primum/core/compliance/compliance-picture';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { SHOWN_STATES, type ShownState } from '../search.ts';
import classes from './compliance.module.css';
import { STATE_LOOK } from './state-mark.tsx';

export function FigureDoors({ figures, gaps }: { readonly figures: ComplianceFigures; readonly gaps: number }) {
  const { t } = useTranslation('compliance');
  const { count } = useFigures();
  const { state } = useSearch({ from: '/in/dossiers/$dossier/compliance' });
  const counts: Readonly<Record<ShownState, number>> = {
    gaps,
    met: figures.met,
    partly: figures.partly,
    'not-met': figures.notMet,
    unknown: figures.unknown,
    'not-applicable': figures.notApplicable,
    later: figures.later,
  };
  return (
    <ul className={classes['doors']} aria-label={t('figures')}>
      {SHOWN_STATES.map((name) => {
        const { sign, evaluation } = STATE_LOOK[name];
        return (
          <li key={name}>
            <Link
              to="."
              from="/dossiers/$dossier/compliance"
              search={({ state: _state, ...rest }) => (state === name ? rest : { ...rest, state: name })}
              resetScroll={false}
              {...(state === name ? { 'aria-current': 'true' as const } : {})}
            >
              <strong>{count(counts[name])}</strong>
              <span data-evaluation={evaluation}>
                <span aria-hidden="true">{sign}</span> {t(`state.${name}`)}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

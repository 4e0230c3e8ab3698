/** How far a requirement is met, as sign and word; colour only supports it. */
import { useTranslation } from 'react-i18next';
import type { ShownState } from '../search.ts';

interface StateLook {
  readonly sign: string;
  readonly evaluation?: 'acceptable' | 'reduce' | 'unacceptable';
}

export const STATE_LOOK: Readonly<Record<ShownState, StateLook>> = {
  gaps: { sign: '▲', evaluation: 'reduce' },
  met: { sign: '✓', evaluation: 'acceptable' },
  partly: { sign: '◐', evaluation: 'reduce' },
  'not-met': { sign: '■', evaluation: 'unacceptable' },
  unknown: { sign: '?' },
  'not-applicable': { sign: '–' },
  later: { sign: '→' },
};

export function StateMark({ of }: { readonly of: Exclude<ShownState, 'gaps' | 'later'> }) {
  const { t } = useTranslation('compliance');
  const { sign, evaluation } = STATE_LOOK[of];
  return (
    <span className="nowrap" data-evaluation={evaluation}>
      <span aria-hidden="true">{sign}</span> <strong>{t(`state.${of}`)}</strong>
    </span>
  );
}

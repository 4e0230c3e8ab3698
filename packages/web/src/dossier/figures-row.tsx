import type { Picture } from '@primum/core/api/assessment';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EVALUATION_SIGN } from '../kit/evaluation-mark.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { useMoved } from './use-moved.ts';
import classes from './overview.module.css';

interface Props {
  readonly dossier: string;
  readonly counts: Picture['counts'];
  readonly revision: number;
}

/** The figures that matter, each a door to the harms behind it. */
export function FiguresRow({ dossier, counts, revision }: Props) {
  const { t } = useTranslation();
  const figures = useFigures();
  const moved = useMoved(dossier, revision, { ...counts.evaluations, waiting: counts.waiting });
  return (
    <>
      <ul className={classes['figures']} aria-label={t('overview.figures')}>
        {(['unacceptable', 'reduce', 'acceptable'] as const).map((evaluation) => (
          <li key={evaluation}>
            <Link to="/dossiers/$dossier/harm" params={{ dossier }} search={keep({ evaluation })}>
              <b data-evaluation={evaluation}>{figures.count(counts.evaluations[evaluation])}</b>
              <span data-evaluation={evaluation} aria-hidden="true">
                {EVALUATION_SIGN[evaluation]}
              </span>{' '}
              {t(`evaluation.${evaluation}`)} {moved?.by[evaluation]}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/dossiers/$dossier/harm" params={{ dossier }} search={keep({ show: 'waiting' })}>
            <b>{figures.count(counts.waiting)}</b>
            {t('overview.waiting')} {moved?.by.waiting}
          </Link>
        </li>
      </ul>
      {moved === undefined ? null : <p className="quiet">{moved.since}</p>}
    </>
  );
}

/** The look stays as it is, the open chain goes. */
function keep(next: { evaluation?: 'unacceptable' | 'reduce' | 'acceptable'; show?: 'waiting' }) {
  return ({ mode, proposed }: { mode?: 'future'; proposed?: true }) => ({
    ...(mode === undefined ? {} : { mode }),
    ...(proposed === undefined ? {} : { proposed }),
    ...next,
  });
}

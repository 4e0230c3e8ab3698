/** How many consequences stand at which impact and likelihood; the shade repeats what each cell says in words. */
import type { Picture } from '@primum/core/api/assessment';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { levelOn } from '../kit/level-chip.tsx';
import { useFigures } from '../kit/use-figures.ts';
import type { ViewProps } from './view-props.ts';
import classes from './risk.module.css';

export function MatrixView({ dossier, picture: { matrix, scales } }: ViewProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet">{t('risk.matrixWhy')}</p>
      <div className={classes['scroller']}>
        <table className={classes['matrix']} aria-label={t('risk.matrix')}>
          <thead>
            <tr>
              <th scope="col">
                {t('risk.impact')} ↓ · {t('risk.likelihood')} →
              </th>
              {scales.likelihood.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scales.impact.toReversed().map((impact) => (
              <tr key={impact.id}>
                <th scope="row">{impact.title}</th>
                {scales.likelihood.map((likelihood) => (
                  <td key={likelihood.id}>
                    <Cell
                      dossier={dossier}
                      cell={matrix.find((one) => one.impact === impact.id && one.likelihood === likelihood.id)}
                      scales={scales}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface CellProps {
  readonly dossier: string;
  readonly cell: Picture['matrix'][number] | undefined;
  readonly scales: Picture['scales'];
}

function Cell({ dossier, cell, scales }: CellProps) {
  const { t } = useTranslation();
  const figures = useFigures();
  if (cell === undefined) return <span className="quiet">0</span>;
  const { impact, likelihood, count } = cell;
  const risk = levelOn(scales.risk, cell.risk);
  const share = Math.round((22 * risk.rank) / Math.max(1, risk.levels - 1));
  return (
    <Link
      to="/dossiers/$dossier/risk"
      params={{ dossier }}
      search={({ mode, proposed }) => ({
        ...(mode === undefined ? {} : { mode }),
        ...(proposed === undefined ? {} : { proposed }),
        view: 'consequences',
        impact,
        likelihood,
      })}
      aria-label={t('risk.matrixCell', {
        shown: figures.count(count),
        impact: levelOn(scales.impact, impact).word,
        likelihood: levelOn(scales.likelihood, likelihood).word,
        risk: risk.word,
      })}
      style={{ background: `color-mix(in srgb, var(--pr-unacceptable) ${share}%, var(--pr-surface))` }}
    >
      <b>{figures.count(count)}</b> <small>{risk.word}</small>
    </Link>
  );
}

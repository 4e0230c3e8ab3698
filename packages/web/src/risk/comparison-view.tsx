/** Old beside new: figures, the harms that move, and the threats that a change brings. */
import type { ComparedHarm, Comparison } from '@primum/core/assessment/compare';
import type { Picture } from '@primum/core/api/assessment';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { LevelChip, levelOn } from '../kit/level-chip.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './risk.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly picture: Picture;
}

/** Drawn again only for another answer: it can list every harm. */
export const ComparisonView = memo(function ComparisonView({ comparison, picture }: Props) {
  const { t } = useTranslation();
  const { lowered, raised, same, brought, consequences } = comparison;
  return (
    <div role="status">
      <h3>{t('risk.compare')}</h3>
      <Counts comparison={comparison} picture={picture} />
      <p>
        {t('risk.consequencesMove', consequences)} {t('risk.same', { count: same })}
      </p>
      {lowered.length + raised.length === 0 ? <p>{t('risk.noEffect')}</p> : null}
      <Moved title={t('risk.lowered')} harms={lowered} scale={picture.scales.likelihood} />
      <Moved title={t('risk.raised')} harms={raised} scale={picture.scales.likelihood} />
      {brought.length === 0 ? null : (
        <>
          <h3>{t('risk.brought')}</h3>
          <ul className={classes['plain']}>
            {brought.map(({ threat, title }) => (
              <li key={threat}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
});

function Counts({ comparison: { evaluations, risks }, picture }: Props) {
  const { t } = useTranslation();
  return (
    <div className={classes['columns']}>
      <CountTable
        title={t('harm.evaluation')}
        rows={(['unacceptable', 'reduce', 'acceptable'] as const).map((name) => ({
          key: name,
          head: <EvaluationMark of={name} />,
          ...evaluations[name],
        }))}
      />
      <CountTable
        title={t('risk.risk')}
        rows={risks.toReversed().map(({ level, before, after }) => ({
          key: level,
          head: <LevelChip {...levelOn(picture.scales.risk, level)} />,
          before,
          after,
        }))}
      />
    </div>
  );
}

interface CountRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly before: number;
  readonly after: number;
}

function CountTable({ title, rows }: { readonly title: string; readonly rows: readonly CountRow[] }) {
  const { t } = useTranslation();
  const figures = useFigures();
  return (
    <table className={classes['compare']}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('word.before')}</th>
          <th scope="col">{t('word.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, before, after }) => (
          <tr key={key}>
            <td>{head}</td>
            <td>{figures.count(before)}</td>
            <td className={before === after ? '' : classes['moved']}>
              {figures.count(after)} {before === after ? '' : after < before ? '↓' : '↑'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MovedProps {
  readonly title: string;
  readonly harms: readonly ComparedHarm[];
  readonly scale: Picture['scales']['likelihood'];
}

function Moved({ title, harms, scale }: MovedProps) {
  const { t } = useTranslation();
  if (harms.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({harms.length})
      </h3>
      <div className={classes['scroller']}>
        <table className={classes['compare']}>
          <thead>
            <tr>
              <th scope="col">{t('harm.situation')}</th>
              <th scope="col">{t('word.before')}</th>
              <th scope="col">{t('word.after')}</th>
            </tr>
          </thead>
          <tbody>
            {harms.map((harm) => (
              <tr key={harm.id}>
                <td>
                  <Door thing={harm.id}>{harm.situation}</Door>
                  <small>{harm.harm}</small>
                </td>
                <td>
                  <LevelChip {...levelOn(scale, harm.before)} />
                  <br />
                  <EvaluationMark of={harm.evaluationBefore} />
                </td>
                <td>
                  <LevelChip {...levelOn(scale, harm.after)} />
                  <br />
                  <EvaluationMark of={harm.evaluationAfter} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

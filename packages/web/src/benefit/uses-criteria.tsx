/** Criteria that uses have of their own: with their reason at the use, and side by side where they judge otherwise. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { useTranslation } from 'react-i18next';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './benefit.module.css';

type Uses = BenefitAnswer['uses'];
type Place = Uses['places'][number];

export function PlaceCriteria({ criteria }: { readonly criteria: NonNullable<Place['criteria']> }) {
  const { t } = useTranslation('benefit');
  const { count } = useFigures();
  const { entry, reason, stricter, milder } = criteria;
  return (
    <>
      <small>
        {t('criteria.head')}: {entry ?? t('criteria.own')};{' '}
        {t('criteria.than', { stricter: count(stricter), milder: count(milder) })}
      </small>
      <small>{reason}</small>
    </>
  );
}

interface Props {
  readonly apart: NonNullable<Uses['criteriaApart']>;
  readonly places: Uses['places'];
}

export function CriteriaTable({ apart, places }: Props) {
  const { t } = useTranslation('benefit');
  const [first] = apart;
  if (first === undefined) return <p>{t('criteria.same')}</p>;
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t('criteria.title')}>
        <thead>
          <tr>
            <th scope="col">{t('criteria.level')}</th>
            <th scope="col">{t('criteria.dossiers')}</th>
            {first.uses.map(({ use, stage }) => (
              <th key={`${use} ${stage ?? ''}`} scope="col">
                {places.find((place) => place.use === use)?.title ?? use}
                {stage === undefined ? null : <small>{t(`stage.${stage}`)}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {apart.map(({ severity, probability, dossier, uses }) => (
            <tr key={`${severity} ${probability}`}>
              <th scope="row">
                {severity}, {probability}
              </th>
              <td>
                <EvaluationMark of={dossier} />
              </td>
              {uses.map(({ use, stage, evaluation }) => (
                <td key={`${use} ${stage ?? ''}`}>
                  <EvaluationMark of={evaluation} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

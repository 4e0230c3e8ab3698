/** One device in many uses and stages: how each stands, who accepts, and what is acceptable in one and not in another. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { useTranslation } from 'react-i18next';
import { Door } from '../kit/door.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './benefit.module.css';
import { CriteriaTable, PlaceCriteria } from './uses-criteria.tsx';

type Uses = BenefitAnswer['uses'];

export function UsesView({ uses }: { readonly uses: Uses }) {
  const { t } = useTranslation('benefit');
  const { criteria, criteriaApart, withoutHarms } = uses;
  const entry = criteria.own ? t('ownMatrix') : (criteria.entry ?? '–');
  return (
    <>
      <Section title={t('usesTitle')} why={t('usesWhy')}>
        <PlaceTable places={uses.places} />
        <p className="quiet">
          {t(criteriaApart === undefined ? 'judgedBy' : 'judgedByRest', { entry })}{' '}
          {withoutHarms.length === 0
            ? ''
            : t('withoutHarms', { stages: withoutHarms.map((stage) => t(`stage.${stage}`)).join(', ') })}
        </p>
      </Section>
      <Section title={t('apartTitle')}>
        <Apart uses={uses} />
      </Section>
      {criteriaApart === undefined ? null : (
        <Section title={t('criteria.title')} why={t('criteria.why')}>
          <CriteriaTable apart={criteriaApart} places={uses.places} />
        </Section>
      )}
    </>
  );
}

const EVALUATIONS = ['unacceptable', 'reduce', 'acceptable'] as const;

function PlaceTable({ places }: Pick<Uses, 'places'>) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  return (
    <div className={classes['scroll']}>
      <table className={`${classes['table']} ${classes['stacked']}`} aria-label={t('usesTitle')}>
        <thead>
          <tr>
            <th scope="col">{t('use')}</th>
            <th scope="col">{general('nav.harm')}</th>
            <th scope="col">{t('seeTo')}</th>
            <th scope="col">{t('accepted')}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <PlaceRow key={`${place.use} ${place.stage}`} place={place} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlaceRow({ place }: { readonly place: Uses['places'][number] }) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  const { count, day } = useFigures();
  const { title, stage, criteria, counts, proposed, worst, responsible, decided, toDecide, acceptedBy, reviewBy } =
    place;
  return (
    <tr>
      <th scope="row">
        {title}
        <small>{t(`stage.${stage}`)}</small>
        {criteria === undefined ? null : <PlaceCriteria criteria={criteria} />}
      </th>
      <td data-label={general('nav.harm')}>
        {EVALUATIONS.map((evaluation) => (
          <div key={evaluation}>
            <EvaluationMark of={evaluation} /> {count(counts[evaluation])}
          </div>
        ))}
        {proposed === 0 ? null : <small>{t('waiting', { count: proposed })}</small>}
        {worst
          .filter(({ evaluation }) => evaluation !== 'acceptable')
          .map(({ id, harm }) => (
            <small key={id}>
              <Door thing={id}>{harm}</Door>
            </small>
          ))}
      </td>
      <td data-label={t('seeTo')}>{responsible.length === 0 ? t('nobody') : responsible.join('; ')}</td>
      <td data-label={t('accepted')}>
        {toDecide === 0 ? t('nothingToDecide') : t('acceptedOf', { decided: count(decided), count: toDecide })}
        {acceptedBy.length === 0 ? null : <small>{acceptedBy.join(', ')}</small>}
        {reviewBy === undefined ? null : <small>{t('reviewBy', { day: day(reviewBy) })}</small>}
      </td>
    </tr>
  );
}

/** A row for each harm, a column for each use and stage in which one of these stands. */
function Apart({ uses: { apart, places } }: { readonly uses: Uses }) {
  const { t } = useTranslation('benefit');
  const { t: general } = useTranslation();
  if (apart.length === 0) return <p>{t('apartNone')}</p>;
  const isAt =
    ({ use, stage }: Place) =>
    (cell: Place) =>
      cell.use === use && cell.stage === stage;
  const columns = places.filter((place) => apart.some(({ cells }) => cells.some(isAt(place))));
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-label={t('apartTitle')}>
        <thead>
          <tr>
            <th scope="col">{general('nav.harm')}</th>
            {columns.map(({ use, title, stage }) => (
              <th key={`${use} ${stage}`} scope="col">
                {title}
                <small>{t(`stage.${stage}`)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {apart.map(({ harm, to, cells }) => (
            <tr key={cells[0]?.id}>
              <th scope="row">
                {harm}
                <small>{general(`whom.${to}`)}</small>
              </th>
              {columns.map((place) => (
                <td key={`${place.use} ${place.stage}`}>
                  <ApartCell cells={cells.filter(isAt(place))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Place = Pick<Uses['places'][number], 'use' | 'stage'>;

function ApartCell({ cells }: { readonly cells: Uses['apart'][number]['cells'] }) {
  return cells.map(({ id, likelihood, severity, evaluation }) => (
    <div key={id}>
      <EvaluationMark of={evaluation} />
      <small>
        <Door thing={id}>
          {severity}, {likelihood}
        </Door>
      </small>
    </div>
  ));
}

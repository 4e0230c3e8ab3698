/** How people weigh, side by side; where they part and which axis carries it. No view is ever left out. */
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { EVALUATION_SIGN } from '../kit/evaluation-mark.tsx';
import { Section } from '../kit/section.tsx';
import { useAmounts } from '../kit/use-amounts.ts';
import { titleOf, type Weighed } from './asked.ts';
import classes from './benefit.module.css';
import { RemoveButton } from './remove-button.tsx';
import { useExact } from './turns-view.tsx';

interface Props {
  readonly picture: Weighed;
  readonly dossier: string;
}

export function WeighingView({ picture, dossier }: Props) {
  const { t } = useTranslation('benefit');
  const { views, unweighedViews } = picture;
  if (views.length + unweighedViews.length === 0) return <EmptyState title={t('viewsTitle')} why={t('viewsNone')} />;
  return (
    <Section title={t('viewsTitle')} why={t('viewsWhy')}>
      <Parting picture={picture} />
      <div className={classes['sides']}>
        {views.map((view) => (
          <div key={view.id} className={classes['side']}>
            <h3>
              {view.who}
              <RemoveButton dossier={dossier} balance={picture.id} list="views" id={view.id} title={view.who} />
            </h3>
            <small>
              {t(`viewBy.${view.by}`)}
              {view.ownWeights ? `, ${t('ownWeights')}` : ''}
            </small>
            <Ranking picture={picture} view={view} />
            <p>{view.reason}</p>
          </div>
        ))}
      </div>
      {unweighedViews.map((view) => (
        <p key={view}>{t('unweighed', { view })}</p>
      ))}
    </Section>
  );
}

function Ranking({ picture, view }: { readonly picture: Weighed; readonly view: Weighed['views'][number] }) {
  const { t } = useTranslation('benefit');
  const { figure } = useAmounts();
  const exact = useExact();
  const axes = (names: readonly (typeof view.leftOut)[number][]) => names.map((axis) => t(`axis.${axis}`)).join(', ');
  return (
    <>
      <ol aria-label={t('rank')}>
        {view.ranking.map(({ option, total, unacceptable, terms }) => (
          <li key={option}>
            {titleOf(picture, option)} <strong>{figure(total)}</strong>
            {unacceptable ? ` ${EVALUATION_SIGN.unacceptable}` : ''}
            <small>
              {Object.entries(terms)
                .map(([axis, term]) => `${t(`axis.${axis as 'patient'}`)} ${figure(term)}`)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ol>
      {view.changes.map(({ axis, rate, at, first }) => (
        <small key={`${axis} ${first}`}>
          {t(at < rate ? 'changesBelow' : 'changesAbove', {
            first: titleOf(picture, first),
            axis: t(`axis.${axis}`),
            at: exact(at),
          })}
        </small>
      ))}
      {view.leftOut.length === 0 ? null : <small>{t('leftOut', { axes: axes(view.leftOut) })}</small>}
      {view.incomplete.length === 0 ? null : <small>{t('incomplete', { axes: axes(view.incomplete) })}</small>}
    </>
  );
}

function Parting({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const { views, apart } = picture;
  if (views.length < 2) return null;
  const [only] = apart.groups;
  if (apart.groups.length === 1 && only !== undefined)
    return (
      <p>
        <strong>{t('viewsAgree', { option: titleOf(picture, only.option) })}</strong>
      </p>
    );
  return (
    <ul className={classes['said']}>
      {apart.partings.map(({ view, prefers, to, because }) => (
        <li key={`${view} ${to}`}>
          {t('viewsPart', {
            who: views.find(({ id }) => id === view)?.who ?? view,
            prefers: titleOf(picture, prefers),
            to: titleOf(picture, to),
            because: because === undefined ? t('becauseHarm') : t('becauseAxis', { axis: t(`axis.${because}`) }),
          })}
        </li>
      ))}
    </ul>
  );
}

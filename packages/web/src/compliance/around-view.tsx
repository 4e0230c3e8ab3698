/** What stands around the requirements: conflicts between laws, what comes and what has ended, and further laws to look at. */
import { useTranslation } from 'react-i18next';
import { Section } from '../kit/section.tsx';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { PacksOffer } from '../packs-offer.tsx';
import { RequirementDoor } from './asked-columns.tsx';
import type { ViewProps } from './asked.ts';
import classes from './compliance.module.css';

export function AroundView(props: ViewProps) {
  const { t } = useTranslation('compliance');
  return (
    <>
      <Conflicts {...props} />
      <Dates {...props} />
      <Notices {...props} />
      <Section title={t('packsMore')}>
        <PacksOffer
          dossier={props.dossier}
          fits={({ kinds }) =>
            kinds.some(({ kind }) => kind === 'requirements' || kind === 'conflicts' || kind === 'baselines')
          }
          suggested={[]}
        />
      </Section>
    </>
  );
}

function Conflicts({ answer: { picture } }: ViewProps) {
  const { t } = useTranslation('compliance');
  const { t: general } = useTranslation();
  if (picture.conflicts.length === 0)
    return (
      <Section title={t('conflicts')}>
        <p className="quiet">{t('conflictsNone')}</p>
      </Section>
    );
  return (
    <Section title={t('conflicts')} why={t('conflictsWhy')}>
      <ul className={classes['list']}>
        {picture.conflicts.map(({ id, title, explain, between, clauses, handling, applies }) => (
          <li key={id}>
            <strong>{title}</strong>
            <small>
              {between.join(' – ')}: {clauses.join('; ')}
            </small>
            <p style={{ margin: '4px 0' }}>{explain}</p>
            <p style={{ margin: '4px 0' }}>
              <Tag>{general('mark.proposal')}</Tag> {t('handling')}: {handling}
            </p>
            {applies === 'open' ? <small>{t('conflictOpen')}</small> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Dates({ answer: { picture } }: ViewProps) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  return (
    <>
      <Section title={t('coming')}>
        {picture.coming.length === 0 ? <p className="quiet">{t('comingNone')}</p> : null}
        <ul className={classes['list']}>
          {picture.coming.map(({ id, title, short, clause, from }) => (
            <li key={id}>
              <time dateTime={from}>{figures.day(from)}</time>: <RequirementDoor id={id}>{title}</RequirementDoor>
              <small>
                {short}, {clause}
              </small>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('expired')}>
        {picture.expired.length === 0 ? <p className="quiet">{t('expiredNone')}</p> : null}
        <ul className={classes['list']}>
          {picture.expired.map(({ id, title, until }) => (
            <li key={id}>
              {title} <small>{t('evidenceExpired', { day: figures.day(until) })}</small>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Notices({ answer: { picture } }: ViewProps) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  return (
    <Section title={t('notices')}>
      {picture.notices.length === 0 ? <p className="quiet">{t('noticesNone')}</p> : null}
      <ul className={classes['list']}>
        {picture.notices.map(({ instrument, short, because, day }) => (
          <li key={instrument}>
            <strong>{short}</strong>{' '}
            {t(`notice.${because}`, { day: day === undefined ? t('someDay') : figures.day(day) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How a pack came to say what it says: its editions, who looked at which source, and what was remarked on its entries. */
import type { PackView } from '@primum/core/api/knowledge';
import type { LoggedEdition } from '@primum/core/knowledge/change-log';
import type { ToldEntry } from '@primum/core/knowledge/entry-diff';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from './knowledge.module.css';
import { packLogQuery } from './pack-query.ts';
import { RemarkLine, ReviewLine } from './record-lines.tsx';

export function PackLog({ pack }: { readonly pack: PackView }) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const query = useQuery(packLogQuery(pack.id));
  return (
    <AsyncView query={query} what={t('view.log')}>
      {({ editions, reviews, comments }) => (
        <>
          <Section title={t('logTitle')} why={t('logWhy')}>
            <ol className={classes['list']}>
              {editions.map((edition) => (
                <EditionLine key={edition.edition} pack={pack} of={edition} isOnly={editions.length === 1} />
              ))}
            </ol>
          </Section>
          <Section title={t('reviews')}>
            {reviews.length === 0 ? (
              <p className="quiet">{t('reviewsNone', { day: figures.day(pack.reviewedOn) })}</p>
            ) : (
              <ol className={classes['list']}>
                {reviews.map((review) => (
                  <li key={`${review.on} ${review.found}`}>
                    <ReviewLine review={review} />
                  </li>
                ))}
              </ol>
            )}
          </Section>
          <Section title={t('remarks')}>
            {comments.length === 0 ? (
              <p className="quiet">{t('remarksNone')}</p>
            ) : (
              <ul className={classes['list']}>
                {comments.map((comment) => (
                  <li key={comment.id}>
                    <RemarkLine pack={pack.id} remark={comment} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </AsyncView>
  );
}

interface EditionProps {
  readonly pack: PackView;
  readonly of: LoggedEdition;
  readonly isOnly: boolean;
}

/** Of each list; the rest is counted, and stands in the comparison. */
const MOST = 8;

function EditionLine({ pack, of: { edition, effectiveOn, note, diff }, isOnly }: EditionProps) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const params = { pack: pack.id };
  return (
    <li>
      <strong>
        {t('edition')} {edition}
      </strong>{' '}
      · {t('inEffect', { day: figures.day(effectiveOn) })} ·{' '}
      <Link to="/knowledge/$pack" params={params} search={edition === pack.edition ? {} : { edition }}>
        {t('readEdition')}
      </Link>
      {note === undefined ? null : <p>{note}</p>}
      {diff === undefined ? (
        <p className="quiet">{t(isOnly ? 'onlyOne' : 'oldest')}</p>
      ) : (
        <>
          <p>
            {t('against', {
              edition: diff.before.edition,
              added: diff.added.length,
              withdrawn: diff.withdrawn.length,
              changed: diff.changed.length,
              unchanged: diff.unchanged,
            })}{' '}
            <Link
              to="/knowledge/$pack/compare"
              params={params}
              search={{ from: diff.before.edition, to: diff.after.edition }}
            >
              {t('seeFields')}
            </Link>
          </p>
          <Changed way="added" entries={diff.added} />
          <Changed way="withdrawn" entries={diff.withdrawn} />
          <Changed
            way="changed"
            entries={diff.changed}
            fieldsOf={new Map(diff.changed.map(({ id, fields }) => [id, fields.map(({ field }) => field).join(', ')]))}
          />
        </>
      )}
    </li>
  );
}

interface ChangedProps {
  readonly way: 'added' | 'withdrawn' | 'changed';
  readonly entries: readonly ToldEntry[];
  readonly fieldsOf?: ReadonlyMap<string, string>;
}

function Changed({ way, entries, fieldsOf }: ChangedProps) {
  const { t } = useTranslation('knowledge');
  if (entries.length === 0) return null;
  const left = entries.length - MOST;
  return (
    <ul>
      {entries.slice(0, MOST).map(({ id, title }) => (
        <li key={id}>
          {t(`way.${way}`)}: {title} <span className="quiet">{id}</span>
          {fieldsOf === undefined ? null : <small>{fieldsOf.get(id)}</small>}
        </li>
      ))}
      {left > 0 ? <li>{t('more', { count: left })}</li> : null}
    </ul>
  );
}

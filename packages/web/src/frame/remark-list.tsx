import type { RemarkView } from '@primum/core/api/discussion';
import { WHOLE_DOSSIER } from '@primum/core/api/names';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFigures } from '../kit/use-figures.ts';
import { peopleQuery } from '../queries.ts';
import classes from './discussion.module.css';

interface Props {
  readonly remarks: readonly RemarkView[];
  /** Of more than one thing: each says what it is about. */
  readonly isAll: boolean;
}

/** Oldest first, as people talk. */
export function RemarkList({ remarks, isAll }: Props) {
  const { t } = useTranslation('discussion');
  const figures = useFigures();
  const people = new Map((useQuery(peopleQuery).data?.items ?? []).map(({ account, name }) => [account, name]));
  return (
    <ol className={classes['remarks']}>
      {remarks.map(({ id, by, at, text, thing, mentions }) => (
        <li key={id}>
          <p className={classes['by']}>
            <b>{by.name}</b> <time dateTime={at}>{figures.instant(at)}</time>
          </p>
          {isAll && thing !== WHOLE_DOSSIER ? (
            <p className="quiet">
              {t('about')}{' '}
              <Link
                to="."
                search={(before) => ({ ...before, thing, panel: 'discussion' as const })}
                resetScroll={false}
              >
                {thing}
              </Link>
            </p>
          ) : null}
          <p className={classes['text']} dir="auto">
            {text}
          </p>
          {mentions.length === 0 ? null : (
            <p className="quiet">
              {t('named')} {mentions.map((account) => people.get(account) ?? '?').join(', ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A record about a pack in words: who looked at which source, and what was remarked on an entry. */
import type { CommentRecord, ReviewRecord } from '@primum/core/knowledge/review-record';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Tag } from '../kit/tag.tsx';
import { useFigures } from '../kit/use-figures.ts';

export function ReviewLine({ review }: { readonly review: ReviewRecord }) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const { on, 'by-role': role, 'looked-at': lookedAt, found, changed = [], edition } = review;
  return (
    <>
      <strong>
        <time dateTime={on}>{figures.day(on)}</time>
      </strong>{' '}
      · {t('asRole', { role })}
      {edition === undefined ? null : ` · ${t('edition')} ${edition}`}
      <p>
        {t('found')}: {found}
      </p>
      <small>{t('lookedAt')}</small>
      <ul>
        {lookedAt.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      {changed.length === 0 ? null : (
        <small>
          {t('changedFor')}: {changed.join(', ')}
        </small>
      )}
    </>
  );
}

export function RemarkLine({ pack, remark }: { readonly pack: string; readonly remark: CommentRecord }) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const { about, on, 'by-role': role, says, proposes, state, answer } = remark;
  return (
    <>
      <Tag>{t(`remarkState.${state}`)}</Tag> <time dateTime={on}>{figures.day(on)}</time> · {t('asRole', { role })} ·{' '}
      <Link to="/knowledge/$pack" params={{ pack }} search={{ kind: 'all', entry: about }}>
        {about}
      </Link>
      <p>{says}</p>
      {proposes === undefined ? null : (
        <p>
          <strong>{t('proposes')}:</strong> {proposes}
        </p>
      )}
      {answer === undefined ? null : (
        <p>
          <strong>{t('answerGiven')}:</strong> {answer}
        </p>
      )}
    </>
  );
}

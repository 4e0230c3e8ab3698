/** Route: /knowledge/library. What an organisation knows itself, beside the packs: written here, published in editions. */
import { Button } from '@mantine/core';
import type { LibraryView } from '@primum/core/api/library';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { inView } from '../kit/in-view.ts';
import { QuestionHeading } from '../kit/question-heading.tsx';
import classes from '../kit/views.module.css';
import { LIBRARY_VIEWS } from '../search.ts';
import { useSession } from '../use-session.ts';
import { libraryQuery, useLibraryWrite } from './use-library.ts';

const View = lazy(async () => ({ default: (await import('./view.tsx')).View }));
const StartLibrary = lazy(async () => ({ default: (await import('./start-library.tsx')).StartLibrary }));

export function LibraryPage() {
  const { t } = useTranslation('library');
  const session = useSession();
  const query = useQuery(libraryQuery);
  const { view = 'entries' } = useSearch({ from: '/in/knowledge/library' });
  const library = query.data;
  return (
    <>
      <QuestionHeading
        question={t('question')}
        above={
          <>
            <Link to="/knowledge">{t('toPacks')}</Link> / {library?.title ?? session?.organisation.title}
          </>
        }
        {...(library === undefined || library === null ? {} : { answer: <Answer library={library} /> })}
      >
        {library === undefined || library === null ? null : <PublishButton library={library} />}
      </QuestionHeading>
      <AsyncView query={query} what={t('question')}>
        {(known) => (
          <Suspense fallback={<Waiting what={t('question')} />}>
            {known === null ? (
              <StartLibrary />
            ) : (
              <>
                <nav className={classes['views']} aria-label={t('views')}>
                  {LIBRARY_VIEWS.map((name) => (
                    <Link
                      key={name}
                      to="."
                      search={{ view: name }}
                      {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
                    >
                      {t(`view.${name}`)}
                    </Link>
                  ))}
                </nav>
                <View name={view} library={known} />
              </>
            )}
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}

function Answer({ library: { editions, changed, faults, next } }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  const published = editions[0] === undefined ? t('noEdition') : t('newest', { edition: editions[0].edition });
  const state = errors > 0 ? t('errors', { count: errors }) : changed ? t('changed', { next }) : t('same');
  return (
    <>
      {published} {state}
    </>
  );
}

function PublishButton({ library: { next, changed, faults, may, revision } }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const write = useLibraryWrite();
  if (!may.includes('library.publish')) return null;
  const isFaulty = faults.some(({ severity }) => severity === 'error');
  const done = t('published', { edition: next });
  return (
    <Button
      disabled={!changed || isFaulty}
      loading={write.isPending}
      onClick={() => write.mutate({ path: '/editions', method: 'POST', body: {}, revision, done })}
    >
      {t('publish', { edition: next })}
    </Button>
  );
}

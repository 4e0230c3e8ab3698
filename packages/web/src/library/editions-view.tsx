import { Anchor, Button, FileButton, Group } from '@mantine/core';
import type { RevisionView } from '@primum/core/api/dossiers';
import type { LibraryImported, LibraryView } from '@primum/core/api/library';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { bodyOf } from './bring-in.ts';
import classes from './library.module.css';
import { useLibraryWrite } from './use-library.ts';

/** What was published, as pack folders to take along; what was changed since the beginning, with a way back. */
export function EditionsView({ library }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const figures = useFigures();
  return (
    <>
      <Section title={t('editions')} why={t('editionsWhy')}>
        <ul className={classes['list']}>
          <li>
            <div>
              <strong>{t('draft')}</strong>
              <small className="quiet">{t('draftWhy')}</small>
            </div>
            <Download label={t('draft')} />
          </li>
          {library.editions.map(({ edition, at, by }) => (
            <li key={edition}>
              <div>
                <strong>{t('editionOf', { edition })}</strong>
                <small className="quiet">
                  {by.name} · <time dateTime={at}>{figures.instant(at)}</time>
                </small>
              </div>
              <Download edition={edition} label={t('editionOf', { edition })} />
            </li>
          ))}
        </ul>
        <p className="quiet">
          {t('takeWhy')} <code>primum check dossier --packs {library.pack}</code>
        </p>
        {library.may.includes('library.change') ? <BringIn library={library} /> : null}
      </Section>
      <Section title={t('history')}>
        <History library={library} />
      </Section>
    </>
  );
}

function Download({ edition, label }: { readonly edition?: string; readonly label: string }) {
  const { t } = useTranslation('library');
  return (
    <Anchor href={`/api/library/archive${queryOf({ edition })}`} download aria-label={`${t('take')}: ${label}`}>
      {t('take')}
    </Anchor>
  );
}

function BringIn({ library: { revision } }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const write = useLibraryWrite<LibraryImported>();
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    const body = await bodyOf(files);
    write.mutate({ path: '/import', method: 'POST', body, revision, done: t('broughtIn') });
  };
  const leftOut = write.data?.leftOut ?? [];
  return (
    <Group gap="sm">
      <FileButton multiple accept=".yaml,.tar" onChange={(files) => void read(files)}>
        {(props) => (
          <Button {...props} variant="default" loading={write.isPending}>
            {t('bringIn')}
          </Button>
        )}
      </FileButton>
      <span className="quiet">
        {leftOut.length === 0 ? t('bringInWhy') : t('leftOut', { files: leftOut.join(', ') })}
      </span>
    </Group>
  );
}

function History({ library }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const figures = useFigures();
  const write = useLibraryWrite();
  const query = useQuery({
    queryKey: ['library', 'history'],
    queryFn: async ({ signal }) => getJson<Page<RevisionView>>('/library/history?limit=100', signal),
  });
  const restore = (revision: number) =>
    write.mutate({
      path: `/history/${revision}/restore`,
      method: 'POST',
      body: { reason: word('history.restoreReason', { revision }) },
      revision: library.revision,
      done: word('history.restored'),
    });
  return (
    <AsyncView query={query} what={t('history')}>
      {({ items }) => (
        <ol className={classes['list']}>
          {items.map(({ revision, by, at, reason, changes }) => (
            <li key={revision}>
              <div>
                <strong>{word('history.revision', { revision })}</strong> · {by.name} ·{' '}
                <time dateTime={at}>{figures.instant(at)}</time>
                {reason === undefined ? null : <div>{reason}</div>}
                {changes.map(({ kind, title }) => (
                  <small key={`${kind} ${title}`}>
                    {word(`history.${kind}`)}: {title}
                  </small>
                ))}
              </div>
              {revision === library.revision || !library.may.includes('library.change') ? null : (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${word('history.restore')}: ${word('history.revision', { revision })}`}
                  onClick={() => restore(revision)}
                >
                  {word('history.restore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
    </AsyncView>
  );
}

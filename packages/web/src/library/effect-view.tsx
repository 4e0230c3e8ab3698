import type { LibraryEffect, LibraryView } from '@primum/core/api/library';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, Problem, queryOf } from '../api.ts';
import type { DossierRow } from '../api-types.ts';
import { AsyncView, problemText, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Choice } from '../kit/choice.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { EffectTold } from '../effect-told.tsx';
import { dossierPath, dossiersQuery } from '../queries.ts';
import { MoveButton } from '../move-button.tsx';
import { LibraryFaults } from './library-faults.tsx';
import classes from './library.module.css';

/** Which of our dossiers change with an edition, or with the library as it stands, before their people move over. */
export function EffectView({ library }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const isFaulty = library.faults.some(({ severity }) => severity === 'error');
  const isDraft = library.changed && !isFaulty;
  const [edition, setEdition] = useState(isDraft ? undefined : library.editions[0]?.edition);
  const query = useQuery(dossiersQuery);
  return (
    <>
      <Toolbar label={t('view.effect')}>
        <Choice
          label={t('effectOf')}
          options={library.editions.map((one) => ({ value: one.edition, label: t('editionOf', one) }))}
          value={edition}
          none={t('draft')}
          onChoose={setEdition}
          width={260}
        />
      </Toolbar>
      <p className="quiet">{t('effectWhy')}</p>
      {edition === undefined && isFaulty ? (
        <LibraryFaults faults={library.faults.filter(({ severity }) => severity === 'error')} />
      ) : (
        <AsyncView query={query} what={t('view.effect')}>
          {({ items }) => {
            const own = items.filter(({ access }) => access === 'full');
            return own.length === 0 ? (
              <EmptyState title={t('noDossiers')} />
            ) : (
              <ul className={classes['list']}>
                {own.map((dossier) => (
                  <DossierEffect key={dossier.id} {...{ dossier, edition, library }} />
                ))}
              </ul>
            );
          }}
        </AsyncView>
      )}
    </>
  );
}

interface Props {
  readonly dossier: DossierRow;
  readonly edition: string | undefined;
  readonly library: LibraryView;
}

function DossierEffect({ dossier, edition, library }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const query = useQuery({
    queryKey: ['library', 'effect', library.revision, edition, dossier.id, dossier.revision],
    queryFn: async ({ signal }) =>
      getJson<LibraryEffect>(`${dossierPath(dossier.id)}/library-effect${queryOf({ edition })}`, signal),
    retry: false,
  });
  const { data, error } = query;
  return (
    <li>
      <div>
        <Link to="/dossiers/$dossier" params={{ dossier: dossier.id }}>
          <strong>{dossier.title}</strong>
        </Link>
        {data === undefined ? null : (
          <small className="quiet">
            {data.named === undefined ? t('namesNone') : t('names', { edition: data.named })}
          </small>
        )}
        {error === null ? null : <Refused error={error} text={problemText(error, word)} />}
        {data === undefined && error === null ? <Waiting what={t('view.effect')} /> : null}
        {data === undefined ? null : <EffectTold effect={data.effect} />}
      </div>
      {edition === undefined || data === undefined || data.effect.kind === 'faults' || data.named === edition ? null : (
        <MoveButton dossier={dossier.id} title={dossier.title} pack={library.pack} edition={edition} />
      )}
    </li>
  );
}

function Refused({ error, text }: { readonly error: Error; readonly text: string }) {
  const faults = error instanceof Problem ? error.faults : [];
  return (
    <div role="alert" data-evaluation="unacceptable">
      {error instanceof Problem && faults.length > 0 ? error.message : text}
    </div>
  );
}

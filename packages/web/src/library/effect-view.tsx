import { Button } from '@mantine/core';
import type { LibraryEffect, LibraryView } from '@primum/core/api/library';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, Problem, queryOf } from '../api.ts';
import type { DossierRow } from '../api-types.ts';
import { AsyncView, problemText, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { EvaluationMark } from '../kit/evaluation-mark.tsx';
import { Choice } from '../kit/choice.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { dossierPath, dossiersQuery } from '../queries.ts';
import { LibraryFaults } from './library-faults.tsx';
import classes from './library.module.css';
import { useMoveOver } from './use-move-over.ts';

type Effect = Extract<LibraryEffect['effect'], { kind: 'effect' }>;

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
        {data === undefined ? null : <Told effect={data.effect} />}
      </div>
      {edition === undefined || data === undefined || data.effect.kind === 'faults' || data.named === edition ? null : (
        <MoveButton dossier={dossier} pack={library.pack} edition={edition} />
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

function MoveButton({ dossier, pack, edition }: { dossier: DossierRow; pack: string; edition: string }) {
  const { t } = useTranslation('library');
  const move = useMoveOver(dossier.id);
  return (
    <Button
      size="xs"
      variant="default"
      loading={move.isPending}
      aria-label={`${t('move', { edition })}: ${dossier.title}`}
      onClick={() => move.mutate({ pack, edition })}
    >
      {t('move', { edition })}
    </Button>
  );
}

function Told({ effect }: { readonly effect: LibraryEffect['effect'] }) {
  const { t } = useTranslation('library');
  if (effect.kind === 'faults') {
    return (
      <div data-evaluation="unacceptable">
        {t('wouldBreak')}
        <ul>
          {effect.faults.map(({ file, line, message, hint }) => (
            <li key={`${file} ${line} ${message}`}>
              {file}:{line} {message}
              {hint === undefined ? null : <div className="quiet">{hint}</div>}
            </li>
          ))}
        </ul>
      </div>
    );
  }
  const { harms, threats, consequences, places } = effect;
  const isNone = harms.length + threats.added.count + threats.gone.count === 0;
  return (
    <>
      <div>
        {isNone && consequences.lowered + consequences.raised === 0
          ? t('noEffect')
          : t('effect', {
              added: threats.added.count,
              gone: threats.gone.count,
              harms: harms.length,
              raised: consequences.raised,
              lowered: consequences.lowered,
            })}
      </div>
      <MovedHarms harms={harms} />
      {[
        ...threats.added.listed.slice(0, MOST).map((one) => ({ ...one, way: 'added' as const })),
        ...threats.gone.listed.slice(0, MOST).map((one) => ({ ...one, way: 'gone' as const })),
      ].map(({ id, explain, way }) => (
        <small key={id}>
          {t(`threat.${way}`)}: {explain}
        </small>
      ))}
      {places.length === 0 ? null : (
        <small className="quiet">
          {places.map(({ title, count }) => `${title}: ${t('places', { count })}`).join(' · ')}
        </small>
      )}
    </>
  );
}

/** Of each list; the rest is counted. */
const MOST = 5;

function MovedHarms({ harms }: Pick<Effect, 'harms'>) {
  const { t } = useTranslation('library');
  const { t: word } = useTranslation();
  const left = harms.length - MOST;
  return harms.length === 0 ? null : (
    <ul>
      {harms.slice(0, MOST).map(({ id, harm, before, after }) => (
        <li key={id}>
          {harm}: {before === undefined ? t('isNew') : <Level {...before} />} →{' '}
          {after === undefined ? t('isGone') : <Level {...after} />}
        </li>
      ))}
      {left > 0 ? (
        <li>
          + {left} {word('word.more')}
        </li>
      ) : null}
    </ul>
  );
}

function Level({ likelihood, evaluation }: NonNullable<Effect['harms'][number]['after']>) {
  return (
    <>
      {likelihood} <EvaluationMark of={evaluation} />
    </>
  );
}

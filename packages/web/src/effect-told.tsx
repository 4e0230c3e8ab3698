/** What another edition of a pack would do to the risks of a dossier, in words: harms old beside new, threats more and fewer. */
import type { LibraryEffect } from '@primum/core/api/library';
import { useTranslation } from 'react-i18next';
import { EvaluationMark } from './kit/evaluation-mark.tsx';

type Found = Extract<LibraryEffect['effect'], { kind: 'effect' }>;

/** Of each list; the rest is counted. */
const MOST = 5;

export function EffectTold({ effect }: { readonly effect: LibraryEffect['effect'] }) {
  return effect.kind === 'faults' ? <Faults faults={effect.faults} /> : <Moved {...effect} />;
}

function Faults({ faults }: Pick<Extract<LibraryEffect['effect'], { kind: 'faults' }>, 'faults'>) {
  const { t } = useTranslation('knowledge');
  return (
    <div data-evaluation="unacceptable">
      {t('wouldBreak')}
      <ul>
        {faults.map(({ file, line, message, hint }) => (
          <li key={`${file} ${line} ${message}`}>
            {file}:{line} {message}
            {hint === undefined ? null : <div className="quiet">{hint}</div>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Moved({ harms, threats, consequences, places }: Found) {
  const { t } = useTranslation('knowledge');
  const moved = harms.length + threats.added.count + threats.gone.count + consequences.lowered + consequences.raised;
  return (
    <>
      <div>
        {moved === 0
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
        <small key={id} style={{ display: 'block' }}>
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

function MovedHarms({ harms }: Pick<Found, 'harms'>) {
  const { t } = useTranslation('knowledge');
  const left = harms.length - MOST;
  return harms.length === 0 ? null : (
    <ul>
      {harms.slice(0, MOST).map(({ id, harm, before, after }) => (
        <li key={id}>
          {harm}: {before === undefined ? t('isNew') : <Level {...before} />} →{' '}
          {after === undefined ? t('isGone') : <Level {...after} />}
        </li>
      ))}
      {left > 0 ? <li>{t('more', { count: left })}</li> : null}
    </ul>
  );
}

function Level({ likelihood, evaluation }: NonNullable<Found['harms'][number]['after']>) {
  return (
    <>
      {likelihood} <EvaluationMark of={evaluation} />
    </>
  );
}

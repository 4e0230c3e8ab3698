import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLook } from '../dossier-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { pictureQuery } from '../queries.ts';
import { movedFigures } from './moved-figures.ts';
import classes from './system.module.css';
import type { Effect } from './use-system-change.ts';

interface Props {
  readonly dossier: string;
  readonly effect: Effect | undefined;
  readonly isSaving: boolean;
}

/** What the last change did to the harms, as soon as the assessment has it. */
export function EffectBar({ dossier, effect, isSaving }: Props) {
  const { t } = useTranslation();
  return (
    <div role="status" className={classes['effect']}>
      {isSaving ? t('system.saving') : effect === undefined ? null : <Told dossier={dossier} effect={effect} />}
    </div>
  );
}

function Told({ dossier, effect }: { readonly dossier: string; readonly effect: Effect }) {
  const { t } = useTranslation();
  const figures = useFigures();
  const picture = useQuery(pictureQuery(dossier, useLook()));
  const after =
    picture.data !== undefined && picture.data.revision >= effect.revision ? picture.data.counts : undefined;
  const moved = after === undefined || effect.before === undefined ? [] : movedFigures(effect.before, after);
  return (
    <>
      <strong>{effect.what}</strong>
      {effect.also.length === 0 ? null : <span>{t('system.also', { things: effect.also.join(', ') })}</span>}
      {after === undefined ? (
        <span>{picture.isError ? t('system.notAssessed') : t('system.assessing')}</span>
      ) : effect.before === undefined ? (
        <span>{t('system.noBefore')}</span>
      ) : moved.length === 0 ? (
        <span>{t('system.noEffect')}</span>
      ) : (
        moved.map(({ figure, before, after: now }) => (
          <span key={figure} data-evaluation={figure}>
            {figure === 'waiting' ? t('overview.waiting') : t(`evaluation.${figure}`)} {figures.count(before)} →{' '}
            {figures.count(now)}
          </span>
        ))
      )}
    </>
  );
}

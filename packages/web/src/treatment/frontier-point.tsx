/** One set of the frontier, opened: its figures on every axis, and each control with what it costs and asks. */
import type { FrontierPicture } from '@primum/core/treatment/set-picture';
import { useTranslation } from 'react-i18next';
import { AXIS_NAMES, useAxisFigure } from './asked.ts';
import { KeepSet } from './keep-set.tsx';
import classes from './treatment.module.css';
import { useControlWords } from './use-control-words.ts';

interface Props {
  readonly dossier: string;
  readonly picture: FrontierPicture;
  /** From 1, as the picture and the table count. */
  readonly number: number;
}

export function FrontierPoint({ dossier, picture, number }: Props) {
  const { t } = useTranslation('treatment');
  const figure = useAxisFigure();
  const words = useControlWords();
  const point = picture.points[number - 1];
  if (point === undefined) return null;
  const members = picture.controls.filter(({ key }) => point.controls.includes(key));
  return (
    <section aria-label={t('point', { number })} className={classes['blocked']}>
      <h3>{t('point', { number })}</h3>
      <p>
        {AXIS_NAMES.filter((axis) => point.figures[axis] !== undefined)
          .map((axis) => `${t(`axis.${axis}`)}: ${figure(axis, point.figures[axis])}`)
          .join('; ')}
      </p>
      {members.length === 0 ? <p>{t('none')}</p> : null}
      <ul className={classes['members']}>
        {members.map((control) => (
          <li key={control.key}>
            <strong>
              {control.title} – {control.asset.title}
            </strong>
            <p className="quiet">{[words.money(control), ...words.duty(control)].join('; ')}</p>
            {words.asked([control]).map((text) => (
              <p key={text}>{text}</p>
            ))}
          </li>
        ))}
      </ul>
      <KeepSet dossier={dossier} controls={point.controls} />
    </section>
  );
}

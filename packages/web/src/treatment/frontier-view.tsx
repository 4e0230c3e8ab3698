/** The frontier of two chosen axes as a picture, and the same in a table with the controls of each set. */
import type { Axis } from '@primum/core/benefit/effects';
import type { FrontierPicture } from '@primum/core/treatment/set-picture';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { Section } from '../kit/section.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { tradeOffLayout } from '../kit/trade-off-layout.ts';
import { TradeOffPicture } from '../kit/trade-off-picture.tsx';
import { AXIS_NAMES, frontierQuery, shortKey, useAxisFigure } from './asked.ts';
import { LeftOut, Measured } from './left-out.tsx';
import classes from './treatment.module.css';

export function FrontierView({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const [x, setX] = useState<Axis>('cost');
  const [y, setY] = useState<Axis>('patient');
  const query = useQuery(frontierQuery(dossier, [x, y]));
  const options = AXIS_NAMES.map((axis) => ({ value: axis, label: t(`axis.${axis}`) }));
  return (
    <Section title={t('frontierTitle')} why={t('frontierWhy')}>
      <Toolbar label={t('frontierTitle')}>
        <Choice
          label={t('across')}
          value={x}
          none={t('across')}
          options={options}
          onChoose={(axis) => setX(axis ?? x)}
          width={240}
        />
        <Choice
          label={t('up')}
          value={y}
          none={t('up')}
          options={options}
          onChoose={(axis) => setY(axis ?? y)}
          width={240}
        />
      </Toolbar>
      {x === y ? (
        <p>{t('sameAxis')}</p>
      ) : (
        <AsyncView query={query} what={t('view.frontier')}>
          {(picture) => <Shown picture={picture} isOld={query.isPlaceholderData} />}
        </AsyncView>
      )}
    </Section>
  );
}

interface ShownProps {
  readonly picture: FrontierPicture;
  /** Of the axes before: those that were chosen since are being worked out. */
  readonly isOld: boolean;
}

function Shown({ picture, isOld }: ShownProps) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const [x, y] = picture.axes;
  const isNarrow = matchMedia('(max-width: 640px)').matches;
  const exactly = (point: number) => ({ low: point, high: point, point });
  const inputs = picture.points.flatMap(({ figures }, at) => {
    const [across, up] = [figures[x], figures[y]];
    return across === undefined || up === undefined ? [] : [{ id: String(at + 1), x: exactly(across), y: exactly(up) }];
  });
  const layout = tradeOffLayout(inputs, isNarrow ? 340 : 760, isNarrow ? 320 : 420);
  return (
    <div aria-busy={isOld} style={{ opacity: isOld ? 0.6 : 1 }}>
      <p role="status">
        {isOld
          ? general('app.loading', { what: t('view.frontier') })
          : t(`complete.${picture.complete}`, { count: picture.points.length, of: picture.choosable })}
      </p>
      {inputs.length === 0 ? null : (
        <TradeOffPicture
          layout={layout}
          xTitle={t(`axis.${x}`)}
          yTitle={t(`axis.${y}`)}
          label={t('frontierTitle')}
          stateOf={() => 'left'}
        />
      )}
      <Points picture={picture} />
      <Measured answer={picture} />
      <LeftOut answer={picture} />
    </div>
  );
}

function Points({ picture }: { readonly picture: FrontierPicture }) {
  const { t } = useTranslation('treatment');
  const figure = useAxisFigure();
  return (
    <div className={classes['scroll']}>
      <table className={classes['figures']}>
        <caption>{t('frontierTable')}</caption>
        <thead>
          <tr>
            <td />
            {picture.axes.map((axis) => (
              <th key={axis} scope="col">
                {t(`axis.${axis}`)}
              </th>
            ))}
            <th scope="col">{t('controls')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.points.map(({ figures, controls }, at) => (
            <tr key={controls.join()}>
              <th scope="row">{at + 1}</th>
              {picture.axes.map((axis) => (
                <td key={axis}>{figure(axis, figures[axis])}</td>
              ))}
              <td className={classes['named']}>
                {controls.length === 0 ? t('none') : controls.map(shortKey).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

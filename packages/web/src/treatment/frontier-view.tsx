/** The frontier of two chosen axes as a picture, and the same in a table with the controls of each set. */
import { Button } from '@mantine/core';
import type { Axis } from '@primum/core/benefit/effects';
import type { FrontierPicture } from '@primum/core/treatment/set-picture';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { Section } from '../kit/section.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { tradeOffLayout } from '../kit/trade-off-layout.ts';
import { TradeOffPicture } from '../kit/trade-off-picture.tsx';
import type { TreatmentSearch } from '../search.ts';
import { AXIS_NAMES, frontierQuery, type Measure, measureOf, useAxisFigure } from './asked.ts';
import { FrontierPoint } from './frontier-point.tsx';
import { LeftOut, Measured } from './left-out.tsx';
import { MeasureInputs } from './measure-inputs.tsx';
import classes from './treatment.module.css';
import { useControlName } from './use-names.ts';

export function FrontierView({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('treatment');
  const navigate = useNavigate({ from: '/dossiers/$dossier/treatment' });
  const search = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const axisOr = (given: string | undefined, plain: Axis) => AXIS_NAMES.find((axis) => axis === given) ?? plain;
  const [x, y] = [axisOr(search.across, 'cost'), axisOr(search.up, 'patient')] as const;
  const measure = measureOf(search);
  const query = useQuery(frontierQuery(dossier, [x, y], measure));
  const options = AXIS_NAMES.map((axis) => ({ value: axis, label: t(`axis.${axis}`) }));
  // Another question has other sets: none of them is open.
  const ask = (next: TreatmentSearch, counted: Measure = measure) =>
    void navigate({
      to: '.',
      search: ({ point: _point, years: _y, deviceYears: _d, unpricedAs: _u, ...rest }) => ({
        ...rest,
        ...counted,
        ...next,
      }),
      replace: true,
      resetScroll: false,
    });
  return (
    <Section title={t('frontierTitle')} why={t('frontierWhy')}>
      <Toolbar label={t('frontierTitle')}>
        <Choice
          label={t('across')}
          value={x}
          none={t('across')}
          options={options}
          onChoose={(axis) => ask({ across: axis ?? x })}
          width={240}
        />
        <Choice
          label={t('up')}
          value={y}
          none={t('up')}
          options={options}
          onChoose={(axis) => ask({ up: axis ?? y })}
          width={240}
        />
        <MeasureInputs measure={measure} onChange={(counted) => ask({}, counted)} />
      </Toolbar>
      {x === y ? (
        <p>{t('sameAxis')}</p>
      ) : (
        <AsyncView query={query} what={t('view.frontier')}>
          {(picture) => <Shown dossier={dossier} picture={picture} isOld={query.isPlaceholderData} />}
        </AsyncView>
      )}
    </Section>
  );
}

interface ShownProps {
  readonly dossier: string;
  readonly picture: FrontierPicture;
  /** Of the axes before: those that were chosen since are being worked out. */
  readonly isOld: boolean;
}

function Shown({ dossier, picture, isOld }: ShownProps) {
  const { t } = useTranslation('treatment');
  const { t: general } = useTranslation();
  const navigate = useNavigate({ from: '/dossiers/$dossier/treatment' });
  const { point: open } = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const figure = useAxisFigure();
  const [x, y] = picture.axes;
  const onOpen = (point: number) =>
    void navigate({
      to: '.',
      search: ({ point: before, ...rest }) => (before === point ? rest : { ...rest, point }),
      replace: true,
      resetScroll: false,
    });
  const nameOf = (id: string) => {
    const { figures } = picture.points[Number(id) - 1] ?? { figures: undefined };
    const axes = picture.axes.map((axis) => `${t(`axis.${axis}`)} ${figure(axis, figures?.[axis])}`);
    return `${t('point', { number: Number(id) })}: ${axes.join(', ')}`;
  };
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
          xTitle={t(`axisUnit.${x}`)}
          yTitle={t(`axisUnit.${y}`)}
          label={t('frontierTitle')}
          stateOf={() => 'left'}
          opening={{
            nameOf,
            open: open === undefined ? undefined : String(open),
            onOpen: (id) => (isOld ? undefined : onOpen(Number(id))),
          }}
        />
      )}
      <Points dossier={dossier} picture={picture} open={open} onOpen={(point) => (isOld ? undefined : onOpen(point))} />
      {open === undefined || isOld ? null : <FrontierPoint dossier={dossier} picture={picture} number={open} />}
      <Measured {...picture} />
      <LeftOut dossier={dossier} answer={picture} />
    </div>
  );
}

interface PointsProps {
  readonly dossier: string;
  readonly picture: FrontierPicture;
  readonly open: number | undefined;
  readonly onOpen: (point: number) => void;
}

function Points({ dossier, picture, open, onOpen }: PointsProps) {
  const { t } = useTranslation('treatment');
  const name = useControlName(dossier);
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
                {t(`axisUnit.${axis}`)}
              </th>
            ))}
            <th scope="col">{t('controls')}</th>
          </tr>
        </thead>
        <tbody>
          {picture.points.map(({ figures, controls }, at) => (
            <tr key={controls.join()}>
              <th scope="row">
                <Button
                  size="compact-xs"
                  variant={open === at + 1 ? 'filled' : 'default'}
                  aria-pressed={open === at + 1}
                  aria-label={t('openPoint', { number: at + 1 })}
                  onClick={() => onOpen(at + 1)}
                >
                  {at + 1}
                </Button>
              </th>
              {picture.axes.map((axis) => (
                <td key={axis}>{figure(axis, figures[axis])}</td>
              ))}
              <td className={classes['named']}>{controls.length === 0 ? t('none') : controls.map(name).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

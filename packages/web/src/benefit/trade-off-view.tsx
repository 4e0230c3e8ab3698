/** The options on two axes that people choose, with their ranges; shapes and words say what colour only supports. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../kit/choice.tsx';
import { Section } from '../kit/section.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { axesIn, type AxisName, type Weighed } from './asked.ts';
import classes from './benefit.module.css';
import { type OptionState, tradeOffLayout } from '../kit/trade-off-layout.ts';
import { TradeOffPicture } from '../kit/trade-off-picture.tsx';
import { useAmounts, useUnit } from '../kit/use-amounts.ts';

export function TradeOffView({ picture }: { readonly picture: Weighed }) {
  const { t } = useTranslation('benefit');
  const unit = useUnit();
  const axes = axesIn(picture);
  const [x, setX] = useState<AxisName>('patient');
  const [y, setY] = useState<AxisName>(axes.find((axis) => axis === 'privacy') ?? 'cost');
  const isNarrow = matchMedia('(max-width: 640px)').matches;
  const stateOf = (id: string): OptionState => {
    if (picture.options.some((option) => option.id === id && option.unacceptable.length > 0)) return 'unacceptable';
    return picture.dominated.some(({ option }) => option === id) ? 'dropped' : 'left';
  };
  // What drops out is drawn first: on one spot what stays is seen.
  const drawn = picture.options.toSorted(
    (one, other) => Number(stateOf(one.id) !== 'dropped') - Number(stateOf(other.id) !== 'dropped'),
  );
  // By number, as in the list below: a title in the picture would cover what is beside it.
  const numberOf = (id: string) => String(picture.options.findIndex((option) => option.id === id) + 1);
  const inputs = drawn.map((option) => ({ id: numberOf(option.id), x: option.axes[x], y: option.axes[y] }));
  const layout = tradeOffLayout(inputs, isNarrow ? 340 : 760, isNarrow ? 320 : 420);
  const options = axes.map((axis) => ({ value: axis, label: t(`axis.${axis}`) }));
  const title = (axis: AxisName) => (unit(axis) === '' ? t(`axis.${axis}`) : `${t(`axis.${axis}`)},${unit(axis)}`);
  return (
    <Section title={t('pictureTitle')} why={t('pictureWhy')}>
      <Toolbar label={t('pictureTitle')}>
        <Choice
          label={t('across')}
          value={x}
          none={t('across')}
          options={options}
          onChoose={(axis) => setX(axis ?? x)}
          width={220}
        />
        <Choice
          label={t('up')}
          value={y}
          none={t('up')}
          options={options}
          onChoose={(axis) => setY(axis ?? y)}
          width={220}
        />
      </Toolbar>
      <TradeOffPicture
        layout={layout}
        xTitle={title(x)}
        yTitle={title(y)}
        stateOf={(number) => stateOf(picture.options[Number(number) - 1]?.id ?? '')}
        label={t('pictureTitle')}
      />
      <p className={classes['legend']}>
        {(['left', 'dropped', 'unacceptable'] as const).map((state) => (
          <span key={state}>{t(`legend.${state}`)}</span>
        ))}
      </p>
      <Said picture={picture} x={x} y={y} stateOf={stateOf} />
    </Section>
  );
}

interface SaidProps {
  readonly picture: Weighed;
  readonly x: AxisName;
  readonly y: AxisName;
  readonly stateOf: (option: string) => OptionState;
}

/** The same in words: nothing of the picture is told by it alone. */
function Said({ picture, x, y, stateOf }: SaidProps) {
  const { t } = useTranslation('benefit');
  const { amount } = useAmounts();
  const unit = useUnit();
  return (
    <ul className={classes['said']}>
      {picture.options.map(({ id, title, axes }, at) => (
        <li key={id}>
          {t('pictureSays', {
            option: `${at + 1} – ${title}`,
            x: t(`axis.${x}`),
            xValue: amount(axes[x], unit(x)),
            y: t(`axis.${y}`),
            yValue: amount(axes[y], unit(y)),
            state: t(`legend.${stateOf(id)}`),
          })}
        </li>
      ))}
    </ul>
  );
}

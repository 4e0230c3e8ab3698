import type { KeyboardEvent } from 'react';
import classes from './trade-off.module.css';
import type { OptionState, PlacedOption, TradeOff } from './trade-off-layout.ts';
import { useFigures } from './use-figures.ts';

interface Props {
  readonly layout: TradeOff;
  readonly xTitle: string;
  readonly yTitle: string;
  readonly label: string;
  readonly stateOf: (option: string) => OptionState;
  /** Where points can be opened: what one is called, which is open, and what opens one. */
  readonly opening?: Opening;
}

interface Opening {
  readonly nameOf: (option: string) => string;
  readonly open: string | undefined;
  readonly onOpen: (option: string) => void;
}

/** Draws what the layout placed. Every figure of it stands in words below the picture. */
export function TradeOffPicture({ layout, xTitle, yTitle, label, stateOf, opening }: Props) {
  const { width, height, plot, options, edge } = layout;
  const line = edge.flatMap((id) => options.find((option) => option.id === id) ?? []);
  return (
    <svg
      className={classes['picture']}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={opening === undefined ? 'img' : 'group'}
      aria-label={label}
    >
      <Ticks layout={layout} />
      <text x={(plot.left + plot.right) / 2} y={height - 6} textAnchor="middle" className={classes['axis']}>
        {xTitle}
      </text>
      <text
        x={12}
        y={(plot.top + plot.bottom) / 2}
        textAnchor="middle"
        transform={`rotate(-90 12 ${(plot.top + plot.bottom) / 2})`}
        className={classes['axis']}
      >
        {yTitle}
      </text>
      <polyline className={classes['edge']} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {options.map((option) => (
        <g key={option.id} {...(opening === undefined ? {} : openedBy(option.id, opening))}>
          <line className={classes['span']} x1={option.xs[0]} x2={option.xs[1]} y1={option.y} y2={option.y} />
          <line className={classes['span']} y1={option.ys[0]} y2={option.ys[1]} x1={option.x} x2={option.x} />
          <Mark option={option} state={stateOf(option.id)} />
          <text x={option.label.x} y={option.label.y} textAnchor={option.label.anchor} className={classes['name']}>
            {option.id}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** A point as a button: pressed, or Enter or the space bar where it has the focus. */
function openedBy(id: string, { nameOf, open, onOpen }: Opening) {
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': nameOf(id),
    'aria-pressed': open === id,
    className: classes['opens'],
    onClick: () => onOpen(id),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onOpen(id);
    },
  };
}

function Mark({ option: { x, y }, state }: { readonly option: PlacedOption; readonly state: OptionState }) {
  if (state === 'unacceptable') return <rect className={classes['bad']} x={x - 6} y={y - 6} width={12} height={12} />;
  return <circle className={classes[state === 'left' ? 'stays' : 'drops']} cx={x} cy={y} r={6} />;
}

function Ticks({ layout: { plot, xTicks, yTicks } }: Pick<Props, 'layout'>) {
  const { count, small } = useFigures();
  const textOf = (value: number) => (value < 10 ? small(value) : count(value));
  return (
    <>
      {xTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes['grid']} x1={at} x2={at} y1={plot.top} y2={plot.bottom} />
          <text x={at} y={plot.bottom + 16} textAnchor="middle" className={classes['tick']}>
            {textOf(value)}
          </text>
        </g>
      ))}
      {yTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={classes['grid']} x1={plot.left} x2={plot.right} y1={at} y2={at} />
          <text x={plot.left - 6} y={at + 4} textAnchor="end" className={classes['tick']}>
            {textOf(value)}
          </text>
        </g>
      ))}
    </>
  );
}

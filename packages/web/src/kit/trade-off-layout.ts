/** Where the options of a balance stand in a picture of two axes: points with their ranges, ticks, labels that do not cover each other. */
export interface PlacedInput {
  readonly id: string;
  readonly x: { readonly low: number; readonly high: number; readonly point: number };
  readonly y: { readonly low: number; readonly high: number; readonly point: number };
}

export interface PlacedOption {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly xs: readonly [number, number];
  readonly ys: readonly [number, number];
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
}

export type OptionState = 'left' | 'dropped' | 'unacceptable';

export interface Tick {
  readonly at: number;
  readonly value: number;
}

export interface TradeOff {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly options: readonly PlacedOption[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Options that no other is better than on both axes, from left to right. */
  readonly edge: readonly string[];
}

const MARGIN = { left: 64, right: 28, top: 16, bottom: 40 };
const LABEL_HEIGHT = 16;
/** Of the font of names, with some to spare. */
const LETTER_WIDTH = 8.2;

export function tradeOffLayout(inputs: readonly PlacedInput[], width: number, height: number): TradeOff {
  const plot = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const xScale = scaleFor(
    inputs.map(({ x }) => x),
    plot.left,
    plot.right,
  );
  const yScale = scaleFor(
    inputs.map(({ y }) => y),
    plot.bottom,
    plot.top,
  );
  const points = inputs.map(({ id, x, y }) => ({
    id,
    x: xScale.at(x.point),
    y: yScale.at(y.point),
    xs: [xScale.at(x.low), xScale.at(x.high)] as const,
    ys: [yScale.at(y.low), yScale.at(y.high)] as const,
  }));
  const taken: { x: number; y: number }[] = [];
  const options = points.map((point): PlacedOption => {
    const { x, anchor } = besideOf(point, plot, width);
    let y = point.y - 8;
    while (taken.some((one) => Math.abs(one.y - y) < LABEL_HEIGHT && Math.abs(one.x - x) < 60)) y -= LABEL_HEIGHT;
    if (y < plot.top) y = point.y + LABEL_HEIGHT;
    taken.push({ x, y });
    return { ...point, label: { x, y, anchor } };
  });
  const beats = (one: PlacedInput, other: PlacedInput) =>
    one.x.point <= other.x.point &&
    one.y.point <= other.y.point &&
    (one.x.point < other.x.point || one.y.point < other.y.point);
  const edge = inputs
    .filter((own) => !inputs.some((other) => beats(other, own)))
    .toSorted((a, b) => a.x.point - b.x.point || b.y.point - a.y.point)
    .map(({ id }) => id);
  return { width, height, plot, options, xTicks: xScale.ticks, yTicks: yScale.ticks, edge };
}

/** On the side with more room; a name too long for either ends at the edge of the picture. */
function besideOf({ id, x }: { readonly id: string; readonly x: number }, plot: TradeOff['plot'], width: number) {
  const long = id.length * LETTER_WIDTH;
  if (x > (plot.left + plot.right) / 2) return { anchor: 'end' as const, x: Math.max(x - 10, long) };
  return { anchor: 'start' as const, x: Math.max(0, Math.min(x + 10, width - long)) };
}

interface Scale {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Decades side by side where all is above nought and far apart; else even steps from nought. */
function scaleFor(amounts: readonly PlacedInput['x'][], from: number, to: number): Scale {
  const lows = amounts.map(({ low }) => low);
  const highs = amounts.map(({ high }) => high);
  const [least, most] = [Math.min(...lows), Math.max(...highs)];
  if (least > 0 && most / least > 30)
    return decades(Math.floor(Math.log10(least)), Math.ceil(Math.log10(most)), from, to);
  return steps(most <= 0 ? 1 : most, from, to);
}

function decades(first: number, last: number, from: number, to: number): Scale {
  const end = Math.max(last, first + 1);
  const at = (value: number) => from + ((Math.log10(value) - first) / (end - first)) * (to - from);
  const ticks = Array.from({ length: end - first + 1 }, (_, step) => {
    const value = 10 ** (first + step);
    return { at: at(value), value };
  });
  return { at, ticks };
}

function steps(most: number, from: number, to: number): Scale {
  const raw = most / 4;
  const unit = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * unit).find((one) => one >= raw) ?? raw;
  const count = Math.ceil(most / step);
  const at = (value: number) => from + (value / (step * count)) * (to - from);
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    at: at(index * step),
    value: Number((index * step).toPrecision(3)),
  }));
  return { at, ticks };
}

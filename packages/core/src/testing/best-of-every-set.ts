/**
 * The best of all sets with figures of them all at once, where trying one after the other in the engine takes too long: an oracle
 * of bestSet for up to 16 controls, by sweepEverySet. Itself held against the engine's figures, set by set.
 */
import { AXES, type Axis } from '../benefit/effects.ts';
import type { SettleOptions } from '../risk/defences.ts';
import type { SweepInput } from '../risk/sweep-state.ts';
import type { Choices } from '../treatment/choices.ts';
import type { SetGoal } from '../treatment/set-program.ts';
import type { WeighedHarm } from '../treatment/weighed-harms.ts';
import { has } from './sets-of-sets.ts';
import { sweepEverySet } from './sweep-every-set.ts';

/** By set, as bits of the controls that may be chosen. */
export interface EverySetFigures {
  readonly figures: Readonly<Record<Axis, Float64Array>>;
  /** Level of each consequence that a harm has. */
  readonly levels: ReadonlyMap<number, Uint8Array>;
  /** 1 where each control has what it needs. */
  readonly works: Uint8Array;
}

export interface EverySetSource {
  readonly input: SweepInput;
  readonly options: SettleOptions;
  readonly choices: Choices;
  readonly harms: readonly WeighedHarm[];
}

export function figuresOfEverySet({ input, options, choices, harms }: EverySetSource): EverySetFigures {
  const count = 2 ** choices.free.length;
  const reached = sweepEverySet(input, options, choices);
  const levels = new Map<number, Uint8Array>();
  for (const { harm } of harms) {
    const [, ...above] = reached[harm.consequence] ?? [];
    levels.set(
      harm.consequence,
      Uint8Array.from({ length: count }, (_, mask) => above.filter((sets) => has(sets, mask)).length),
    );
  }
  const sums = () => new Float64Array(count);
  const figures = { patient: sums(), privacy: sums(), continuity: sums(), burden: sums(), cost: sums() };
  for (const { harm, axis, risk } of harms)
    addEach(figures[axis], (mask) => risk[levels.get(harm.consequence)?.[mask] ?? 0] ?? 0);
  for (const price of choices.prices) {
    const bits = bitsOf(choices, price.controls);
    const isAlways = price.controls.some((control) => choices.must.includes(control));
    for (const axis of ['cost', 'burden'] as const)
      addEach(figures[axis], (mask) => (isAlways || (mask & bits) !== 0 ? price[axis] : 0));
  }
  const pairs = choices.needs.map((pair) => pair.map((control) => bitsOf(choices, [control])));
  const works = Uint8Array.from({ length: count }, (_, mask) =>
    pairs.every(([by = 0, needed = 0]) => (mask & by) === 0 || (mask & needed) !== 0) ? 1 : 0,
  );
  return { figures, levels, works };
}

/** The least figure that a set has which meets the goal; undefined: none meets it. */
export function leastOfEverySet({ figures, levels, works }: EverySetFigures, goal: SetGoal): number | undefined {
  let least: number | undefined;
  works.forEach((isWorking, mask) => {
    const figure = figures[goal.lower][mask] ?? Infinity;
    if (isWorking === 0 || figure >= (least ?? Infinity)) return;
    const isMet =
      goal.targets.every(({ harm, level }) => (levels.get(harm.consequence)?.[mask] ?? Infinity) <= level) &&
      goal.limits.every(({ axis, atMost }) => (figures[axis][mask] ?? Infinity) <= atMost);
    if (isMet) least = figure;
  });
  return least;
}

/** How many of the controls change a harm in any set. */
export function controlsThatMatter({ levels }: EverySetFigures, { free }: Pick<Choices, 'free'>): number {
  const all = [...levels.values()];
  return free.filter((_, bit) =>
    all.some((list) => list.some((level, mask) => (mask & (1 << bit)) === 0 && level !== list[mask | (1 << bit)])),
  ).length;
}

/** The figures of one set, to be held against the engine's. */
export function figuresOf({ figures }: EverySetFigures, mask: number): Record<Axis, number> {
  const found = { patient: 0, privacy: 0, continuity: 0, burden: 0, cost: 0 };
  for (const axis of AXES) found[axis] = figures[axis][mask] ?? Number.NaN;
  return found;
}

/** Controls of a set by its bits, with those that are in every set. */
export function controlsOf({ free, must }: Pick<Choices, 'free' | 'must'>, mask: number): number[] {
  return [...must, ...free.filter((_, bit) => (mask & (1 << bit)) !== 0)];
}

function bitsOf({ free }: Pick<Choices, 'free'>, controls: readonly number[]): number {
  return controls.reduce((bits, control) => {
    const bit = free.indexOf(control);
    return bit < 0 ? bits : bits | (1 << bit);
  }, 0);
}

function addEach(sums: Float64Array, of: (mask: number) => number): void {
  for (let mask = 0; mask < sums.length; mask += 1) sums[mask] = (sums[mask] ?? 0) + of(mask);
}

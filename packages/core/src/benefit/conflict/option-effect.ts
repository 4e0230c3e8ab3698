/** What an option of a worksheet would change: harms by levels and by ways, what it asks of care, what it costs. */
import type { Assessment } from '../../assessment/assess.ts';
import type { Trials } from '../../assessment/trial.ts';
import { CONTROL } from '../../risk/risk-model.ts';
import { optionCare } from '../option-care.ts';
import { broughtBy } from './brought-by.ts';
import type { ConflictHarm } from './conflict-finding.ts';
import { harmsOfSide } from './conflict-harms.ts';
import { twoSides } from './two-sides.ts';
import type { OptionEffect } from './worksheet.ts';
import { placesOf, type PlacedRef } from './placed.ts';

export interface TriedOption {
  readonly id: string;
  readonly title: string;
  readonly on?: readonly PlacedRef[] | undefined;
  readonly off?: readonly PlacedRef[] | undefined;
}

/** Beside what is in place now, and what counts as in place: `beside`. */
export function optionEffect(
  assessment: Assessment,
  trials: Trials,
  option: TriedOption,
  beside: readonly PlacedRef[] = [],
): OptionEffect {
  const { model } = assessment;
  const indexes = (list: readonly PlacedRef[] | undefined) =>
    placesOf(assessment, list ?? []).flatMap(({ index }) => index ?? []);
  const [on, off] = [indexes(option.on), indexes(option.off)];
  const base = indexes(beside);
  const change = { without: { on: base }, withIt: { on: [...base, ...on], off }, controls: [...on, ...off] };
  const sides = twoSides(assessment, trials, change);
  const side = (which: 'stops' | 'brings') =>
    harmsOfSide(assessment, trials.harms, { sides, which, control: -1, nameStep: undefined });
  const [lowers, raises] = [side('stops'), side('brings')];
  const short = (list: readonly ConflictHarm[]) => list.map(({ chain: _chain, ...harm }) => harm);
  const fresh = placesOf(assessment, option.on ?? []).filter(
    ({ index }) => index === undefined || (model.controlState[index] !== CONTROL.inPlace && !base.includes(index)),
  );
  return {
    lowers: short(lowers),
    raises: short(raises),
    axes: axesOf(lowers, raises),
    brings: broughtBy(assessment, sides.brings.threats).map(({ title }) => title),
    ...careOf(
      assessment,
      fresh.map(({ id }) => id),
    ),
  };
}

function axesOf(lowers: readonly ConflictHarm[], raises: readonly ConflictHarm[]): OptionEffect['axes'] {
  const axis = (wanted: ConflictHarm['kind']) => {
    const of = (list: readonly ConflictHarm[], moves: boolean) =>
      list.filter((harm) => harm.kind === wanted && harm.moves === moves).length;
    return { falls: of(lowers, true), closes: of(lowers, false), rises: of(raises, true), brings: of(raises, false) };
  };
  return { safety: axis('safety'), privacy: axis('privacy'), continuity: axis('continuity') };
}

/** As a balance of one device for one year would count it. */
function careOf(assessment: Assessment, fresh: readonly string[]): Pick<OptionEffect, 'burden' | 'cost'> {
  const { hours, cost, missing, touches, notes } = optionCare(assessment, { 'device-years': 1 }, {}, fresh);
  return {
    burden: { hours: hours.inUse, training: hours.training, touches: [...touches], notes: [...notes] },
    cost: { once: cost.once, yearly: cost.yearly, missing: [...missing.cost] },
  };
}

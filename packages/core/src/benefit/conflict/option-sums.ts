/**
 * What the options of a worksheet come to on every axis, by the sums of a balance and no others: harms as in option-harms.ts, added
 * up as in effects-of.ts. Over the device-years of the balance that puts in place or leaves out one of the worksheet's controls;
 * where no balance does, over a thousand device-years of field use in all uses.
 */
import type { Assessment } from '../../assessment/assess.ts';
import type { Trials } from '../../assessment/trial.ts';
import type { Balance, Option } from '../../dossier/balances-document.ts';
import type { Conflict } from '../../dossier/conflicts-document.ts';
import { effectsOf } from '../effects-of.ts';
import type { OptionEffects } from '../effects.ts';
import { harmGround } from '../option-harms.ts';
import { optionInput } from '../option-input.ts';
import { NO_FIGURES_HINT, weightsFor } from '../weights-for.ts';
import type { TriedOption } from './option-effect.ts';
import { placesOf, type PlacedRef } from './placed.ts';
import type { OptionEffect, OptionSums, WorksheetSums } from './worksheet.ts';

export interface SumsFor {
  /** What the sums are made with, or why there are none. */
  readonly told: WorksheetSums;
  /** Undefined: there are no figures. `effect`: of the same option, by levels. */
  readonly of: (option: TriedOption, effect: OptionEffect) => OptionSums | undefined;
}

/** Device-years that sums are told for where no balance says how many. */
const DEVICE_YEARS = 1000;

export function sumsFor(assessment: Assessment, trials: Trials, conflict: Conflict): SumsFor {
  const balance = balanceAbout(assessment, conflict);
  const found = weightsFor(balance ?? {}, assessment);
  if ('because' in found)
    return { told: { state: 'no-figures', because: found.because, hint: NO_FIGURES_HINT }, of: () => undefined };
  const { use, stage = 'field-use', 'device-years': deviceYears = DEVICE_YEARS, years = 1 } = balance ?? {};
  const criteria = use === undefined ? found.criteria : found.criteria.inUse(use, stage);
  const ground = harmGround(assessment, trials, criteria, { use, stage });
  const counted = new Set(ground.harms.map(({ finding }) => finding.id));
  const measure = { deviceYears, years, weights: found.weights };
  const base = besideIn(balance, conflict);
  const indexes = (list: readonly PlacedRef[]) => placesOf(assessment, list).flatMap(({ index }) => index ?? []);
  const sum = ({ id, title, on = [], off = [] }: TriedOption): OptionSums['axes'] => {
    const known = off.length > 0 ? undefined : sameOption(assessment, balance, on);
    const option: Option = known ?? { id, title, controls: [...on] };
    return axesOf(effectsOf(optionInput(ground, { 'device-years': deviceYears }, option, indexes(off)), measure));
  };
  /** What is known of the option beside counts on: its harms and benefits, and its price with that of what comes to it. */
  const sumBeside = (option: TriedOption): OptionSums['axes'] => {
    const { on = [], off = [] } = option;
    const gone = new Set(placesOf(assessment, off).map(({ id }) => id));
    const kept = (base?.controls ?? []).filter((one) => !gone.has(placesOf(assessment, [one])[0]?.id ?? ''));
    const all = [...kept, ...on];
    // Without all of its controls nothing that is known under it holds.
    if (base === undefined || gone.size > 0 || sameOption(assessment, balance, all) !== undefined)
      return sum({ ...option, on: all });
    const { cost, ...rest } = base;
    const input = optionInput(ground, { 'device-years': deviceYears }, { ...rest, controls: all }, []);
    const axes = axesOf(effectsOf(input, measure));
    if (cost === undefined) return axes;
    const added = sum({ ...option, on }).cost;
    const known = (cost.once ?? 0) + (cost.yearly ?? 0) * years;
    const { low, high, point, missing } = added;
    return { ...axes, cost: { low: low + known, high: high + known, point: point + known, missing } };
  };
  return {
    told: {
      state: 'figures',
      deviceYears,
      years,
      ...(balance === undefined ? {} : { balance: { id: balance.id, title: balance.title } }),
      ...(use === undefined ? {} : { use: useNamed(assessment, use) }),
      stage,
      ...(found.from === undefined ? {} : { weightsFrom: found.from }),
      now: sum({ id: 'now', title: 'now' }),
    },
    of: (option, { lowers, raises }) => ({
      axes: base === undefined ? sum(option) : sumBeside(option),
      elsewhere: [...lowers, ...raises].filter(({ harm, moves }) => moves && !counted.has(harm)).length,
    }),
  };
}

function besideIn(balance: Balance | undefined, { beside }: Conflict): Option | undefined {
  return beside === undefined ? undefined : balance?.options.find(({ id }) => id === beside.option);
}

/** That it is judged beside; else the first of which an option has a control that the worksheet is about or that one of its options moves. */
function balanceAbout(assessment: Assessment, { about, beside, options }: Conflict): Balance | undefined {
  const ids = (list: readonly PlacedRef[]) => placesOf(assessment, list).map(({ id }) => id);
  const wanted = new Set(ids([...about, ...options.flatMap(({ on = [], off = [] }) => [...on, ...off])]));
  const balances = assessment.dossier.balances.balances ?? [];
  if (beside !== undefined) return balances.find(({ id }) => id === beside.balance);
  return balances.find((balance) =>
    balance.options.some(({ controls = [] }) => ids(controls).some((id) => wanted.has(id))),
  );
}

/** The balance's own option with just these controls: what is known under it in particular counts here too. */
function sameOption(
  assessment: Assessment,
  balance: Balance | undefined,
  on: readonly PlacedRef[],
): Option | undefined {
  const wanted = controlsKey(assessment, on);
  return balance?.options.find(({ controls = [] }) => controlsKey(assessment, controls) === wanted);
}

/** The same for the same set of controls at places, in whatever order and however often each is named. */
export function controlsKey(assessment: Assessment, list: readonly PlacedRef[]): string {
  return [...new Set(placesOf(assessment, list).map(({ id }) => id))].sort().join();
}

function axesOf({ axes }: OptionEffects): OptionSums['axes'] {
  const told = ({ missing, ...amount }: OptionEffects['axes']['patient']) => ({ ...amount, missing: [...missing] });
  return {
    patient: told(axes.patient),
    privacy: told(axes.privacy),
    continuity: told(axes.continuity),
    burden: told(axes.burden),
    cost: told(axes.cost),
  };
}

function useNamed({ dossier }: Assessment, use: string) {
  return { id: use, title: dossier.dossier.uses.find(({ id }) => id === use)?.title ?? use };
}

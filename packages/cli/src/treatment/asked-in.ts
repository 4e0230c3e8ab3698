/** What a command line asks of best sets: money, targets, axes and limits; all faults at once. */
import { AXES, type Axis } from '@primum/core/benefit/effects';
import type { CommandCall, OptionSpec } from '../command.ts';

export const SET_OPTIONS: readonly OptionSpec[] = [
  { flags: '--budget <eur>', explain: 'the set with the least risk that costs no more' },
  {
    flags: '--target <whom:level>',
    explain: 'the cheapest set with which harms are no likelier: patient:low, or the id of a harm',
    repeatable: true,
  },
  { flags: '--frontier <axes>', explain: `sets that none beats on two axes, as cost,patient: ${AXES.join(', ')}` },
  { flags: '--lower <axis>', explain: 'what the set is the least of', choices: AXES },
  { flags: '--years <count>', explain: 'years for which the yearly cost is paid', default: '1' },
  { flags: '--device-years <count>', explain: 'use that harms and hours are counted in', default: '1000' },
  { flags: '--count-unpriced <eur>', explain: 'count each control without a stated cost as this; default: not chosen' },
  { flags: '--time <seconds>', explain: 'that the solver may take', default: '10' },
];

export interface AskedSets {
  readonly budget: number | undefined;
  readonly targets: readonly string[];
  readonly frontier: readonly [Axis, Axis] | undefined;
  readonly lower: Axis | undefined;
  readonly years: number;
  readonly deviceYears: number;
  readonly unpricedAs: number | undefined;
  readonly seconds: number;
}

/** Undefined, with each fault told on standard error, where something is not as it should be. */
export function askedIn({ io, options }: CommandCall): AskedSets | undefined {
  const faults: string[] = [];
  const figure = (name: string, key: string, least: number): number | undefined => {
    const given = options[key];
    if (given === undefined) return undefined;
    const value = given === '' ? Number.NaN : Number(given);
    if (Number.isFinite(value) && value >= least) return value;
    faults.push(`--${name}: expected a number of at least ${least}, got "${String(given)}"`);
    return undefined;
  };
  const asked: AskedSets = {
    budget: figure('budget', 'budget', 0),
    targets: listOf(options['target']),
    frontier: axesIn(options['frontier'], faults),
    lower: AXES.find((axis) => axis === options['lower']),
    years: figure('years', 'years', 0) ?? 1,
    deviceYears: figure('device-years', 'deviceYears', 0.001) ?? 1000,
    unpricedAs: figure('count-unpriced', 'countUnpriced', 0),
    seconds: figure('time', 'time', 0.1) ?? 10,
  };
  if (asked.frontier !== undefined && asked.budget !== undefined)
    faults.push('--frontier: it shows all budgets; leave --budget out');
  for (const fault of faults) io.err(`treat: ${fault}\n`);
  return faults.length === 0 ? asked : undefined;
}

function axesIn(given: CommandCall['options'][string], faults: string[]): AskedSets['frontier'] {
  if (typeof given !== 'string') return undefined;
  const axes = given.split(',').map((text) => AXES.find((axis) => axis === text.trim()));
  const [one, other, ...more] = axes;
  if (one !== undefined && other !== undefined && one !== other && more.length === 0) return [one, other];
  faults.push(`--frontier: expected two of ${AXES.join(', ')}, as cost,patient, got "${given}"`);
  return undefined;
}

function listOf(given: CommandCall['options'][string]): readonly string[] {
  return Array.isArray(given) ? given : typeof given === 'string' ? [given] : [];
}

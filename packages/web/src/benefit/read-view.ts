/** A view as it is typed: who weighs, how, with which weights, and why. */
import type { View } from '@primum/core/dossier/balances-document';
import { type FieldReader, type Faults, fieldReader } from '../kit/read-fields.ts';
import { readWeights, type WeightsDraft, weightsDraft } from './read-weights.ts';

export const WAYS = ['net', 'rates', 'shares'] as const;
export const RATES = ['privacy', 'continuity', 'burden-hour', 'thousand-eur'] as const;
export const SHARES = ['patient', 'privacy', 'continuity', 'burden', 'cost'] as const;

export interface ViewDraft {
  readonly who: string;
  readonly reason: string;
  readonly how: (typeof WAYS)[number];
  readonly rates: Readonly<Record<(typeof RATES)[number], string>>;
  readonly shares: Readonly<Record<(typeof SHARES)[number], string>>;
  readonly weights: WeightsDraft;
}

type Typed = (value: number | undefined) => string;

/** A new view weighs by rates until somebody chooses otherwise. */
export function viewDraft(view: View | undefined, severities: readonly string[], typed: Typed): ViewDraft {
  const { who = '', reason = '', rates, shares, weights } = view ?? {};
  const by = shares === undefined ? 'net' : 'shares';
  return {
    who,
    reason,
    how: view === undefined || rates !== undefined ? 'rates' : by,
    rates: {
      privacy: typed(rates?.privacy),
      continuity: typed(rates?.continuity),
      'burden-hour': typed(rates?.['burden-hour']),
      'thousand-eur': typed(rates?.['thousand-eur']),
    },
    shares: {
      patient: typed(shares?.patient),
      privacy: typed(shares?.privacy),
      continuity: typed(shares?.continuity),
      burden: typed(shares?.burden),
      cost: typed(shares?.cost),
    },
    weights: weightsDraft(weights, severities, typed),
  };
}

/** The view is to be used without faults only. */
export function readView(draft: ViewDraft): { readonly view: Omit<View, 'id'>; readonly faults: Faults } {
  const read = fieldReader();
  const who = read.text('who', draft.who);
  const rates = draft.how === 'rates' ? readRates(read, draft) : undefined;
  const shares = draft.how === 'shares' ? readShares(read, draft) : undefined;
  const weights = readWeights(read, draft.weights);
  const view = {
    who,
    ...(weights === undefined ? {} : { weights }),
    ...(rates === undefined ? {} : { rates }),
    ...(shares === undefined ? {} : { shares }),
    reason: read.text('reason', draft.reason),
  };
  return { view, faults: read.faults };
}

function readRates(read: FieldReader, { rates }: ViewDraft): NonNullable<View['rates']> {
  if (RATES.every((name) => rates[name].trim() === '')) read.note('rates.privacy', 'rate');
  const stated = RATES.map((name) => [name, read.figure(`rates.${name}`, rates[name])] as const);
  return Object.fromEntries(stated.filter(([, rate]) => rate !== undefined));
}

/** Sums of decimal fractions end a little beside 1. */
const ROUNDING = 1e-9;

function readShares(read: FieldReader, { shares }: ViewDraft): NonNullable<View['shares']> {
  const share = (name: (typeof SHARES)[number]) => read.figure(`shares.${name}`, shares[name], 'share');
  for (const name of SHARES)
    if (name !== 'continuity' && shares[name].trim() === '') read.note(`shares.${name}`, 'missing');
  const continuity = share('continuity');
  const stated = {
    patient: share('patient') ?? 0,
    privacy: share('privacy') ?? 0,
    ...(continuity === undefined ? {} : { continuity }),
    burden: share('burden') ?? 0,
    cost: share('cost') ?? 0,
  };
  const sum = Object.values(stated).reduce((all, one) => all + one, 0);
  const isWhole = SHARES.every((name) => read.faults[`shares.${name}`] === undefined);
  if (isWhole && Math.abs(sum - 1) > ROUNDING) read.note('shares.patient', 'sum');
  return stated;
}

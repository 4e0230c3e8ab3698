/** What options of a balance do, as plain values: harms, benefits, burden and cost of one use of the device in one stage. */
import type { Acceptability } from '../harm/harm-picture.ts';
import type { HarmTo } from '../knowledge/clinical-kinds.ts';
import type { Amount } from './amount.ts';

export type Range = readonly [low: number, high: number];

/**
 * Never added to each other. patient: harm to the health of patients, users and others; privacy: of data subjects;
 * continuity: of services; all three in equivalents of one harm of the worst severity. burden: hours of people who give
 * care; cost: EUR.
 */
export const AXES = ['patient', 'privacy', 'continuity', 'burden', 'cost'] as const;
export type Axis = (typeof AXES)[number];

/** A harm under one option, before it is weighed. */
export interface OptionHarm {
  readonly id: string;
  /** Its title, with the place, and with the situation too, where else it would read as another harm does. */
  readonly harm: string;
  readonly situation: string;
  readonly to: HarmTo;
  readonly axis: 'patient' | 'privacy' | 'continuity';
  readonly severity: string;
  readonly p2: Range;
  /** Undefined: only controls of other options bring it about. */
  readonly likelihood: string | undefined;
  /** Of the hazardous situation, per device-year; undefined as above. */
  readonly frequency: Range | undefined;
  /** Why P2 or frequency is another under this option. */
  readonly basis: string | undefined;
  readonly evaluation: Acceptability;
  readonly evaluationAtHighEnd: Acceptability;
}

export interface OptionBenefit {
  readonly id: string;
  readonly title: string;
  readonly unit: string | undefined;
  /** Severity of the harm that one of what is counted averts. */
  readonly averts: string | undefined;
  /** Per 1,000 device-years; undefined: nobody gave a figure. */
  readonly effect: Range | undefined;
  readonly confidence: 'low' | 'medium' | 'high' | undefined;
  readonly source: string;
}

/** What it asks of people who give or get care, and of those who pay. */
export interface OptionCare {
  readonly hours: { readonly inUse: number; readonly training: number };
  readonly cost: { readonly once: number; readonly yearly: number };
  /** Controls of which the hours, or the cost, are not stated. */
  readonly missing: { readonly burden: readonly string[]; readonly cost: readonly string[] };
  /** What it makes harder for those who give or get care. */
  readonly touches: readonly string[];
  /** What people said of burden and privacy in words. */
  readonly notes: readonly string[];
}

export interface OptionInput {
  readonly id: string;
  readonly title: string;
  readonly explain: string | undefined;
  /** `control@asset`, full ids, in order. */
  readonly controls: readonly string[];
  /** Of these, such that no strategy of the packs uses there: they move no level. */
  readonly idle: readonly string[];
  /** Worst first, as in the assessment; the same list for each option. */
  readonly harms: readonly OptionHarm[];
  readonly benefits: readonly OptionBenefit[];
  readonly care: OptionCare;
}

export interface AxisSum extends Amount {
  /** What has no figure and is not in the sum. */
  readonly missing: readonly string[];
}

export interface OptionEffects extends OptionInput {
  /** By id of harm. */
  readonly amounts: Readonly<Record<string, Amount>>;
  readonly axes: Readonly<Record<Axis, AxisSum>>;
  /** Undefined: no benefit has figures. */
  readonly benefit: AxisSum | undefined;
  /** Net clinical benefit: benefit less patient harm. */
  readonly net: Amount | undefined;
  /** Ids of harms that are unacceptable by themselves, whatever the sum says. */
  readonly unacceptable: readonly string[];
}

/** What sums are made with. */
export interface Measure {
  readonly deviceYears: number;
  /** How many years the yearly cost is paid. */
  readonly years: number;
  /** By severity: equivalents of one harm of the worst. */
  readonly weights: Readonly<Record<string, number>>;
}

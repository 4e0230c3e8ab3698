/** What addresses say after the question mark, read with care: they come from mails, bookmarks and hands. */

import type { Stage } from '@primum/core/knowledge/clinical-kinds';

type Given = Readonly<Record<string, unknown>>;

export const PANELS = ['chain', 'discussion', 'tour', 'recipe', 'decision'] as const;
type Panel = (typeof PANELS)[number];

export interface FrameSearch {
  /** Thing whose chain stands in the panel. */
  readonly thing?: string;
  /** Absent: the panel of the screen for the thing, or its chain. */
  readonly panel?: Panel;
  /** Step of the tour, from 1 on: kept while another panel is open, so that the tour goes on where it was. */
  readonly step?: number;
  /** Recipe that is followed, by its short id; kept while another panel is open. Absent: the list of them. */
  readonly recipe?: string;
  /** How the assessment is looked at, on every screen of a dossier. */
  readonly mode?: 'future';
  readonly proposed?: true;
}

export function readFrameSearch(given: Given): FrameSearch {
  const panel = PANELS.find((known) => known === given['panel']);
  const step = Number(given['step']);
  return {
    ...textOr('thing', given),
    ...textOr('recipe', given),
    ...(panel === undefined ? {} : { panel }),
    ...(Number.isInteger(step) && step > 0 ? { step } : {}),
    ...(given['mode'] === 'future' ? { mode: 'future' } : {}),
    ...(given['proposed'] === true || given['proposed'] === 1 ? { proposed: true } : {}),
  };
}

/** Side of the harms that the map shows; values as the report's groups have them. */
export interface MapSearch {
  readonly responsible?: string;
  readonly use?: string;
  readonly stage?: string;
  readonly to?: string;
}

export function readMapSearch(given: Given): MapSearch {
  return {
    ...textOr('responsible', given),
    ...textOr('use', given),
    ...textOr('stage', given),
    ...textOr('to', given),
  };
}

export interface ConflictSearch {
  /** control@asset whose two sides are shown. */
  readonly at?: string;
  /** Slight ones and missing controls too. */
  readonly all?: true;
}

export function readConflictSearch(given: Given): ConflictSearch {
  return { ...textOr('at', given), ...(given['all'] === true ? { all: true } : {}) };
}

export const RESPONSIBILITY_VIEWS = ['nobody', 'asked', 'who', 'share'] as const;
export type ResponsibilityView = (typeof RESPONSIBILITY_VIEWS)[number];

export interface ResponsibilitySearch {
  readonly view?: ResponsibilityView;
}

export function readResponsibilitySearch(given: Given): ResponsibilitySearch {
  const view = RESPONSIBILITY_VIEWS.find((known) => known === given['view']);
  return view === undefined ? {} : { view };
}

export const LIBRARY_VIEWS = ['entries', 'effect', 'editions', 'files'] as const;

export interface LibrarySearch {
  readonly view?: (typeof LIBRARY_VIEWS)[number];
}

export function readLibrarySearch(given: Given): LibrarySearch {
  const view = LIBRARY_VIEWS.find((known) => known === given['view']);
  return view === undefined ? {} : { view };
}

export const RISK_VIEWS = ['threats', 'consequences', 'matrix', 'paths', 'what-if', 'tickets'] as const;
export type RiskView = (typeof RISK_VIEWS)[number];

export interface RiskSearch {
  readonly view?: RiskView;
  /** Thing that paths lead to. */
  readonly to?: string;
  /** Levels that consequences are restricted to, as a cell of the matrix says. */
  readonly impact?: string;
  readonly likelihood?: string;
  /** Changes that are tried: `+control@asset` or `-control@asset`. */
  readonly try?: readonly string[];
}

export function readRiskSearch(given: Given): RiskSearch {
  const view = RISK_VIEWS.find((known) => known === given['view']);
  const changes = Array.isArray(given['try'])
    ? given['try'].filter((change): change is string => typeof change === 'string' && /^[+-]\S+@/.test(change))
    : [];
  return {
    ...(view === undefined ? {} : { view }),
    ...textOr('to', given),
    ...textOr('impact', given),
    ...textOr('likelihood', given),
    ...(changes.length === 0 ? {} : { try: changes }),
  };
}

/** Picture or table; absent: the table on narrow screens, the picture else. */
export interface SystemSearch {
  readonly view?: 'picture' | 'table';
}

export function readSystemSearch(given: Given): SystemSearch {
  const view = (['picture', 'table'] as const).find((known) => known === given['view']);
  return view === undefined ? {} : { view };
}

/** What an address says with some choices made otherwise; undefined takes one back. */
export function withChoices<T extends object>(
  before: T,
  choices: { readonly [K in keyof T]?: T[K] | undefined },
): Partial<T> {
  const all = Object.entries({ ...before, ...choices });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** The value where it is some text; a number counts as text, since an address does not tell the two apart. */
export function textOr<K extends string>(key: K, given: Given): { readonly [P in K]?: string } {
  const value = given[key];
  const text = typeof value === 'number' ? String(value) : value;
  return (typeof text === 'string' && text !== '' ? { [key]: text } : {}) as { readonly [P in K]?: string };
}

/** A number that is not below none; an address has it as a number or as text. */
function amountOr<K extends string>(key: K, given: Given): { readonly [P in K]?: number } {
  const amount = Number(given[key] ?? Number.NaN);
  return (Number.isFinite(amount) && amount >= 0 ? { [key]: amount } : {}) as { readonly [P in K]?: number };
}

export interface HarmSearch {
  readonly show?: 'waiting' | 'judged' | 'rejected';
  readonly evaluation?: 'unacceptable' | 'reduce' | 'acceptable';
}

export function readHarmSearch(given: Given): HarmSearch {
  const show = (['waiting', 'judged', 'rejected'] as const).find((known) => known === given['show']);
  const evaluation = (['unacceptable', 'reduce', 'acceptable'] as const).find((known) => known === given['evaluation']);
  return { ...(show === undefined ? {} : { show }), ...(evaluation === undefined ? {} : { evaluation }) };
}

/** In order, as core has them: its own list stands in a schema, which pages do not load. */
export const STAGES = [
  'design',
  'build',
  'release',
  'installation',
  'field-use',
  'end-of-life',
] as const satisfies readonly Stage[];

export const COMPLIANCE_VIEWS = ['asked', 'close', 'evidence', 'baseline', 'around'] as const;
export type ComplianceView = (typeof COMPLIANCE_VIEWS)[number];
export const SHOWN_STATES = ['gaps', 'met', 'partly', 'not-met', 'unknown', 'not-applicable', 'later'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];

export interface ComplianceSearch {
  readonly view?: ComplianceView;
  readonly state?: ShownState;
  /** Instrument, by full id. */
  readonly law?: string;
  /** ISO day that it is looked at; absent: today. */
  readonly on?: string;
  readonly party?: string;
  readonly stage?: Stage;
  /** Requirement in the panel, by full id. */
  readonly requirement?: string;
  /** Kind of evidence that is to be attached: opens the form. */
  readonly attach?: string;
}

export function readComplianceSearch(given: Given): ComplianceSearch {
  const view = COMPLIANCE_VIEWS.find((known) => known === given['view']);
  const state = SHOWN_STATES.find((known) => known === given['state']);
  const stage = STAGES.find((known) => known === given['stage']);
  const on = typeof given['on'] === 'string' && !Number.isNaN(Date.parse(given['on'])) ? given['on'] : undefined;
  return {
    ...(view === undefined ? {} : { view }),
    ...(state === undefined ? {} : { state }),
    ...(stage === undefined ? {} : { stage }),
    ...(on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
    ...textOr('law', given),
    ...textOr('party', given),
    ...textOr('requirement', given),
    ...textOr('attach', given),
  };
}

export const BENEFIT_VIEWS = ['effects', 'picture', 'turns', 'views', 'uses'] as const;

export interface BenefitSearch {
  readonly view?: (typeof BENEFIT_VIEWS)[number];
  /** Balance that is looked at; default: the first. */
  readonly balance?: string;
}

export function readBenefitSearch(given: Given): BenefitSearch {
  const view = BENEFIT_VIEWS.find((known) => known === given['view']);
  return { ...(view === undefined ? {} : { view }), ...textOr('balance', given) };
}

export const TREATMENT_VIEWS = ['ways', 'set', 'frontier'] as const;

export interface TreatmentSearch {
  readonly view?: (typeof TREATMENT_VIEWS)[number];
  /** EUR. */
  readonly budget?: number;
  /** Whom harms strike, or the id of one, and the likelihood that they may have. */
  readonly whom?: string;
  readonly atMost?: string;
  /** For which the yearly cost is paid, and of use; absent: as the server has it. */
  readonly years?: number;
  readonly deviceYears?: number;
  /** EUR that each control without a stated cost counts as. */
  readonly unpricedAs?: number;
  /** Axes of the frontier, and the point of it that is open, from 1. */
  readonly across?: string;
  readonly up?: string;
  readonly point?: number;
}

export function readTreatmentSearch(given: Given): TreatmentSearch {
  const view = TREATMENT_VIEWS.find((known) => known === given['view']);
  return {
    ...(view === undefined ? {} : { view }),
    ...amountOr('budget', given),
    ...textOr('whom', given),
    ...textOr('atMost', given),
    ...amountOr('years', given),
    ...amountOr('deviceYears', given),
    ...amountOr('unpricedAs', given),
    ...textOr('across', given),
    ...textOr('up', given),
    ...amountOr('point', given),
  };
}

export const CLASSIFICATION_VIEWS = ['classes', 'answers'] as const;

export interface ClassificationSearch {
  readonly view?: (typeof CLASSIFICATION_VIEWS)[number];
  /** Scheme whose questions are asked, by full id. */
  readonly scheme?: string;
  readonly party?: string;
}

export function readClassificationSearch(given: Given): ClassificationSearch {
  const view = CLASSIFICATION_VIEWS.find((known) => known === given['view']);
  return { ...(view === undefined ? {} : { view }), ...textOr('scheme', given), ...textOr('party', given) };
}

/** A pack as it is looked at: each as the API takes it, which refuses what is not one. */
const PACK_LOOKS = ['view', 'edition', 'kind', 'mark', 'status', 'role', 'stage', 'on', 'entry'] as const;
const TRIED = ['pack', 'edition', 'on'] as const;
const COMPARED = ['from', 'to', 'show'] as const;

export type PackSearch = Texts<(typeof PACK_LOOKS)[number]>;
export type TriedSearch = Texts<(typeof TRIED)[number]>;
export type CompareSearch = Texts<(typeof COMPARED)[number]>;
type Texts<K extends string> = { readonly [P in K]?: string };

export const readPackSearch = (given: Given): PackSearch => textsOr(PACK_LOOKS, given);
export const readTriedSearch = (given: Given): TriedSearch => textsOr(TRIED, given);
export const readCompareSearch = (given: Given): CompareSearch => textsOr(COMPARED, given);

function textsOr<K extends string>(keys: readonly K[], given: Given): Texts<K> {
  return Object.assign({}, ...keys.map((key) => textOr(key, given))) as Texts<K>;
}

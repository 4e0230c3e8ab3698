/** An option as it is typed: what it puts in place and costs, and what is known of harms and benefits under it in particular. */
import type { Option } from '@primum/core/dossier/balances-document';
import { type Faults, fieldReader, noteTwice } from '../kit/read-fields.ts';

export interface KnownHarm {
  /** Id of a harm, written or proposed; empty: none chosen yet. */
  readonly harm: string;
  readonly p2Low: string;
  readonly p2High: string;
  /** Per device-year. */
  readonly oftenLow: string;
  readonly oftenHigh: string;
  readonly basis: string;
}

export interface KnownBenefit {
  readonly benefit: string;
  /** Per 1,000 device-years. */
  readonly effectLow: string;
  readonly effectHigh: string;
  readonly basis: string;
}

export interface OptionDraft {
  readonly title: string;
  readonly explain: string;
  /** control@place. */
  readonly controls: readonly string[];
  readonly once: string;
  readonly yearly: string;
  readonly harms: readonly KnownHarm[];
  readonly benefits: readonly KnownBenefit[];
}

export const NO_HARM: KnownHarm = { harm: '', p2Low: '', p2High: '', oftenLow: '', oftenHigh: '', basis: '' };
export const NO_BENEFIT: KnownBenefit = { benefit: '', effectLow: '', effectHigh: '', basis: '' };

/** `typed`: a figure as people type it, empty where there is none. */
export function optionDraft(option: Option | undefined, typed: (value: number | undefined) => string): OptionDraft {
  const { title = '', explain = '', controls = [], cost = {}, harms = [], benefits = [] } = option ?? {};
  return {
    title,
    explain,
    controls: controls.map(({ control, at }) => `${control}@${at}`),
    once: typed(cost.once),
    yearly: typed(cost.yearly),
    harms: harms.map(({ harm, p2, 'per-device-year': often, basis }) => ({
      harm,
      p2Low: typed(p2?.[0]),
      p2High: typed(p2?.[1]),
      oftenLow: typed(often?.[0]),
      oftenHigh: typed(often?.[1]),
      basis,
    })),
    benefits: benefits.map(({ benefit, 'per-1000-device-years': effect, basis }) => ({
      benefit,
      effectLow: typed(effect[0]),
      effectHigh: typed(effect[1]),
      basis,
    })),
  };
}

/** The option is to be used without faults only. Each row names what it is about, states a figure and its basis. */
export function readOption(draft: OptionDraft): { readonly option: Omit<Option, 'id'>; readonly faults: Faults } {
  const read = fieldReader();
  const { explain, controls } = draft;
  const title = read.text('title', draft.title);
  const cost = { once: read.figure('once', draft.once), yearly: read.figure('yearly', draft.yearly) };
  const stated = Object.fromEntries(Object.entries(cost).filter(([, value]) => value !== undefined));
  const harms = draft.harms.map((row, at) => readHarm(read, row, `harms.${at}`));
  const benefits = draft.benefits.map((row, at) => readBenefit(read, row, `benefits.${at}`));
  noteTwice(
    read,
    draft.harms.map(({ harm }, at) => ({ at: `harms.${at}.harm`, value: harm })),
  );
  noteTwice(
    read,
    draft.benefits.map(({ benefit }, at) => ({ at: `benefits.${at}.benefit`, value: benefit })),
  );
  const option = {
    title,
    ...(explain.trim() === '' ? {} : { explain: explain.trim() }),
    ...(controls.length === 0 ? {} : { controls: controls.map(placedOf) }),
    ...(Object.keys(stated).length === 0 ? {} : { cost: stated }),
    ...(harms.length === 0 ? {} : { harms }),
    ...(benefits.length === 0 ? {} : { benefits }),
  };
  return { option, faults: read.faults };
}

type Reader = ReturnType<typeof fieldReader>;

function readHarm(read: Reader, row: KnownHarm, at: string): NonNullable<Option['harms']>[number] {
  const harm = read.text(`${at}.harm`, row.harm);
  const p2 = read.range(`${at}.p2`, row.p2Low, row.p2High, 'share');
  const often = read.range(`${at}.often`, row.oftenLow, row.oftenHigh);
  if ([row.p2Low, row.p2High, row.oftenLow, row.oftenHigh].every((typed) => typed.trim() === ''))
    read.note(`${at}.p2Low`, 'nothing');
  return {
    harm,
    ...(p2 === undefined ? {} : { p2 }),
    ...(often === undefined ? {} : { 'per-device-year': often }),
    basis: read.text(`${at}.basis`, row.basis),
  };
}

function readBenefit(read: Reader, row: KnownBenefit, at: string): NonNullable<Option['benefits']>[number] {
  const benefit = read.text(`${at}.benefit`, row.benefit);
  const effect = read.range(`${at}.effect`, row.effectLow, row.effectHigh);
  if (row.effectLow.trim() === '' && row.effectHigh.trim() === '') read.note(`${at}.effectLow`, 'missing');
  return { benefit, 'per-1000-device-years': effect ?? [0, 0], basis: read.text(`${at}.basis`, row.basis) };
}

function placedOf(text: string): { control: string; at: string } {
  const at = text.indexOf('@');
  return { control: text.slice(0, at), at: text.slice(at + 1) };
}

/** A benefit as it is typed: how much, of what, how sure, and by which source. Without figures it is named and not counted. */
import type { Benefit } from '@primum/core/benefit/edits-for-benefit';
import { type Faults, fieldReader } from '../kit/read-fields.ts';

export const CONFIDENCES = ['low', 'medium', 'high'] as const;

export interface BenefitDraft {
  readonly title: string;
  readonly unit: string;
  /** Per 1,000 device-years. */
  readonly effectLow: string;
  readonly effectHigh: string;
  /** Level of severity; empty: not told. */
  readonly averts: string;
  readonly confidence: (typeof CONFIDENCES)[number] | '';
  readonly source: string;
}

export function benefitDraft(benefit: Benefit | undefined, typed: (value: number | undefined) => string): BenefitDraft {
  const { title = '', unit = '', averts = '', confidence = '', source = '' } = benefit ?? {};
  const [low, high] = benefit?.['per-1000-device-years'] ?? [];
  return { title, unit, effectLow: typed(low), effectHigh: typed(high), averts, confidence, source };
}

/** The benefit is to be used without faults only. */
export function readBenefit(draft: BenefitDraft): { readonly benefit: Omit<Benefit, 'id'>; readonly faults: Faults } {
  const read = fieldReader();
  const { averts, confidence } = draft;
  const title = read.text('title', draft.title);
  const effect = read.range('effect', draft.effectLow, draft.effectHigh);
  const unit = draft.unit.trim();
  const benefit = {
    title,
    ...(effect === undefined ? {} : { 'per-1000-device-years': effect }),
    ...(unit === '' ? {} : { unit }),
    ...(averts === '' ? {} : { averts }),
    ...(confidence === '' ? {} : { confidence }),
    source: read.text('source', draft.source),
  };
  return { benefit, faults: read.faults };
}

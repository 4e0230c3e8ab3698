import type { Benefit } from '@primum/core/benefit/edits-for-benefit';
import type { Balance } from '@primum/core/dossier/balances-document';
import { describe, expect, it } from 'vitest';
import { typedFigure } from '../kit/typed-figure.ts';
import { balanceDraft, readBalance } from './read-balance.ts';
import { benefitDraft, readBenefit } from './read-benefit.ts';

const typed = (value: number | undefined) => typedFigure('de', value);
const around = { use: 'ward', severities: ['minor', 'serious'], typed };
const said: Omit<Balance, 'id' | 'options'> = {
  title: 'Which?',
  use: 'home',
  stage: 'end-of-life',
  'device-years': 12.5,
  years: 5,
  note: 'One year of all.',
  weights: { minor: 0.1, serious: 1 },
};
const benefit: Omit<Benefit, 'id'> = {
  title: 'Fewer errors',
  'per-1000-device-years': [0, 4.5],
  unit: 'errors',
  averts: 'serious',
  confidence: 'low',
  source: 'study',
};

describe('a balance as it is typed', () => {
  it('says what was written when nothing is changed', () => {
    const draft = balanceDraft({ id: 'b', options: [], ...said }, around);
    expect(readBalance(draft)).toEqual({ said, faults: {} });
  });

  it('needs its question, its use and how much use is counted', () => {
    const draft = balanceDraft(undefined, { ...around, use: '' });
    expect(readBalance({ ...draft, deviceYears: ' ' }).faults).toEqual({
      title: 'missing',
      use: 'missing',
      deviceYears: 'missing',
    });
    expect(readBalance({ ...draft, title: 'x', use: 'ward', deviceYears: '0', years: '-1' }).faults).toEqual({
      deviceYears: 'positive',
      years: 'positive',
    });
  });
});

describe('a benefit as it is typed', () => {
  it('says what was written when nothing is changed', () => {
    expect(readBenefit(benefitDraft({ id: 'b', ...benefit }, typed))).toEqual({ benefit, faults: {} });
  });

  it('needs a title, a source, and both ends of its effect or none', () => {
    const draft = benefitDraft(undefined, typed);
    expect(readBenefit({ ...draft, effectLow: '1' }).faults).toEqual({
      title: 'missing',
      effectHigh: 'otherEnd',
      source: 'missing',
    });
    expect(readBenefit({ ...draft, title: 'x', source: 'y' })).toEqual({
      benefit: { title: 'x', source: 'y' },
      faults: {},
    });
  });
});

import type { Option } from '@primum/core/dossier/balances-document';
import { describe, expect, it } from 'vitest';
import { typedFigure } from '../kit/typed-figure.ts';
import { NO_BENEFIT, NO_HARM, optionDraft, readOption } from './read-option.ts';

const whole: Option = {
  id: 'b',
  title: 'Sign-in',
  explain: 'With a card',
  controls: [{ control: 'person-sign-in', at: 'pump' }],
  cost: { yearly: 1500.5 },
  harms: [
    { harm: 'late', p2: [0.05, 0.2], basis: 'trial' },
    { harm: 'locked-out', 'per-device-year': [0.000_02, 0.0001], basis: 'count' },
  ],
  benefits: [{ benefit: 'fewer-errors', 'per-1000-device-years': [1, 4], basis: 'study' }],
};
const { id: _id, ...said } = whole;

describe('an option as it is typed', () => {
  it.each(['en', 'de'])('says what was written when nothing is changed (%s)', (language) => {
    const draft = optionDraft(whole, (value) => typedFigure(language, value));
    expect(readOption(draft)).toEqual({ option: said, faults: {} });
  });

  it('says nothing beyond its title where nothing else is typed', () => {
    const draft = { ...optionDraft(undefined, String), title: 'As it is', once: '', yearly: '' };
    expect(readOption(draft)).toEqual({ option: { title: 'As it is' }, faults: {} });
  });

  it('tells of every half-filled row what it lacks, all at once, and drops none', () => {
    const draft = {
      ...optionDraft(undefined, () => ''),
      harms: [
        NO_HARM,
        { ...NO_HARM, harm: 'late', p2Low: '0,1', basis: 'trial' },
        { ...NO_HARM, harm: 'late', oftenLow: '2', oftenHigh: '1' },
      ],
      benefits: [NO_BENEFIT, { ...NO_BENEFIT, benefit: 'x', effectLow: '1', basis: 'y' }],
    };
    expect(readOption(draft).faults).toEqual({
      title: 'missing',
      'harms.0.harm': 'missing',
      'harms.0.p2Low': 'nothing',
      'harms.0.basis': 'missing',
      'harms.1.p2High': 'otherEnd',
      'harms.2.harm': 'twice',
      'harms.2.oftenLow': 'order',
      'harms.2.basis': 'missing',
      'benefits.0.benefit': 'missing',
      'benefits.0.effectLow': 'missing',
      'benefits.0.basis': 'missing',
      'benefits.1.effectHigh': 'otherEnd',
    });
  });

  it('takes a P2 above one and a cost that is no figure for faults', () => {
    const draft = optionDraft(whole, (value) => typedFigure('en', value));
    const harms = [{ ...NO_HARM, harm: 'late', p2Low: '0.5', p2High: '1.5', basis: 'trial' }];
    expect(readOption({ ...draft, once: '1.000,5', harms }).faults).toEqual({
      once: 'figure',
      'harms.0.p2High': 'share',
    });
  });
});

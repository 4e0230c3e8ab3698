import type { View } from '@primum/core/dossier/balances-document';
import { describe, expect, it } from 'vitest';
import { typedFigure } from '../kit/typed-figure.ts';
import { readView, viewDraft } from './read-view.ts';

const scale = ['minor', 'serious', 'critical'];
const typed = (value: number | undefined) => typedFigure('de', value);
const views: readonly Omit<View, 'id'>[] = [
  { who: 'nursing', rates: { continuity: 0.5, 'thousand-eur': 0.0005 }, reason: 'time' },
  { who: 'purchasing', shares: { patient: 0.4, privacy: 0.3, burden: 0.2, cost: 0.1 }, reason: 'money' },
  { who: 'privacy', reason: 'r', weights: { minor: 0.1, serious: 0.5, critical: 1 } },
  {
    who: 'all',
    shares: { patient: 0.4, privacy: 0.2, continuity: 0.1, burden: 0.2, cost: 0.1 },
    reason: 'r',
  },
];

describe('a view as it is typed', () => {
  it.each(views)('says what was written when nothing is changed: $who', (view) => {
    expect(readView(viewDraft({ id: 'v', ...view }, scale, typed))).toEqual({ view, faults: {} });
  });

  it('needs its role, its reason and a rate', () => {
    expect(readView(viewDraft(undefined, scale, typed)).faults).toEqual({
      who: 'missing',
      'rates.privacy': 'rate',
      reason: 'missing',
    });
  });

  it('needs shares that add up to 1, and all of them but that of continuity', () => {
    const draft = viewDraft({ id: 'v', ...(views[1] ?? { who: '', reason: '' }) }, scale, typed);
    expect(readView({ ...draft, shares: { ...draft.shares, cost: '0,2' } }).faults).toEqual({
      'shares.patient': 'sum',
    });
    expect(readView({ ...draft, shares: { ...draft.shares, cost: '' } }).faults).toEqual({ 'shares.cost': 'missing' });
  });

  it('needs a weight for each severity or none, and heavier ones for the worse', () => {
    const draft = viewDraft({ id: 'v', ...(views[2] ?? { who: '', reason: '' }) }, scale, typed);
    const faults = (weights: Record<string, string>) => readView({ ...draft, weights }).faults;
    expect(faults({ minor: '0,5', serious: '', critical: '0,5' })).toEqual({
      'weights.serious': 'together',
      'weights.critical': 'rises',
    });
    expect(faults({ minor: '0,1', serious: 'x', critical: '2' })).toEqual({
      'weights.serious': 'figure',
      'weights.critical': 'share',
    });
    expect(faults({ minor: '', serious: ' ', critical: '' })).toEqual({});
  });
});

import type { OptionSums, WorksheetSums } from '@primum/core/benefit/conflict/worksheet';
import { describe, expect, it } from 'vitest';
import { elsewhereText, measureText, sumText } from './sums-words.ts';

const sum = (point: number, missing: string[] = []) => ({ low: point, high: point, point, missing });
const axes: OptionSums['axes'] = {
  patient: { low: 0.1, high: 0.4, point: 0.2, missing: [] },
  privacy: sum(0),
  continuity: sum(0),
  burden: sum(12),
  cost: sum(500, ['sign-in@pump']),
};
const figures = {
  state: 'figures',
  deviceYears: 1000,
  years: 1,
  stage: 'field-use',
  now: axes,
} satisfies WorksheetSums;

describe('sums in words', () => {
  it('say that no balance has the controls, and what the figures are over then', () => {
    expect(measureText(figures)).toMatch(
      /over 1,000 device-years \(all uses, field use\), since no balance has one of these controls;/,
    );
  });

  it('name the balance with its use, its years and the weights as the proposal that they are', () => {
    const told = measureText({
      ...figures,
      years: 5,
      balance: { id: 'b', title: 'Pumps' },
      use: { id: 'ward', title: 'On the ward' },
      weightsFrom: { entry: 'clinical-harm/severity-weights', document: 'own work', mark: 'proposal' },
    });
    expect(told).toContain('of the balance "Pumps" (On the ward, field use), yearly costs for 5 years;');
    expect(told).toContain('weights of severities: clinical-harm/severity-weights, a proposal');
  });

  it('say of a sum that lacks a figure that it is at least that', () => {
    expect(sumText(axes, 'patient')).toBe('0.2 (0.1 to 0.4)');
    expect(sumText(axes, 'burden')).toBe('12 hours');
    expect(sumText(axes, 'cost')).toBe('at least 500 EUR');
  });

  it('tell what they leave out, and nothing where that is nothing', () => {
    expect(elsewhereText({ axes, elsewhere: 0 })).toBeUndefined();
    expect(elsewhereText({ axes, elsewhere: 1 })).toContain('1 harm that it moves in other uses or stages is not');
  });
});

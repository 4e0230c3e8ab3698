import { describe, expect, it } from 'vitest';
import { figuresFor } from './use-figures.ts';

describe('figures', () => {
  it('are written as each language writes them', () => {
    expect(figuresFor('en-GB').count(12_345)).toBe('12,345');
    expect(figuresFor('de-DE').count(12_345)).toBe('12.345');
    expect(figuresFor('en-GB').small(0.00025)).toBe('2.5·10⁻⁴');
    expect(figuresFor('de-DE').small(0.00025)).toBe('2,5·10⁻⁴');
  });

  it('join the ends of a range in words, and say one end where both are the same', () => {
    expect(figuresFor('de-DE').range([0.5, 0.75])).toBe('0,5 bis 0,75');
    expect(figuresFor('en-GB').range([0.5, 0.5])).toBe('0.5');
  });

  it('never leave the weekday or the time zone of an instant to guess', () => {
    expect(figuresFor('en-GB').instant('2026-11-24T16:20:00Z')).toMatch(/^Tue.*2026.*(UTC|GMT|[A-Z]{3,4})/);
  });
});

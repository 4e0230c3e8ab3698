import { describe, expect, it } from 'vitest';
import { figuresFor } from './use-figures.ts';

describe('figures', () => {
  it('are written as each language writes them', () => {
    expect(figuresFor('en-GB').count(12_345)).toBe('12,345');
    expect(figuresFor('de-DE').count(12_345)).toBe('12.345');
    expect(figuresFor('en-GB').small(0.00025)).toBe('2.5·10⁻⁴');
    expect(figuresFor('de-DE').small(0.00025)).toBe('2,5·10⁻⁴');
  });

  it('group the thousands of a sum, and keep the digits of a small one', () => {
    expect(figuresFor('en-GB').sum(72_000)).toBe('72,000');
    expect(figuresFor('de-DE').sum(1234.5)).toBe('1.234,5');
    expect(figuresFor('de-DE').sum(-0.002288)).toBe('-0,002288');
    expect(figuresFor('en-GB').sum(0.790807)).toBe('0.7908');
    expect(figuresFor('en-GB').sum(0)).toBe('0');
    expect(figuresFor('en-GB').sum(0.0000123)).toBe('1.23·10⁻⁵');
  });

  it('join the ends of a range in words, and say one end where both are the same', () => {
    expect(figuresFor('de-DE').range([0.5, 0.75])).toBe('0,5 bis 0,75');
    expect(figuresFor('en-GB').range([0.5, 0.5])).toBe('0.5');
  });

  it('never leave the weekday or the time zone of an instant to guess', () => {
    expect(figuresFor('en-GB').instant('2026-11-24T16:20:00Z')).toMatch(/^Tue.*2026.*(UTC|GMT|[A-Z]{3,4})/);
  });
});

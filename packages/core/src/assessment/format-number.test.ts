import { expect, test } from 'vitest';
import { formatCount, formatFrequency, formatProbability, formatRange } from './format-number.ts';

test.each([
  [0, '0'],
  [0.0001, '10⁻⁴'],
  [0.00025, '2.5·10⁻⁴'],
  [1e-12, '10⁻¹²'],
  [0.05, '5·10⁻²'],
  [0.01, '10⁻²'],
  [0.2, '0.2'],
  [1, '1'],
  [12.5, '13'],
  [40_000, '4·10⁴'],
])('writes %d as people read it', (value, text) => {
  expect(formatFrequency(value)).toBe(text);
});

test('writes a range, and one figure where both ends are the same', () => {
  expect(formatRange([5e-5, 0.002])).toBe('5·10⁻⁵ to 2·10⁻³');
  expect(formatRange([1, 1])).toBe('1');
});

test('parts thousands', () => {
  expect([7, 1234, 1_234_567].map(formatCount)).toEqual(['7', '1,234', '1,234,567']);
});

test('writes probabilities as plain fractions while they are readable', () => {
  expect(formatProbability([0.01, 0.05])).toBe('0.01 to 0.05');
  expect(formatProbability([1e-5, 1])).toBe('10⁻⁵ to 1');
});

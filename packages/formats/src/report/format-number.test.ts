import { expect, test } from 'vitest';
import { formatCount, formatFrequency, formatRange } from './format-number.ts';

test.each([
  [0, '0'],
  [0.0001, '10⁻⁴'],
  [0.00025, '2.5·10⁻⁴'],
  [1e-12, '10⁻¹²'],
  [0.05, '0.05'],
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

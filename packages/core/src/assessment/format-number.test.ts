import { expect, test } from 'vitest';
import {
  formatAmount,
  formatCount,
  formatExact,
  formatFrequency,
  formatProbability,
  formatRange,
} from './format-number.ts';

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

test.each([
  [0, '0'],
  [-0.95, '-0.95'],
  [0.1651849508, '0.165185'],
  [0.00009999999, '0.0001'],
  [0.0000031622, '3.162·10⁻⁶'],
  [60_000, '60000'],
  [1234.5678, '1234.57'],
])('writes the sum %d with six decimals at most', (value, text) => {
  expect(formatAmount(value)).toBe(text);
});

test('writes the value at which a decision turns with four digits', () => {
  expect([0.000142302, 0.6111, 0.045, 1e-7, 2_500_000].map(formatExact)).toEqual([
    '1.423·10⁻⁴',
    '0.6111',
    '0.045',
    '10⁻⁷',
    '2.5·10⁶',
  ]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const measure = (text: string) => Array.from(text).length;

test('breaks between words and marks what does not fit', () => {
  const text = 'Integrity of drug delivery lost';
  expect(wrapText(text, { width: 16, most: 3, measure })).toEqual(['Integrity of', 'drug delivery', 'lost']);
  expect(wrapText(text, { width: 16, most: 2, measure })).toEqual(['Integrity of', 'drug delivery…']);
  expect(wrapText(text, { width: 13, most: 2, measure })).toEqual(['Integrity of', 'drug deliver…']);
});

test('breaks words that are longer than a line, without splitting a sign', () => {
  expect(wrapText('🫀🫀🫀🫀🫀', { width: 2, most: 9, measure })).toEqual(['🫀🫀', '🫀🫀', '🫀']);
});

test('never exceeds the width or the number of lines, and loses nothing without saying so', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
      const lines = wrapText(text, { width, most, measure });
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      const whole = text.replaceAll(/\s/g, '');
      expect(lines.join('').replaceAll(/\s/g, '') === whole || lines.at(-1)?.endsWith('…')).toBe(true);
    }),
  );
});

test('takes wide signs for wider than narrow ones', () => {
  expect(textWidth('mmm', 12, false)).toBeGreaterThan(textWidth('iii', 12, false));
  expect(textWidth('abc', 12, true)).toBeGreaterThan(textWidth('abc', 12, false));
  expect(textWidth('字', 12, false)).toBe(12);
});

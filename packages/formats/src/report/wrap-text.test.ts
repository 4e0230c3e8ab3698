import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.ts';

test('breaks between words and marks what does not fit', () => {
  expect(wrapText('Integrity of drug delivery lost', 16, 3)).toEqual(['Integrity of', 'drug delivery', 'lost']);
  expect(wrapText('Integrity of drug delivery lost', 16, 2)).toEqual(['Integrity of', 'drug delivery…']);
});

test('breaks words that are longer than a line, without splitting a sign', () => {
  expect(wrapText('🫀🫀🫀🫀🫀', 2, 9)).toEqual(['🫀🫀', '🫀🫀', '🫀']);
});

test('never exceeds the width or the number of lines', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
      const lines = wrapText(text, width, most);
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
    }),
  );
});

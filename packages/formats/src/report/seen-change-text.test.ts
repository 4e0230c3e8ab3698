import type { SeenChangeRow, SeenStanding } from '@primum/core/decision/decision-picture';
import { describe, expect, it } from 'vitest';
import { movedText, standingText } from './seen-change-text.ts';

const was: SeenStanding = { harm: 'h', likelihood: 'low', severity: 'serious', evaluation: 'reduce' };
const is: SeenStanding = { ...was, likelihood: 'high', evaluation: 'unacceptable' };
const ward = { id: 'ward', title: 'On the ward' };
const home = { id: 'home', title: 'At home' };

describe('what is other than it was seen', () => {
  it.each<[Pick<SeenChangeRow, 'was' | 'is' | 'uses'>, string]>([
    [{ was, is }, 'from low, serious, reduce to high, serious, unacceptable'],
    [
      { was, is, uses: [{ ...home, was: 'acceptable', is: 'unacceptable' }] },
      'from low, serious, reduce to high, serious, unacceptable; in use "At home" from acceptable to unacceptable',
    ],
    [
      { was, is: was, uses: [{ ...home, was: 'acceptable', is: 'reduce' }] },
      'in use "At home" from acceptable to reduce; as a whole still low, serious, reduce',
    ],
    [
      {
        was,
        is: was,
        uses: [
          { ...home, is: 'reduce' },
          { ...ward, was: 'reduce' },
        ],
      },
      'in use "At home", which nobody had looked at, reduce; no more in use "On the ward", where it was reduce; as a whole still low, serious, reduce',
    ],
  ])('is told as levels and as uses', (change, text) => {
    expect(movedText(change)).toBe(text);
  });

  it('names what each use says of a harm that is new or gone', () => {
    expect(standingText(is)).toBe('high, serious, unacceptable');
    const byUse = [
      { ...ward, evaluation: 'reduce' as const },
      { ...home, evaluation: 'unacceptable' as const },
    ];
    expect(standingText({ ...is, byUse })).toBe(
      'high, serious, unacceptable; in use "On the ward" reduce; in use "At home" unacceptable',
    );
  });
});

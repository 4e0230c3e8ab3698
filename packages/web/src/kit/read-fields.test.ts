import { describe, expect, it } from 'vitest';
import { fieldReader, figureOf, noteTwice } from './read-fields.ts';
import { typedFigure } from './typed-figure.ts';

describe('reading typed figures', () => {
  it.each([
    ['0,5', 0.5],
    [' 0.5 ', 0.5],
    ['1e-5', 0.000_01],
    ['12000', 12_000],
    ['.5', 0.5],
    ['1.000,5', undefined],
    ['0x10', undefined],
    ['ten', undefined],
    ['1e999', undefined],
  ])('takes %j for %s', (typed, value) => {
    expect(figureOf(typed)).toBe(value);
  });
});

describe('reading fields', () => {
  it('notes all faults at once, each at its field', () => {
    const read = fieldReader();
    read.text('title', '  ');
    read.figure('once', 'much');
    read.figure('yearly', '-1');
    read.figure('years', '0', 'positive');
    read.figure('weight', '1,5', 'share');
    expect(read.faults).toEqual({
      title: 'missing',
      once: 'figure',
      yearly: 'negative',
      years: 'positive',
      weight: 'share',
    });
  });

  it.each(['1,000', '1.000', '50,000', '-10.000'])('takes %s for no figure, since it could mean two', (typed) => {
    expect(figureOf(typed)).toBeUndefined();
  });

  it.each([0.125, 1.125, 1000, 12_000.5, 1e-7, 1e21])(
    'reads %s as it was written into a form, in both languages',
    (value) => {
      for (const language of ['en', 'de']) expect(figureOf(typedFigure(language, value))).toBe(value);
    },
  );

  it('wants both ends of a range or none, and the low one first', () => {
    const read = fieldReader();
    expect(read.range('a', '', '')).toBeUndefined();
    expect(read.range('b', '1', '4')).toEqual([1, 4]);
    read.range('c', '1', ' ');
    read.range('d', '', '4');
    read.range('e', '4', '1');
    read.range('f', '0', '1,1', 'share');
    expect(read.faults).toEqual({ cHigh: 'otherEnd', dLow: 'otherEnd', eLow: 'order', fHigh: 'share' });
  });

  it('says nothing where nothing was typed, and takes blanks off', () => {
    const read = fieldReader();
    expect([read.figure('once', ' '), read.text('title', ' So ')]).toEqual([undefined, 'So']);
    expect(read.faults).toEqual({});
  });

  it('notes the second of two rows that name the same, and none that names nothing', () => {
    const read = fieldReader();
    noteTwice(
      read,
      ['a', 'b', 'a', '', ''].map((value, index) => ({ at: `rows.${index}`, value })),
    );
    expect(read.faults).toEqual({ 'rows.2': 'twice' });
  });
});

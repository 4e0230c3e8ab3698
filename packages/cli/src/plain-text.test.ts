import { describe, expect, it } from 'vitest';
import { cutText, plainText, wrapLines } from './plain-text.ts';

describe('text for a terminal', () => {
  it.each([
    ['\u001b[2Jcleared', '[2Jcleared'],
    ['one\r\ntwo\u0007', 'one two'],
    ['\u009b31mred', '31mred'],
    ['turned \u202eround', 'turned round'.replace(' ', '  ')],
  ])('takes the power to steer out of %j', (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('leaves words of any script alone', () => {
    expect(plainText('Überdosis, 過量投与, перe')).toBe('Überdosis, 過量投与, перe');
  });

  it('cuts by signs and says so', () => {
    expect(cutText('🫀🫀🫀🫀', 3)).toBe('🫀🫀…');
    expect(cutText('abc', 3)).toBe('abc');
  });

  it('wraps between words, and never loses one', () => {
    expect(wrapLines('a chain of many steps', 10, '  ')).toEqual(['  a chain', '  of many', '  steps']);
    expect(wrapLines('unbreakable-id-of-something', 10, '')).toEqual(['unbreakable-id-of-something']);
  });
});

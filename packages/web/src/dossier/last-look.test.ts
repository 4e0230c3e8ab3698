import { describe, expect, it } from 'vitest';
import { lookAgain } from './last-look.ts';

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe('lookAgain', () => {
  it('tells nothing at the first look, and the last look of the session before from then on', () => {
    const long = shelf();
    const monday = { long, short: shelf() };
    expect(lookAgain('d', 3, 'mon', monday)).toBeUndefined();
    expect(lookAgain('d', 5, 'mon later', monday)).toBeUndefined();
    const tuesday = { long, short: shelf() };
    expect(lookAgain('d', 7, 'tue', tuesday)).toEqual({ revision: 5, at: 'mon later' });
    expect(lookAgain('d', 9, 'tue later', tuesday)).toEqual({ revision: 5, at: 'mon later' });
    expect(lookAgain('other', 1, 'tue', tuesday)).toBeUndefined();
  });

  it.each(['', 'null', '{}', '{"revision":"1","at":"x"}', '[1'])('reads nothing out of %j', (text) => {
    const long = shelf();
    long.setItem('primum-look d', text);
    expect(lookAgain('d', 1, 'now', { long, short: shelf() })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { initialsOf } from './presence.tsx';

describe('initialsOf', () => {
  it.each([
    ['second person', 'SP'],
    ['One', 'O'],
    ['One of Three', 'OT'],
    ['𝒳avier', '𝒳'],
    ['  ', ''],
  ])('makes of "%s" %s', (name, initials) => expect(initialsOf(name)).toBe(initials));
});

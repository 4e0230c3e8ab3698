import { describe, expect, it } from 'vitest';
import { sortText } from './use-register.ts';

describe('sortText', () => {
  it('marks the way down by a minus, and says nothing where nothing is asked', () => {
    expect(sortText({ filter: '', sort: { column: 'risk', down: true } })).toBe('-risk');
    expect(sortText({ filter: '', sort: { column: 'risk', down: false } })).toBe('risk');
    expect(sortText({ filter: 'x' })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { checkSetup } from './check-setup.ts';

const RIGHT = { name: 'O', email: 'o@example.org', password: 'twelve signs', organisation: 'Maker' };

describe('checkSetup', () => {
  it('finds nothing wrong with whole answers', () => expect(checkSetup(RIGHT)).toEqual({}));

  it('tells all faults at once', () => {
    expect(checkSetup({ name: '', email: 'no address', password: 'short', organisation: '' })).toEqual({
      name: 'missing',
      email: 'email',
      password: 'short',
      organisation: 'missing',
    });
  });

  it('calls an empty password missing and not short', () => {
    expect(checkSetup({ ...RIGHT, password: '' })).toEqual({ password: 'missing' });
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkSchema } from './schema-faults.ts';

const Shape = z.strictObject({
  name: z.string().describe('what it is called'),
  kind: z.enum(['alpha', 'beta']).optional(),
  when: z
    .union([
      z.strictObject({ loss: z.string(), of: z.string(), in: z.string().optional() }),
      z.strictObject({ consequence: z.string(), at: z.string(), in: z.string().optional() }),
    ])
    .optional(),
  at: z.union([z.string(), z.array(z.string())]).optional(),
  roles: z
    .record(z.string().regex(/^[a-z]+$/, 'small letters'), z.object({ type: z.string() }).catchall(z.string()))
    .optional(),
});

const faultsOf = (value: unknown) => {
  const checked = checkSchema(Shape, value, 'd');
  return checked.ok
    ? []
    : checked.faults.map(({ code, path, hint, expected }) => ({ code, at: path.join('.'), hint, expected }));
};

describe('checkSchema', () => {
  it('gives the value where nothing is wrong', () => {
    expect(checkSchema(Shape, { name: 'x' }, 'd')).toEqual({ ok: true, value: { name: 'x' } });
  });

  it('says what a missing field is for', () => {
    expect(faultsOf({})).toMatchObject([{ code: 'missing-field', at: 'name', expected: 'text (what it is called)' }]);
  });

  it('explains a choice by the branch with the fewest faults, whichever stands first', () => {
    expect(faultsOf({ name: 'x', when: { consequence: 'c', at: 'a', inn: 'u' } })).toMatchObject([
      { code: 'unknown-field', at: 'when.inn', hint: 'did you mean "in"?' },
    ]);
    expect(faultsOf({ name: 'x', when: { loss: 'c', of: 'a', inn: 'u' } })).toMatchObject([{ at: 'when.inn' }]);
    expect(faultsOf({ name: 'x', when: { consequence: 'c', at: 5 } })).toMatchObject([{ at: 'when.at' }]);
    expect(faultsOf({ name: 'x', when: { loss: 'c', of: 5 } })).toMatchObject([{ at: 'when.of' }]);
  });

  it('names both where neither branch of a choice is of that type', () => {
    expect(faultsOf({ name: 'x', at: 5 })).toMatchObject([{ code: 'wrong-type', expected: 'text, or a list' }]);
    expect(faultsOf({ name: 'x', at: ['a', 5] })).toMatchObject([{ code: 'wrong-type', at: 'at.1' }]);
  });

  it('suggests only fields that are not there yet', () => {
    expect(faultsOf({ name: 'x', nane: 'y' })).toMatchObject([{ at: 'nane', hint: undefined }]);
  });

  it('tells names that cannot stand, and looks into what they hold', () => {
    expect(faultsOf({ name: 'x', roles: { A1: { type: 't' } } })).toMatchObject([
      { code: 'wrong-key', at: 'roles.A1' },
    ]);
    expect(faultsOf({ name: 'x', roles: { a: { type: 't', of: 5 } } })).toMatchObject([
      { code: 'wrong-type', at: 'roles.a.of' },
    ]);
  });

  it.each([
    [{ count: 1.5 }, '1.5 is not whole', 'a whole number (how many)'],
    [{ count: 0 }, '0 is too small', 'a whole number (how many), more than 0'],
    [{ count: Number.POSITIVE_INFINITY }, 'Infinity is no number that can be used', 'a whole number (how many)'],
    [{ share: 2 }, '2 is too large', 'a number, at most 1'],
    [{ share: Number.NaN }, 'NaN is no number that can be used', 'a number'],
    [{ title: '' }, '"" is empty', 'text, not empty'],
    [{ title: 'abcd' }, '"abcd" is too long', 'text, at most 3 characters'],
    [{ list: [] }, 'this list is empty', 'a list, not empty'],
    [['x'], 'this document is a list', 'fields with values'],
  ])('says of %j in plain words what is wrong and what would be right', (value, message, expected) => {
    const Sized = z.strictObject({
      count: z.int().positive().optional().describe('how many'),
      share: z.number().min(0).max(1).optional(),
      title: z.string().min(1).max(3).optional(),
      list: z.array(z.string()).min(1).optional(),
    });
    const checked = checkSchema(Sized, value, 'd');
    expect(checked.ok ? [] : checked.faults).toMatchObject([{ message, expected }]);
  });

  it.each([null, undefined, 5, 'x', [], [{}], { __proto__: null }])('refuses %j without a crash', (value) => {
    expect(faultsOf(value).length).toBeGreaterThan(0);
  });
});

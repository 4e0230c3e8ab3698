import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankRules } from './construction-order.ts';

describe('rankRules', () => {
  it('ranks a rule one above the highest before it', () => {
    const before = new Map([
      ['c', new Set(['a', 'b'])],
      ['b', new Set(['a'])],
    ]);
    expect(Object.fromEntries(rankRules(['c', 'a', 'b', 'd'], before).ranks)).toEqual({ a: 1, d: 1, b: 2, c: 3 });
  });

  it('names the rules of a ring and what waits for them, and passes over unknown names', () => {
    const before = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['a'])],
      ['c', new Set(['b', 'gone'])],
      ['d', new Set(['gone', 'd'])],
    ]);
    const { ranks, inRing } = rankRules(['a', 'b', 'c', 'd'], before);
    expect(inRing).toEqual(['a', 'b', 'c']);
    expect(ranks.get('d')).toBe(1);
  });

  it('puts every rule after all that come before it, whatever the order of listing', () => {
    const pairs = fc.array(fc.tuple(fc.nat(12), fc.nat(12)).filter(([a, b]) => a < b));
    fc.assert(
      fc.property(
        pairs,
        fc.shuffledSubarray([...Array.from({ length: 13 }).keys()], { minLength: 13 }),
        (links, order) => {
          const before = new Map<string, Set<string>>();
          for (const [a, b] of links) before.set(`${b}`, (before.get(`${b}`) ?? new Set()).add(`${a}`));
          const { ranks, inRing } = rankRules(order.map(String), before);
          expect(inRing).toEqual([]);
          for (const [a, b] of links) expect(ranks.get(`${a}`) ?? 0).toBeLessThan(ranks.get(`${b}`) ?? 0);
        },
      ),
    );
  });
});

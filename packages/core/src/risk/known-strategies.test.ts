import { describe, expect, it } from 'vitest';
import { type Chosen, knownStrategies } from './known-strategies.ts';
import type { StrategyInstance } from './threat-structure.ts';

/** Lists each strategy once, and tells where every one that was asked for stands. */
function placesOf(asked: readonly (readonly [domainIndex: number, chosen: Chosen])[]): number[] {
  const list: StrategyInstance[] = [];
  const known = knownStrategies(list, 10);
  return asked.map(([domainIndex, chosen]) => {
    const before = known.find(domainIndex, chosen);
    if (before >= 0) return before;
    const at = list.push({ id: '', strategy: '', domainIndex, ...chosen }) - 1;
    known.note(at, chosen);
    return at;
  });
}

const only = (control: number): Chosen => ({ mandatory: [control], optional: [] });

describe('knownStrategies', () => {
  it('finds the same strategy with the same control, among others that have this control', () => {
    expect(
      placesOf([
        [0, only(4)],
        [1, only(4)],
        [2, only(4)],
        [0, only(5)],
        [0, only(4)],
        [1, only(4)],
        [0, only(5)],
      ]),
    ).toEqual([0, 1, 2, 3, 0, 1, 3]);
  });

  it('tells strategies with several controls apart by all of them, and by which are optional', () => {
    const both: Chosen = { mandatory: [1, 2], optional: [] };
    const oneOptional: Chosen = { mandatory: [1], optional: [2] };
    expect(
      placesOf([
        [0, both],
        [0, oneOptional],
        [0, only(1)],
        [1, both],
        [0, both],
        [0, oneOptional],
        [0, only(1)],
      ]),
    ).toEqual([0, 1, 2, 3, 0, 1, 2]);
  });
});

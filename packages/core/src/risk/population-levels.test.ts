import { describe, expect, it } from 'vitest';
import { populationTrust } from './population-levels.ts';

const scales = { trust: 6, population: 5 };
const nothing = { lowest: undefined, average: undefined, highest: undefined };
const independent = { level: 3, independent: true };

describe('populationTrust', () => {
  it('gives one of a kind one level', () => {
    expect(populationTrust(nothing, independent, 0, scales)).toEqual({ lowest: 3, average: 3, highest: 3 });
  });

  it('takes the lowest of what is said of one of a kind', () => {
    const said = { lowest: undefined, average: 4, highest: 2 };
    expect(populationTrust(said, independent, 0, scales)).toEqual({ lowest: 2, average: 2, highest: 2 });
  });

  it('spreads levels with the size of the population, where members are independent', () => {
    expect(populationTrust(nothing, independent, 1, scales)).toEqual({ lowest: 2, average: 3, highest: 5 });
    expect(populationTrust(nothing, independent, 2, scales)).toEqual({ lowest: 1, average: 3, highest: 5 });
    const together = { level: 3, independent: false };
    expect(populationTrust(nothing, together, 2, scales)).toEqual({ lowest: 3, average: 3, highest: 3 });
  });

  it('lowers what is said too high, so that lowest <= average <= highest', () => {
    const said = { lowest: 5, average: 4, highest: 2 };
    expect(populationTrust(said, independent, 2, scales)).toEqual({ lowest: 2, average: 2, highest: 2 });
  });

  it('keeps the default average between what is said of the ends', () => {
    const high = { lowest: 4, average: undefined, highest: undefined };
    expect(populationTrust(high, independent, 2, scales)).toEqual({ lowest: 4, average: 4, highest: 5 });
    const low = { lowest: undefined, average: undefined, highest: 1 };
    expect(populationTrust(low, independent, 2, scales)).toEqual({ lowest: 0, average: 1, highest: 1 });
  });

  it('takes the average for all where there is no table for the scales', () => {
    const odd = { trust: 4, population: 3 };
    expect(populationTrust(nothing, independent, 2, odd)).toEqual({ lowest: 3, average: 3, highest: 3 });
  });
});

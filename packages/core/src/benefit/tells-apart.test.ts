import { describe, expect, it } from 'vitest';
import { tellsApart } from './tells-apart.ts';

const amount = (low: number, high: number) => ({ low, high, point: Math.sqrt(low * high) });
const option = (late: ReturnType<typeof amount>, unacceptable: readonly string[] = []) => ({
  amounts: { late },
  unacceptable,
});

describe('a harm tells options apart', () => {
  it('where its ranges differ, even about the same point', () => {
    expect(tellsApart([option(amount(1, 4)), option(amount(0.5, 8))], 'late')).toBe(true);
  });

  it('where it is unacceptable, be it under all', () => {
    const all = [option(amount(1, 4), ['late']), option(amount(1, 4), ['late'])];
    expect(tellsApart(all, 'late')).toBe(true);
  });

  it('where only one has it', () => {
    expect(tellsApart([{ amounts: {}, unacceptable: [] }, option(amount(1, 4))], 'late')).toBe(true);
  });

  it('not where it is the same under each', () => {
    expect(tellsApart([option(amount(1, 4)), option(amount(1, 4))], 'late')).toBe(false);
  });
});

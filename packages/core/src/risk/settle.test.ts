import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRisk } from '../testing/random-risk.ts';
import { compileRisk } from './compile-risk.ts';
import type { RiskMode } from './levels.ts';
import { settle } from './settle.ts';
import { sweep } from './sweep.ts';

describe('settle', () => {
  it('gives the same levels as the plain sweep on 1,000 random models, in both modes and with or without proposed controls', () => {
    assert(
      property(integer(), constantFrom<RiskMode>('current', 'future'), boolean(), (seed, mode, withProposed) => {
        const input = randomRisk(seed);
        const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
        expect(settle(model, { mode, withProposed })).toEqual(sweep(input, { mode, withProposed }));
      }),
      { numRuns: 1_000 },
    );
  });
});

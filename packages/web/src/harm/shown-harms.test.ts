import type { PictureHarm } from '@primum/core/api/assessment';
import { describe, expect, it } from 'vitest';
import { shownHarms } from './shown-harms.ts';

const harms = (
  [
    ['written', 'unacceptable'],
    ['changed', 'reduce'],
    ['proposed', 'unacceptable'],
    ['rejected', 'unacceptable'],
  ] as const
).map(([state, evaluation]) => ({ id: state, state, evaluation }) as PictureHarm);
const ids = (choice: Parameters<typeof shownHarms>[1]) => shownHarms(harms, choice).map(({ id }) => id);

describe('shownHarms', () => {
  it('leaves rejected proposals out until they are asked for', () => {
    expect(ids({})).toEqual(['written', 'changed', 'proposed']);
    expect(ids({ show: 'rejected' })).toEqual(['rejected']);
  });

  it('tells what waits from what was judged', () => {
    expect(ids({ show: 'waiting' })).toEqual(['proposed']);
    expect(ids({ show: 'judged' })).toEqual(['written', 'changed']);
  });

  it('shows behind a figure exactly what the figure counts', () => {
    expect(ids({ evaluation: 'unacceptable' })).toEqual(['written', 'proposed']);
  });
});

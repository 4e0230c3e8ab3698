import { describe, expect, it } from 'vitest';
import type { Line } from './arrange-rows.ts';
import { nextRow } from './use-table-keys.ts';

const group: Line<string> = { kind: 'group', key: 'g', title: 'g', count: 1 };
const row: Line<string> = { kind: 'row', row: 'r' };

describe('nextRow', () => {
  it('passes over headings of groups in the direction of the step', () => {
    expect(nextRow([group, row, group, row], 2, 1)).toBe(3);
    expect(nextRow([group, row, group, row], 2, -1)).toBe(1);
  });

  it('turns round where there is no further row that way', () => {
    expect(nextRow([group, row], 0, -1)).toBe(1);
    expect(nextRow([row, group], 1, 1)).toBe(0);
  });
});

import type { PictureHarm } from '@primum/core/api/assessment';
import { describe, expect, it } from 'vitest';
import { type Judgement, judgementChange, judgementFaults } from './judgement.ts';

const harm = {
  id: 'pack/template#stroke@readings',
  asset: { id: 'readings', title: 'Readings' },
  consequence: { id: 'pack/loss', title: 'loss' },
  uses: [],
  stage: 'field-use',
  situation: 's',
  harm: 'h',
  to: 'patient',
  severity: 'major',
  p2: [0.1, 0.2],
  basis: 'b',
} as unknown as PictureHarm;
const base: Judgement = {
  kind: 'accept',
  responsible: 'maker',
  severity: 'minor',
  p2: [0, 0.5],
  basis: 'study',
  reason: '',
};

describe('judgementChange', () => {
  it('adds an accepted harm behind those that are there, and takes away the very same to undo it', () => {
    const there = { harms: [{ id: 'one' }, { id: 'two' }] } as never;
    const change = judgementChange(harm, base, there);
    expect(change?.edits).toMatchObject([{ document: 'harms', do: 'insert', path: ['harms', 2] }]);
    expect(change?.undo).toEqual([{ document: 'harms', do: 'remove', path: ['harms', 2] }]);
    expect(change?.edits).toMatchObject([
      {
        value: {
          responsible: 'maker',
          harm: { severity: 'major', p2: [0.1, 0.2] },
        },
      },
    ]);
  });

  it('writes what differs only for a change', () => {
    const change = judgementChange(harm, { ...base, kind: 'change', reason: ' seen ' }, undefined);
    expect(change?.edits).toMatchObject([
      {
        value: {
          harm: { severity: 'minor', p2: [0, 0.5], basis: 'study' },
          reason: 'seen',
        },
      },
    ]);
  });

  it('rejects with the reason, for the document and for the history', () => {
    const change = judgementChange(harm, { ...base, kind: 'reject', reason: 'no such data' }, undefined);
    expect(change?.reason).toBe('no such data');
    expect(change?.edits).toEqual([
      {
        document: 'harms',
        do: 'insert',
        path: ['rejected', 0],
        value: { template: 'pack/template', harm: 'stroke', at: 'readings', reason: 'no such data' },
      },
    ]);
  });
});

describe('judgementFaults', () => {
  it('asks only for what the kind of judgement needs, and for all of it at once', () => {
    const empty: Judgement = { kind: 'change', severity: 'minor', p2: [0.5, 0.1], basis: ' ', reason: '' };
    expect(judgementFaults(empty)).toEqual(['responsible', 'reason', 'basis', 'p2']);
    expect(judgementFaults({ ...empty, kind: 'reject' })).toEqual(['reason']);
    expect(judgementFaults({ ...empty, kind: 'accept', responsible: 'maker' })).toEqual([]);
  });

  it.each([
    [-0.1, 0.5],
    [0, 1.1],
    [Number.NaN, 0.5],
  ])('refuses P2 from %s to %s', (low, high) => {
    expect(judgementFaults({ ...base, kind: 'change', reason: 'r', p2: [low, high] })).toEqual(['p2']);
  });
});

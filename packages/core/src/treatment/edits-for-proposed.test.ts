import { expect, it } from 'vitest';
import { editsForProposed } from './edits-for-proposed.ts';

const document = {
  controls: [
    { control: 'sign-in', at: ['pump'], state: 'in-place' as const },
    { control: 'p/lock', at: 'door', state: 'proposed' as const },
  ],
};

it('writes one entry for each control, behind those that are there, and leaves out what the dossier says already', () => {
  const placed = [
    { control: 'p/log', at: 'pump' },
    { control: 'p/sign-in', at: 'pump' },
    { control: 'p/key', at: 'pump' },
    { control: 'p/log', at: 'server' },
    { control: 'p/lock', at: 'door' },
  ];
  const plan = editsForProposed(document, placed);
  expect(plan.ok && plan.edits).toEqual([
    {
      document: 'controls',
      do: 'insert',
      path: ['controls', 2],
      value: { control: 'p/log', at: ['pump', 'server'], state: 'proposed' },
    },
    {
      document: 'controls',
      do: 'insert',
      path: ['controls', 3],
      value: { control: 'p/key', at: ['pump'], state: 'proposed' },
    },
  ]);
});

it('says so where there is nothing to write', () => {
  expect(editsForProposed(document, [{ control: 'p/lock', at: 'door' }])).toMatchObject({
    ok: false,
    because: expect.stringContaining('already'),
  });
});

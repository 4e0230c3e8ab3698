import type { ControlsDocument } from '@primum/core/dossier/controls-document';
import { describe, expect, it } from 'vitest';
import { keptEdits, readChange, undoOf, whatIfBody, withChange } from './changes.ts';

const document: ControlsDocument = {
  controls: [
    { control: 'sign-in', at: ['pump'], state: 'in-place' },
    { control: 'p/lock', at: 'door', state: 'proposed' },
  ],
};
const nowhere = () => [];

describe('readChange', () => {
  it('parts at the first @', () => {
    expect(readChange('-p/sign-in@data-copy(x,y)')).toEqual({
      on: false,
      control: 'p/sign-in',
      asset: 'data-copy(x,y)',
    });
  });
});

describe('whatIfBody', () => {
  it('tells what is supposed to be there from what is supposed to be missing', () => {
    expect(whatIfBody(['+c@a', '-d@b', '+c@*'])).toEqual({ add: ['c@a', 'c@*'], remove: ['d@b'] });
  });
});

describe('withChange', () => {
  it('lets the last word about a control at an asset count', () => {
    expect(withChange(['+c@a', '+c@b'], '-c@a')).toEqual(['+c@b', '-c@a']);
  });
});

describe('keptEdits', () => {
  it('writes one entry for each control, behind those that are there', () => {
    expect(keptEdits(['+p/log@pump', '+p/key@pump', '+p/log@server'], document, nowhere)).toEqual([
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

  it('writes nothing that the dossier says already, under its whole or its short id, and nothing that was switched off', () => {
    expect(keptEdits(['+p/sign-in@pump', '+p/lock@door', '-p/log@pump'], document, nowhere)).toEqual([]);
  });

  it('writes the places out where a control was tried everywhere', () => {
    const edits = keptEdits(['+p/log@*'], undefined, () => ['pump', 'server']);
    expect(edits).toMatchObject([
      { path: ['controls', 0], value: { control: 'p/log', at: ['pump', 'server'], state: 'proposed' } },
    ]);
  });
});

describe('undoOf', () => {
  it('takes the last away first', () => {
    const edits = keptEdits(['+p/log@pump', '+p/key@pump'], document, nowhere);
    expect(undoOf(edits).map(({ path }) => path[1])).toEqual([3, 2]);
  });
});

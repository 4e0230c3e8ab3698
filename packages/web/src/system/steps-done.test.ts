import type { Edit } from '@primum/core/dossier/edit';
import { describe, expect, it } from 'vitest';
import { NOTHING_DONE, withStep } from './steps-done.ts';

const titled = (value: string): Edit[] => [{ document: 'system', do: 'set', path: ['assets', 0, 'title'], value }];
const renamed = withStep(NOTHING_DONE, { what: 'renamed', back: titled('old'), base: 1, made: 2 });
const undone = withStep(renamed, { way: 'undo', what: 'taken back', back: titled('new'), base: 2, made: 3 });

describe('steps', () => {
  it('that were taken back can be done again, under the name that they had', () => {
    expect(undone).toEqual({ at: 3, undos: [], redos: [{ what: 'renamed', edits: titled('new') }] });
    const again = withStep(undone, { way: 'redo', what: 'again', back: titled('old'), base: 3, made: 4 });
    expect(again).toEqual({ at: 4, undos: [{ what: 'renamed', edits: titled('old') }], redos: [] });
  });

  it('are not done again once something new was done', () => {
    const next = withStep(undone, { what: 'moved', back: titled('x'), base: 3, made: 4 });
    expect(next).toEqual({ at: 4, undos: [{ what: 'moved', edits: titled('x') }], redos: [] });
  });

  it('are forgotten when others changed the dossier in between', () => {
    const later = withStep(renamed, { what: 'moved', back: titled('x'), base: 5, made: 6 });
    expect(later.undos.map(({ what }) => what)).toEqual(['moved']);
  });
});

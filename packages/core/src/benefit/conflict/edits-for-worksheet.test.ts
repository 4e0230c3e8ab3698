import { describe, expect, it } from 'vitest';
import { DecisionsDocument } from '../../dossier/decisions-document.ts';
import { lockedPump, lockedSheet } from '../../testing/locked-pump.ts';
import { editsForWorksheet, editsForWorksheetRemoval } from './edits-for-worksheet.ts';

const [sheet] = lockedSheet().conflicts ?? [];
if (sheet === undefined) throw new Error('no worksheet');

describe('edits for a worksheet', () => {
  it('put a first one into a dossier without any, and a second one after it', () => {
    const dossier = lockedPump();
    const plan = editsForWorksheet({ dossier }, sheet);
    if (!plan.ok) throw new Error(plan.because);
    expect(plan.edits).toMatchObject([{ do: 'insert', path: ['conflicts', 0] }]);
    const next = editsForWorksheet({ dossier: { ...dossier, conflicts: lockedSheet() } }, { ...sheet, id: 'second' });
    expect(next.ok && next.edits).toMatchObject([{ do: 'insert', path: ['conflicts', 1] }]);
  });

  it('put one in the place of that with the same id', () => {
    const dossier = lockedPump({}, { conflicts: lockedSheet() });
    const plan = editsForWorksheet({ dossier }, { ...sheet, title: 'Other' });
    expect(plan.ok && plan.edits).toMatchObject([{ do: 'set', path: ['conflicts', 0], value: { title: 'Other' } }]);
  });

  it('take one away, but not while a decision is about it', () => {
    const dossier = lockedPump({}, { conflicts: lockedSheet() });
    expect(editsForWorksheetRemoval({ dossier }, 'locked')).toMatchObject({ ok: true, edits: [{ do: 'remove' }] });
    expect(editsForWorksheetRemoval({ dossier }, 'lokced')).toMatchObject({ ok: false });
    const decisions = DecisionsDocument.parse({
      decisions: [
        {
          id: 'd',
          about: { conflict: 'locked' },
          kind: 'accept',
          reason: 'Made for tests.',
          'decided-by': 'head of risk',
          'decided-on': '2026-01-01',
          'review-by': '2027-01-01',
          seen: [],
        },
      ],
    });
    expect(editsForWorksheetRemoval({ dossier: { ...dossier, decisions } }, 'locked')).toEqual({
      ok: false,
      because: 'decision "d" is about it: it would lose its ground',
    });
  });

  it('leave the option that a decision chose, and what somebody else changed since', () => {
    const [first, ...others] = sheet.options;
    const decisions = DecisionsDocument.parse({
      decisions: [
        {
          id: 'd',
          about: { conflict: 'locked' },
          kind: 'accept',
          option: first?.id,
          reason: 'Made for tests.',
          'decided-by': 'head of risk',
          'decided-on': '2026-01-01',
          'review-by': '2027-01-01',
          seen: [],
        },
      ],
    });
    const dossier = { ...lockedPump({}, { conflicts: lockedSheet() }), decisions };
    expect(editsForWorksheet({ dossier }, { ...sheet, options: others }, sheet)).toEqual({
      ok: false,
      because: `decision "d" chose option "${first?.title}": it would lose its ground`,
    });
    expect(editsForWorksheet({ dossier }, { ...sheet, title: 'Other' }, sheet).ok).toBe(true);
    expect(editsForWorksheet({ dossier }, sheet, { ...sheet, title: 'As it was' })).toEqual({
      ok: false,
      because: 'somebody else has changed it since: close this, and look at it again',
    });
  });
});

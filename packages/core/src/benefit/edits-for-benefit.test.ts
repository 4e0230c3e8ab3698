import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { type Benefit, editsForBenefit, editsForNoBenefit } from './edits-for-benefit.ts';

const benefit: Benefit = {
  id: 'fewer-errors',
  title: 'Fewer errors',
  'per-1000-device-years': [1, 4],
  averts: 'serious',
  confidence: 'low',
  source: 'study',
};
const { id, ...said } = benefit;
const harms: HarmsDocument = { benefits: [benefit] };
const none: ReadonlySet<string> = new Set();

function after(document: HarmsDocument, plan: EditPlan): Benefit[] {
  const applied = applyEdits(document, plan.ok ? plan.edits : []);
  return HarmsDocument.parse(applied.ok ? applied.value : undefined).benefits ?? [];
}

describe('edits for a benefit', () => {
  it('write one with what it averts, under an id that is free', () => {
    expect(after({}, editsForBenefit({}, said, none))).toEqual([benefit]);
    expect(after(harms, editsForBenefit(harms, said, new Set([id]))).map((one) => one.id)).toEqual([
      id,
      'fewer-errors-2',
    ]);
  });

  it('change one in its place, and none that somebody else changed since', () => {
    const other = { title: 'Fewer errors', source: 'another study' };
    expect(after(harms, editsForBenefit(harms, other, none, benefit))).toEqual([{ id, ...other }]);
    expect(editsForBenefit(harms, other, none, { ...benefit, source: 'before' })).toMatchObject({ ok: false });
    expect(editsForBenefit({}, other, none, benefit)).toMatchObject({ ok: false, because: 'it is not there any more' });
  });

  it('take one out, but not while an option states something of it', () => {
    expect(after(harms, editsForNoBenefit({ harms }, id))).toEqual([]);
    const option = {
      id: 'a',
      title: 'Sign-in',
      benefits: [{ benefit: id, 'per-1000-device-years': [1, 2] as [number, number], basis: 'trial' }],
    };
    const balance = { id: 'b', title: 'Which?', use: 'ward', 'device-years': 1, options: [option] };
    expect(editsForNoBenefit({ harms, balances: { balances: [balance] } }, id)).toEqual({
      ok: false,
      because: 'it is stated for option "Sign-in" of "Which?": take it out there first',
    });
    expect(editsForNoBenefit({}, id)).toMatchObject({ ok: false });
  });

  it('refuse one without a title, without a source, or with a range the wrong way round', () => {
    expect(editsForBenefit({}, { title: ' ', source: 'y' }, none).ok).toBe(false);
    expect(editsForBenefit({}, { title: 'x', source: '' }, none).ok).toBe(false);
    expect(editsForBenefit({}, { ...said, 'per-1000-device-years': [4, 1] }, none).ok).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { BalancesDocument } from '../dossier/balances-document.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { HarmsDocument } from '../dossier/harms-document.ts';
import { editsForBenefit, editsForNewBalance, editsForNo, editsForOption, editsForView } from './edits-for-balance.ts';

const taken = new Set(['which-pump']);
const after = (document: unknown, plan: EditPlan): unknown => {
  const applied = applyEdits(document, plan.ok ? plan.edits : []);
  return applied.ok ? applied.value : undefined;
};
const asked = { title: 'Which pump?', use: 'ward', deviceYears: 100, asItIs: 'As it is' };

/** After a balance, an option and a view were written one after another. */
function made(): BalancesDocument {
  let document: unknown = {};
  const then = (plan: (now: BalancesDocument) => EditPlan) => {
    document = after(document, plan(BalancesDocument.parse(document)));
  };
  then((now) => editsForNewBalance(now, asked, taken));
  then((now) => editsForOption(now, 'which-pump-2', { title: 'As it is', controls: [{ control: 'c', at: 'pump' }] }));
  then((now) => editsForView(now, 'which-pump-2', { who: 'Head of nursing', reason: 'Time', rates: { privacy: 1 } }));
  return BalancesDocument.parse(document);
}

describe('edits for a balance', () => {
  it('write what the schema reads, with ids that are free', () => {
    expect(made().balances).toMatchObject([
      {
        id: 'which-pump-2',
        use: 'ward',
        'device-years': 100,
        options: [{ id: 'as-it-is' }, { id: 'as-it-is-2', controls: [{ control: 'c', at: 'pump' }] }],
        views: [{ id: 'head-of-nursing', rates: { privacy: 1 } }],
      },
    ]);
  });

  it('take an option out, but never the last', () => {
    const document = made();
    const once = BalancesDocument.parse(after(document, editsForNo(document, 'which-pump-2', 'options', 'as-it-is')));
    expect(once.balances?.[0]?.options.map(({ id }) => id)).toEqual(['as-it-is-2']);
    expect(editsForNo(once, 'which-pump-2', 'options', 'as-it-is-2').ok).toBe(false);
    expect(editsForNo(once, 'which-pump-2', 'views', 'nobody').ok).toBe(false);
  });

  it('refuse what is not said: a title, a reason, a source, a range the right way round', () => {
    const document = made();
    expect(editsForNewBalance(document, { ...asked, title: ' ' }, taken).ok).toBe(false);
    expect(editsForNewBalance(document, { ...asked, deviceYears: 0 }, taken).ok).toBe(false);
    expect(editsForOption(document, 'gone', { title: 'X' }).ok).toBe(false);
    expect(editsForView(document, 'which-pump-2', { who: 'x', reason: '' }).ok).toBe(false);
    expect(editsForBenefit({}, { title: 'x', source: '' }, taken).ok).toBe(false);
    expect(editsForBenefit({}, { title: 'x', source: 'y', 'per-1000-device-years': [4, 1] }, taken).ok).toBe(false);
  });

  it('write a benefit with what it averts', () => {
    const benefit = {
      title: 'Fewer errors',
      source: 'study',
      averts: 'serious',
      'per-1000-device-years': [1, 4] as [number, number],
    };
    const found = HarmsDocument.parse(after({}, editsForBenefit({}, benefit, taken)));
    expect(found.benefits).toEqual([{ ...benefit, id: 'fewer-errors' }]);
  });
});

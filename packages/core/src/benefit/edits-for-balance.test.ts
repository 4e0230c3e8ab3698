import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { type Balance, BalancesDocument } from '../dossier/balances-document.ts';
import { DecisionsDocument } from '../dossier/decisions-document.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { lockedSheet } from '../testing/locked-pump.ts';
import {
  editsForBalance,
  editsForNewBalance,
  editsForNo,
  editsForNoBalance,
  editsForOption,
  editsForView,
} from './edits-for-balance.ts';

const around = { taken: new Set(['which-pump']), asItIs: 'As it is' };
const after = (document: unknown, plan: EditPlan): unknown => {
  const applied = applyEdits(document, plan.ok ? plan.edits : []);
  return applied.ok ? applied.value : undefined;
};
const asked = { title: 'Which pump?', use: 'ward', 'device-years': 100 };
const id = 'which-pump-2';
const gone = { ok: false, because: 'it is not there any more' };
const changed = { ok: false, because: 'somebody else has changed it since: close this, and look at it again' };

/** After a balance, an option and a view were written one after another. */
function made(): BalancesDocument {
  let document: unknown = {};
  const then = (plan: (now: BalancesDocument) => EditPlan) => {
    document = after(document, plan(BalancesDocument.parse(document)));
  };
  then((now) => editsForNewBalance(now, asked, around));
  then((now) => editsForOption(now, id, { title: 'As it is', controls: [{ control: 'c', at: 'pump' }] }));
  then((now) => editsForView(now, id, { who: 'Head of nursing', reason: 'Time', rates: { privacy: 1 } }));
  return BalancesDocument.parse(document);
}

function balanceOf(document: unknown): Balance {
  const [balance] = BalancesDocument.parse(document).balances ?? [];
  if (balance === undefined) throw new Error('no balance');
  return balance;
}

/** A decision about the balance that chose an option of it. */
const decided = (option: string) =>
  DecisionsDocument.parse({
    decisions: [
      {
        id: 'd',
        about: { balance: id },
        kind: 'accept',
        option,
        reason: 'Made for tests.',
        'decided-by': 'head of risk',
        'decided-on': '2026-01-01',
        'review-by': '2027-01-01',
        seen: [],
      },
    ],
  });

describe('edits for a balance', () => {
  it('write what the schema reads, with ids that are free', () => {
    expect(made().balances).toMatchObject([
      {
        id,
        use: 'ward',
        'device-years': 100,
        options: [{ id: 'as-it-is' }, { id: 'as-it-is-2', controls: [{ control: 'c', at: 'pump' }] }],
        views: [{ id: 'head-of-nursing', rates: { privacy: 1 } }],
      },
    ]);
  });

  it('change what a balance says of itself, and leave its options and views', () => {
    const document = made();
    const was = balanceOf(document);
    const said = { ...asked, title: 'Which?', years: 5, weights: { minor: 0.1, serious: 1 }, note: 'One year' };
    expect(balanceOf(after(document, editsForBalance(document, was, said)))).toEqual({ ...was, ...said });
  });

  it('put an option and a view in the place of what they were, with the same ids', () => {
    const document = made();
    const { options, views = [] } = balanceOf(document);
    const known = { harm: 'late', 'per-device-year': [0.1, 0.2] as [number, number], basis: 'trial' };
    const option = { title: 'Other', harms: [known] };
    const once = after(document, editsForOption(document, id, option, options[1]));
    const view = { who: 'Nurses', reason: 'Time', weights: { minor: 0.1, serious: 1 } };
    const twice = balanceOf(after(once, editsForView(BalancesDocument.parse(once), id, view, views[0])));
    expect(twice.options[1]).toEqual({ id: 'as-it-is-2', ...option });
    expect(twice.views).toEqual([{ id: 'head-of-nursing', ...view }]);
  });

  it('write nothing over what somebody else wrote since, nor in the place of what is gone', () => {
    const document = made();
    const { options, views = [], ...was } = balanceOf(document);
    const [first] = options;
    if (first === undefined) throw new Error('no option');
    const since = { ...first, title: 'Before it was changed' };
    expect(editsForOption(document, id, { title: 'Mine' }, since)).toEqual(changed);
    expect(editsForOption(document, id, { title: 'Mine' }, { ...first, id: 'away' })).toEqual(gone);
    expect(editsForBalance(document, { ...was, options }, asked)).toEqual(changed);
    expect(editsForBalance({}, { ...was, options, views }, asked)).toEqual(gone);
  });

  it('take an option out, but never the last', () => {
    const balances = made();
    const first = { balance: id, list: 'options' as const, id: 'as-it-is' };
    const once = BalancesDocument.parse(after(balances, editsForNo({ balances }, first)));
    expect(once.balances?.[0]?.options.map((one) => one.id)).toEqual(['as-it-is-2']);
    expect(editsForNo({ balances: once }, { ...first, id: 'as-it-is-2' }).ok).toBe(false);
    expect(editsForNo({ balances: once }, { ...first, list: 'views', id: 'nobody' })).toEqual(gone);
  });

  it('take a whole balance out', () => {
    const balances = made();
    expect(BalancesDocument.parse(after(balances, editsForNoBalance({ balances }, id))).balances ?? []).toEqual([]);
    expect(editsForNoBalance({ balances }, 'nothing')).toEqual(gone);
  });

  it('leave the balance that a decision is about, and the option that it chose, and no other', () => {
    const balances = made();
    const decisions = decided('as-it-is-2');
    const option = { balance: id, list: 'options' as const, id: 'as-it-is-2' };
    expect(editsForNoBalance({ balances, decisions }, id)).toEqual({
      ok: false,
      because: 'decision "d" is about it: it would lose its ground',
    });
    expect(editsForNo({ balances, decisions }, option)).toEqual({
      ok: false,
      because: 'decision "d" chose it: it would lose its ground',
    });
    expect(editsForNo({ balances, decisions }, { ...option, id: 'as-it-is' }).ok).toBe(true);
    expect(editsForNo({ balances, decisions }, { balance: id, list: 'views', id: 'head-of-nursing' }).ok).toBe(true);
  });

  it('stay while a worksheet is judged beside them, and says which', () => {
    const balances = made();
    const { options } = balanceOf(balances);
    const beside = { balance: id, option: options[1]?.id ?? '' };
    const conflicts = lockedSheet({ beside });
    const because = 'worksheet "locked" is judged beside it: it would lose its ground';
    expect(editsForNoBalance({ balances, conflicts }, id)).toEqual({ ok: false, because });
    const option = { balance: id, list: 'options' as const, id: beside.option };
    expect(editsForNo({ balances, conflicts }, option)).toEqual({ ok: false, because });
    expect(editsForNo({ balances, conflicts }, { ...option, id: options[0]?.id ?? '' }).ok).toBe(true);
  });

  it('refuse what is not said: a title, a use, a reason, how much use', () => {
    const document = made();
    expect(editsForNewBalance(document, { ...asked, title: ' ' }, around).ok).toBe(false);
    expect(editsForNewBalance(document, { ...asked, use: '' }, around).ok).toBe(false);
    expect(editsForBalance(document, balanceOf(document), { ...asked, 'device-years': 0 }).ok).toBe(false);
    expect(editsForOption(document, 'gone', { title: 'X' }).ok).toBe(false);
    expect(editsForOption(document, id, { title: ' ' }).ok).toBe(false);
    expect(editsForView(document, id, { who: 'x', reason: '' }).ok).toBe(false);
  });
});

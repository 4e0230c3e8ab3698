/** What is taken out of the system, and what people weighed and decided about it. */
import { describe, expect, it } from 'vitest';
import { HOME_VOCABULARY, smallHome } from '../testing/small-home.ts';
import { applyEdits } from './apply-edits.ts';
import { BalancesDocument } from './balances-document.ts';
import { ConflictsDocument } from './conflicts-document.ts';
import { ControlsDocument } from './controls-document.ts';
import { DecisionsDocument } from './decisions-document.ts';
import type { DocumentKind } from './dossier.ts';
import { editContext } from './edit-context.ts';
import { editsForRemoval } from './edits-for-removal.ts';

const [atPhone, atApp] = [
  { control: 'sign-in', at: 'phone' },
  { control: 'sign-in', at: 'app' },
];
const balances = BalancesDocument.parse({
  balances: [
    {
      id: 'which',
      title: 't',
      use: 'home',
      'device-years': 10,
      options: [{ id: 'a', title: 't', controls: [atPhone, atApp], harms: [{ harm: 'late', p2: [0, 1], basis: 'b' }] }],
    },
  ],
});
const conflicts = ConflictsDocument.parse({
  conflicts: [
    {
      id: 'quarrel',
      title: 't',
      kind: 'privacy-care',
      about: [atPhone],
      interests: [{ of: 'patient', wants: 'w' }],
      options: [{ id: 'on', title: 't', on: [atPhone, atApp] }],
    },
  ],
});
const controls = ControlsDocument.parse({
  controls: [{ ...atApp, state: 'proposed', needs: [atPhone] }],
});
const decision = {
  id: 'd',
  kind: 'accept',
  reason: 'r',
  'decided-by': 'x',
  'decided-on': '2026-01-01',
  'review-by': '2027-01-01',
  seen: [{ harm: 'late', likelihood: 'low', severity: 'minor', evaluation: 'acceptable' }],
};
const decided = (about: object) => DecisionsDocument.parse({ decisions: [{ ...decision, about }] });

function removed(ids: readonly string[], decisions: DecisionsDocument = {}) {
  const dossier = { ...smallHome(), balances, conflicts, controls, decisions };
  const plan = editsForRemoval(editContext(dossier, HOME_VOCABULARY), ids);
  const document = (kind: DocumentKind) => {
    if (!plan.ok) return plan.because;
    const own = plan.edits.filter((edit) => edit.document === kind);
    const edited = applyEdits(dossier[kind], own);
    return edited.ok ? edited.value : edited.faults;
  };
  return { plan, document };
}

describe('taking an asset away', () => {
  it('takes its controls out of options whole, and what nothing is needed of any more', () => {
    const { document } = removed(['phone']);
    expect(document('balances')).toMatchObject({ balances: [{ options: [{ controls: [atApp] }] }] });
    expect(document('controls')).toEqual({ controls: [{ ...atApp, state: 'proposed' }] });
  });

  it('takes a worksheet along that is about nothing else', () => {
    const { plan, document } = removed(['phone']);
    expect(document('conflicts')).toEqual({});
    expect(plan.ok && plan.also).toContain('conflict quarrel');
    expect(removed(['app']).document('conflicts')).toMatchObject({ conflicts: [{ options: [{ on: [atPhone] }] }] });
  });

  it('is refused where a decision is about that worksheet, since no decision is taken away', () => {
    expect(removed(['phone'], decided({ conflict: 'quarrel' })).document('conflicts')).toBe(
      '"quarrel" is still needed by decision d: about conflict',
    );
  });
});

describe('taking a harm away', () => {
  it('takes along what an option knows of it, and leaves decisions as they are', () => {
    const { document } = removed(['late'], decided({ harm: 'late' }));
    expect(document('balances')).toMatchObject({
      balances: [{ options: [{ id: 'a', title: 't', controls: [atPhone, atApp] }] }],
    });
    expect(JSON.stringify(document('balances'))).not.toContain('late');
    expect(document('decisions')).toEqual(decided({ harm: 'late' }));
  });
});

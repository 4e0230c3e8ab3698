import { describe, expect, it } from 'vitest';
import { HOME_VOCABULARY, smallHome } from '../testing/small-home.ts';
import { AgreementsDocument } from './agreements-document.ts';
import { applyEdits } from './apply-edits.ts';
import { editContext, type EditPlan } from './edit-context.ts';
import { editsForControl } from './edits-for-controls.ts';
import { editsForRejection } from './edits-for-harms.ts';
import { editsForId } from './edits-for-id.ts';
import { editsForRemoval } from './edits-for-removal.ts';

const agreements = AgreementsDocument.parse({
  assignments: [{ about: { control: 'sign-in', at: 'phone' }, accountable: 'patient', informed: ['maker'] }],
  expectations: [
    {
      id: 'lock-phone',
      by: 'maker',
      of: 'patient',
      text: 'x',
      at: { control: 'sign-in', at: 'phone' },
      why: { harms: ['late'] },
      'asked-on': '2026-01-01',
    },
    {
      id: 'keep',
      by: 'maker',
      of: 'patient',
      text: 'x',
      at: { asset: 'monitor' },
      why: { harms: ['late', 'tiny/data-gone#waiting@readings'] },
      'asked-on': '2026-01-01',
    },
  ],
  promises: [{ answers: 'lock-phone', by: 'patient', state: 'proved', on: '2026-01-02', proof: ['x'] }],
});
const home = editContext({ ...smallHome(), agreements }, HOME_VOCABULARY);

function after(plan: EditPlan): unknown {
  if (!plan.ok) return plan.because;
  const edited = applyEdits(
    agreements,
    plan.edits.filter(({ document }) => document === 'agreements'),
  );
  return edited.ok ? edited.value : edited.faults;
}

describe('edits and what was agreed', () => {
  it('take assignments, expectations and their answers away with the asset that they are about', () => {
    const plan = editsForRemoval(home, ['phone']);
    expect(after(plan)).toEqual({ expectations: [agreements.expectations?.[1]] });
    expect(plan.ok && plan.also).toEqual(
      expect.arrayContaining(['expectation lock-phone', 'assignment sign-in at phone', 'answer to lock-phone']),
    );
  });

  it('keep an expectation as long as it has a reason', () => {
    expect(after(editsForRemoval(home, ['late']))).toEqual({
      assignments: agreements.assignments,
      expectations: [{ ...agreements.expectations?.[1], why: { harms: ['tiny/data-gone#waiting@readings'] } }],
    });
  });

  it('keep a party to which something belongs', () => {
    expect(after(editsForRemoval(home, ['maker']))).toContain('"maker" is still needed by');
  });

  it('name a thing by its new id in the reasons, too', () => {
    expect(after(editsForId(home, 'readings', 'nights'))).toMatchObject({
      expectations: [{}, { why: { harms: ['late', 'tiny/data-gone#waiting@nights'] } }],
    });
  });

  it('give a rejected harm as a reason by its name as a proposal', () => {
    const harms = {
      harms: smallHome().harms.harms?.map((harm) => ({ ...harm, from: 'tiny/wrong-recording', 'from-harm': 'late' })),
    };
    const shown = {
      id: 'tiny/wrong-recording#late@watching',
      asset: { id: 'watching' },
      consequence: { id: 'x' },
      uses: [],
      situation: 'x',
      harm: 'x',
      to: 'patient',
      severity: 'x',
      p2: [0, 1],
      basis: 'x',
      stage: 'field-use',
    } as const;
    expect(
      after(editsForRejection(editContext({ ...smallHome(), harms, agreements }, HOME_VOCABULARY), shown, 'no')),
    ).toMatchObject({
      expectations: [{ why: { harms: [shown.id] } }, { why: { harms: [shown.id, 'tiny/data-gone#waiting@readings'] } }],
    });
  });

  it('do not propose what was proved to be in place', () => {
    const at = { control: 'tiny/sign-in', at: ['phone', 'app'] };
    expect(after(editsForControl(home, at, { state: 'proposed' }))).toBe(
      'the promise to "lock-phone" proves that it is in place',
    );
    expect(editsForControl(home, at, { reason: 'x' }).ok).toBe(true);
  });
});

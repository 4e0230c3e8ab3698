import { describe, expect, it } from 'vitest';
import { AgreementsDocument } from '../dossier/agreements-document.ts';
import { applyEdits } from '../dossier/apply-edits.ts';
import { checkReferences } from '../dossier/check-references.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { editContext, type EditPlan } from '../dossier/edit-context.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { vocabularyOf } from '../system/vocabulary-of.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { editsForAnswer, editsForReminder, editsForRequest, editsForWithdrawal } from './edits-for-agreements.ts';

const { knowledge } = joinPacks([tinyPack()]);
const ASKED = {
  id: 'wish',
  by: 'maker',
  of: 'hospital',
  text: 'People sign in.',
  at: { control: 'sign-in', at: 'pump' },
  why: { harms: ['over-infusion'] },
  'asked-on': '2026-03-01',
};
const { id: _id, ...WITHOUT_ID } = ASKED;
const answeredBy = (state: string, more: object = {}) => ({
  answers: 'wish',
  by: 'hospital',
  state,
  on: '2026-03-02',
  ...more,
});

function dossier(agreements: object, controls: object[] = []): Dossier {
  const tiny = tinyDossier();
  return {
    ...tiny,
    system: SystemDocument.parse({
      ...tiny.system,
      parties: [...tiny.system.parties, { id: 'hospital', kind: 'healthcare-provider' }],
    }),
    controls: ControlsDocument.parse({ controls }),
    agreements: AgreementsDocument.parse(agreements),
  };
}

/** The dossier after the plan, which has to be without faults. */
function after(before: Dossier, plan: EditPlan): Dossier {
  if (!plan.ok) throw new Error(plan.because);
  const changed = { ...before };
  for (const document of ['agreements', 'controls'] as const) {
    const edited = applyEdits(
      before[document],
      plan.edits.filter((edit) => edit.document === document),
    );
    if (!edited.ok) throw new Error(JSON.stringify(edited.faults));
    Object.assign(changed, { [document]: edited.value });
  }
  expect(checkReferences(changed, knowledge, '2026-06-01')).toEqual([]);
  return changed;
}

const contextOf = (of: Dossier) => editContext(of, vocabularyOf(knowledge));
const acting = { expectation: 'wish', by: 'hospital', on: '2026-04-01' };

describe('a request', () => {
  it('gets an id of its own from its words, beside those that are there', () => {
    const before = dossier({ expectations: [ASKED] });
    const { id, ...plan } = editsForRequest(contextOf(before), { ...WITHOUT_ID, text: 'Wish' });
    expect(id).toBe('wish-2');
    expect(after(before, plan).agreements.expectations).toEqual([ASKED, { ...ASKED, id: 'wish-2', text: 'Wish' }]);
  });

  it('of a party to itself is refused', () => {
    expect(editsForRequest(contextOf(dossier({})), { ...WITHOUT_ID, of: 'maker' })).toMatchObject({ ok: false });
  });
});

describe('a reminder', () => {
  const remind = (agreements: object, by = 'maker', on = '2026-04-01') =>
    editsForReminder(contextOf(dossier(agreements)), { expectation: 'wish', by, on });

  it('is kept with its day, once a day', () => {
    const before = dossier({ expectations: [{ ...ASKED, 'reminded-on': ['2026-03-20'] }] });
    const reminded = after(before, editsForReminder(contextOf(before), { ...acting, by: 'maker' }));
    expect(reminded.agreements.expectations?.[0]?.['reminded-on']).toEqual(['2026-03-20', '2026-04-01']);
    expect(editsForReminder(contextOf(reminded), { ...acting, by: 'maker' })).toMatchObject({ ok: false });
  });

  it('is for the party that asked, while there is something to wait for', () => {
    const open = { expectations: [ASKED] };
    expect(remind(open, 'hospital').ok).toBe(false);
    expect(remind({ ...open, promises: [answeredBy('accepted')] }).ok).toBe(true);
    expect(remind({ ...open, promises: [answeredBy('declined', { reason: 'no' })] }).ok).toBe(false);
    expect(remind({}).ok).toBe(false);
  });
});

describe('a withdrawal', () => {
  it('takes the request away with its answer, and leaves the others', () => {
    const other = { ...ASKED, id: 'other' };
    const before = dossier({ expectations: [other, ASKED], promises: [answeredBy('accepted')] });
    const plan = editsForWithdrawal(contextOf(before), { ...acting, by: 'maker' });
    expect(plan).toMatchObject({ also: ['answer of hospital'] });
    const { expectations, promises } = after(before, plan).agreements;
    expect({ expectations, promises }).toEqual({ expectations: [other], promises: undefined });
  });

  it('is for the party that asked', () => {
    const before = dossier({ expectations: [ASKED] });
    expect(editsForWithdrawal(contextOf(before), acting)).toMatchObject({ ok: false });
    expect(after(before, editsForWithdrawal(contextOf(before), { ...acting, by: 'maker' })).agreements).toEqual({});
    expect(editsForWithdrawal(contextOf(dossier({})), { ...acting, by: 'maker' })).toMatchObject({ ok: false });
  });
});

describe('an answer', () => {
  it('is written by the party that was asked, and by no other', () => {
    const before = dossier({ expectations: [ASKED] });
    const accepted = { state: 'accepted' as const, 'done-by': '2026-12-31' };
    const plan = editsForAnswer(contextOf(before), acting, accepted);
    expect(after(before, plan).agreements.promises).toEqual([
      { answers: 'wish', by: 'hospital', state: 'accepted', 'done-by': '2026-12-31', on: '2026-04-01' },
    ]);
    for (const by of ['maker', 'nobody'])
      expect(editsForAnswer(contextOf(before), { ...acting, by }, accepted)).toMatchObject({ ok: false });
  });

  it('takes the place of the one before, with nothing of it left', () => {
    const before = dossier({ expectations: [ASKED], promises: [answeredBy('declined', { reason: 'no staff' })] });
    const plan = editsForAnswer(contextOf(before), acting, { state: 'accepted' });
    expect(after(before, plan).agreements.promises).toEqual([
      { answers: 'wish', by: 'hospital', state: 'accepted', on: '2026-04-01' },
    ]);
  });

  it('with proof puts a control in place that was only proposed, there and nowhere else', () => {
    const statement = { control: 'sign-in', at: ['pump'], state: 'proposed' as const };
    const before = dossier({ expectations: [ASKED] }, [statement]);
    const proved = { state: 'proved' as const, proof: ['evidence/sign-in.pdf'] };
    expect(after(before, editsForAnswer(contextOf(before), acting, proved)).controls.controls).toEqual([
      { control: 'sign-in', at: ['pump'], state: 'in-place', evidence: ['evidence/sign-in.pdf'] },
    ]);
    const bare = dossier({ expectations: [ASKED] });
    expect(after(bare, editsForAnswer(contextOf(bare), acting, proved)).controls).toEqual({ controls: [] });
  });
});

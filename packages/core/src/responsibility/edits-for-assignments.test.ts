import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { AgreementsDocument } from '../dossier/agreements-document.ts';
import { applyEdits } from '../dossier/apply-edits.ts';
import { checkReferences } from '../dossier/check-references.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { SystemDocument } from '../dossier/system-document.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { editsForAssignments, editsForNoAssignments } from './edits-for-assignments.ts';
import { responsibilityFor } from './responsibility-for.ts';

const { knowledge } = joinPacks([tinyPack()]);

function dossier(agreements: object = {}): Dossier {
  const tiny = tinyDossier();
  return {
    ...tiny,
    system: SystemDocument.parse({
      ...tiny.system,
      parties: [...tiny.system.parties, { id: 'hospital', kind: 'healthcare-provider' }],
    }),
    controls: ControlsDocument.parse({ controls: [{ control: 'sign-in', at: 'pump', state: 'in-place' }] }),
    agreements: AgreementsDocument.parse(agreements),
  };
}

const rowsOf = (of: Dossier) => responsibilityFor(assess(of, knowledge)).assignments;
const rowOf = (of: Dossier, kind: string, id: string) =>
  rowsOf(of).filter(({ about }) => about.kind === kind && about.id === id);

function after(before: Dossier, plan: EditPlan): Dossier {
  if (!plan.ok) throw new Error(plan.because);
  const edited = applyEdits(before.agreements, plan.edits);
  if (!edited.ok) throw new Error(JSON.stringify(edited.faults));
  const changed = { ...before, agreements: AgreementsDocument.parse(edited.value) };
  expect(checkReferences(changed, knowledge, '2026-06-01')).toEqual([]);
  return changed;
}

const BY_HOSPITAL = {
  accountable: 'hospital',
  responsible: ['hospital'],
  consulted: ['maker'],
  informed: [],
  note: '',
};

describe('an assignment', () => {
  it('is written where it only followed from other documents, and shown as agreed', () => {
    const before = dossier();
    const [pump] = rowOf(before, 'asset', 'pump');
    expect(pump).toMatchObject({ said: 'derived', accountable: 'maker' });
    const changed = after(before, editsForAssignments(before.agreements, rowOf(before, 'asset', 'pump'), BY_HOSPITAL));
    expect(changed.agreements.assignments).toEqual([
      { about: { asset: 'pump' }, accountable: 'hospital', consulted: ['maker'] },
    ]);
    expect(rowOf(changed, 'asset', 'pump')).toMatchObject([
      { said: 'written', accountable: 'hospital', responsible: ['hospital'], consulted: ['maker'] },
    ]);
  });

  it('takes the place of the one before, keeps its note, and leaves the others', () => {
    const other = { about: { asset: 'pump' }, accountable: 'maker' };
    const one = {
      about: { control: 'sign-in', at: 'pump' },
      accountable: 'maker',
      informed: ['hospital'],
      note: 'by contract',
    };
    const before = dossier({ assignments: [other, one] });
    const rows = rowsOf(before).filter(({ about }) => about.kind === 'control');
    const changed = after(before, editsForAssignments(before.agreements, rows, BY_HOSPITAL));
    expect(changed.agreements.assignments).toEqual([
      other,
      { about: one.about, accountable: 'hospital', consulted: ['maker'], note: 'by contract' },
    ]);
  });

  it('is set for many things at once, and taken back for many', () => {
    const before = dossier({ assignments: [{ about: { asset: 'pump' }, accountable: 'maker' }] });
    const rows = rowsOf(before).filter(({ about }) => about.kind !== 'harm');
    expect(rows.length).toBeGreaterThan(1);
    const changed = after(
      before,
      editsForAssignments(before.agreements, rows, { ...BY_HOSPITAL, note: 'ward contract' }),
    );
    const written = rowsOf(changed).filter(({ said }) => said === 'written');
    expect(written.map(({ accountable, because }) => ({ accountable, because }))).toEqual(
      rows.map(() => ({ accountable: 'hospital', because: 'ward contract' })),
    );
    const back = after(changed, editsForNoAssignments(rowsOf(changed)));
    expect(rowsOf(back).filter(({ said, about }) => said === 'written' && about.kind !== 'harm')).toEqual([]);
  });

  it('of a harm is refused, and so is taking back what nobody wrote', () => {
    const about = { kind: 'harm' as const, id: 'h', title: 'Harm' };
    const from = { document: 'harms', path: ['harms', 0] };
    expect(editsForAssignments({}, [{ about, said: 'written', from }], BY_HOSPITAL)).toMatchObject({ ok: false });
    expect(editsForNoAssignments([{ said: 'written', from }])).toMatchObject({ ok: false });
  });
});

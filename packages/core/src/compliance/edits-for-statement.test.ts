import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { ComplianceDocument } from '../dossier/compliance-document.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { editsForNoStatement, editsForStatement } from './edits-for-statement.ts';

const said = { requirement: 'mdr/a', state: 'not-applicable' as const, reason: 'no radio', on: '2026-05-05' };

function after(document: ComplianceDocument, plan: EditPlan): unknown {
  if (!plan.ok) return plan.because;
  const edited = applyEdits(document, plan.edits);
  return edited.ok ? ComplianceDocument.parse(edited.value) : edited.faults;
}

describe('edits for a statement', () => {
  it('add what is said for the first time, and write no party that is the owner', () => {
    expect(after({}, editsForStatement({}, { ...said, party: 'maker' }, 'maker'))).toEqual({ statements: [said] });
  });

  it('stand in place of what was said before, also where the pack was left out', () => {
    const document = { statements: [{ ...said, requirement: 'a', reason: 'before' }] };
    expect(after(document, editsForStatement(document, said, 'maker'))).toEqual({ statements: [said] });
  });

  it('leave what is said for another party alone', () => {
    const document = { statements: [{ ...said, party: 'clinic' }] };
    expect(after(document, editsForStatement(document, said, 'maker'))).toEqual({
      statements: [{ ...said, party: 'clinic' }, said],
    });
    expect(editsForNoStatement(document, 'mdr/a', 'maker', 'maker')).toMatchObject({ ok: false });
    expect(after(document, editsForNoStatement(document, 'mdr/a', 'clinic', 'maker'))).toEqual({});
  });

  it('refuse a statement without a reason', () => {
    expect(editsForStatement({}, { ...said, reason: ' ' }, 'maker')).toMatchObject({ ok: false });
  });
});

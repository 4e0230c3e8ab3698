import { describe, expect, it } from 'vitest';
import { applyEdits } from '../dossier/apply-edits.ts';
import { ComplianceDocument } from '../dossier/compliance-document.ts';
import type { EditPlan } from '../dossier/edit-context.ts';
import { editsForEvidence, editsForNoEvidence } from './edits-for-evidence.ts';

const report = { kind: 'evidence/security-test-report', title: 'Penetration test', on: '2026-05-04' };

function after(document: ComplianceDocument, plan: EditPlan): unknown {
  if (!plan.ok) return plan.because;
  const edited = applyEdits(document, plan.edits);
  return edited.ok ? ComplianceDocument.parse(edited.value) : edited.faults;
}

describe('edits for evidence', () => {
  it('begin the list in a dossier that has none, with an id made from the title', () => {
    expect(after({}, editsForEvidence({}, { ...report, file: '' }))).toEqual({
      evidence: [{ id: 'penetration-test', ...report }],
    });
  });

  it('never take an id twice', () => {
    const document = { evidence: [{ id: 'penetration-test', ...report }] };
    expect(after(document, editsForEvidence(document, report))).toMatchObject({
      evidence: [{ id: 'penetration-test' }, { id: 'penetration-test-2' }],
    });
  });

  it('change a piece where it stands and keep its id', () => {
    const document = { evidence: [{ id: 'a', ...report }] };
    expect(after(document, editsForEvidence(document, { ...report, title: 'Second test' }, 'a'))).toEqual({
      evidence: [{ id: 'a', ...report, title: 'Second test' }],
    });
  });

  it.each([
    [{ ...report, title: ' ' }, 'title'],
    [{ ...report, kind: '' }, 'kind'],
    [{ ...report, on: '' }, 'on'],
    [{ ...report, 'valid-until': '2026-05-03' }, 'valid-until'],
  ])('refuse %j', (item, field) => {
    expect(editsForEvidence({}, item)).toEqual({ ok: false, because: `missing or wrong: ${field}` });
  });

  it('take a piece out of the statements that name it, which stay', () => {
    const statement = { requirement: 'mdr/a', state: 'met' as const, reason: 'x', on: '2026-05-05' };
    const document = {
      evidence: [
        { id: 'a', ...report },
        { id: 'b', ...report },
      ],
      statements: [
        { ...statement, evidence: ['a'] },
        { ...statement, requirement: 'mdr/b', evidence: ['a', 'b'] },
      ],
    };
    expect(after(document, editsForNoEvidence(document, 'a'))).toEqual({
      evidence: [{ id: 'b', ...report }],
      statements: [statement, { ...statement, requirement: 'mdr/b', evidence: ['b'] }],
    });
  });
});

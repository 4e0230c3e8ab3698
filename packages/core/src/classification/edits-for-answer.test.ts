import { describe, expect, it } from 'vitest';
import { editsForAnswer } from './edits-for-answer.ts';

const system = { parties: [{ id: 'maker', title: 'Maker', kind: 'manufacturer' as const, facts: { employees: 7 } }] };
const documents = { dossier: { device: { active: true, software: false } }, system };

describe('edits for an answer', () => {
  it('write facts of the device into dossier.yaml, and those of a party with the party', () => {
    expect(editsForAnswer(documents, { slug: 'active', of: 'device', party: 'maker', told: false })).toMatchObject({
      edits: [{ document: 'dossier', do: 'set', path: ['device', 'active'], value: false }],
    });
    expect(editsForAnswer(documents, { slug: 'turnover', of: 'party', party: 'maker', told: 3 })).toMatchObject({
      edits: [{ document: 'system', do: 'set', path: ['parties', 0, 'facts', 'turnover'], value: 3 }],
    });
  });

  it('take an answer back, and with the last one the list', () => {
    expect(editsForAnswer(documents, { slug: 'active', of: 'device', party: 'maker', told: undefined })).toMatchObject({
      edits: [{ do: 'remove', path: ['device', 'active'] }],
    });
    expect(
      editsForAnswer(documents, { slug: 'employees', of: 'party', party: 'maker', told: undefined }),
    ).toMatchObject({ edits: [{ do: 'remove', path: ['parties', 0, 'facts'] }] });
  });

  it('refuse what cannot be: a party that is not there, an answer that was not given', () => {
    expect(editsForAnswer(documents, { slug: 'a', of: 'party', party: 'x', told: 1 })).toMatchObject({ ok: false });
    expect(editsForAnswer(documents, { slug: 'a', of: 'device', party: 'maker', told: undefined })).toMatchObject({
      ok: false,
    });
  });
});

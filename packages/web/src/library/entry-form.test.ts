import { describe, expect, it } from 'vitest';
import { copyOf, entryFrom, formOf } from './entry-form.ts';

const source = { document: 'own work', mark: 'proposal' };
const THREAT = {
  id: 'own-a/t',
  title: 'T',
  explain: 'E',
  where: {
    device: { type: 'device', not: { joins: 'port' } },
    port: { type: 'port', of: 'device', joins: ['a', 'b'], quantifier: 'any' },
  },
  distinct: [['device', 'port']],
  needs: [{ lost: 'reach', at: 'port' }],
  'leads-to': [{ loss: 'control', of: 'device' }],
  'stopped-by': ['seal'],
  source,
};

describe('an entry in the form', () => {
  it.each([
    ['threats', THREAT],
    ['controls', { id: 'own-a/c', title: 'C', at: ['port', 'host'], care: 'none', refs: { cwe: ['CWE-1'] }, source }],
    ['strategies', { id: 'own-a/s', title: 'S', all: [{ control: 'seal', at: 'port' }], effect: 'safe', source }],
    ['asset-types', { id: 'own-a/a', title: 'A', is: ['host'], source: { ...source, clause: '3' } }],
    [
      'situations',
      {
        id: 'own-a/w',
        title: 'W',
        situation: 'Wrong',
        when: { loss: 'integrity', of: { data: 'settings' } },
        harms: [{ id: 'h', harm: 'H', to: 'patient', severity: 'minor', p2: [0.1, 1], basis: 'made up' }],
        source,
      },
    ],
    ['clinical-functions', { id: 'own-a/f', title: 'F', source }],
  ] as const)('comes back as it was, with what the form does not show: %s', (kind, entry) => {
    expect(entryFrom(kind, formOf(kind, entry), { pack: 'own-a', base: entry })).toEqual(entry);
  });

  it('that begins as one of a pack keeps where it comes from, under an own id and without its mark', () => {
    const base = copyOf({
      kind: 'threats',
      ...THREAT,
      id: 'connected-care/t',
      source: { document: 'MDCG', mark: 'seen' },
    });
    const entry = entryFrom('threats', formOf('threats', base), { pack: 'own-a', base });
    expect(entry).not.toHaveProperty('kind');
    expect(entry).toMatchObject({ id: 'own-a/t', 'derived-from': 'connected-care/t', source: { mark: 'known' } });
  });

  it('leaves out rows and texts that nobody filled', () => {
    const form = formOf('threats', THREAT);
    const rows = { ...form.rows, needs: [...(form.rows['needs'] ?? []), { lost: '', at: ' ' }] };
    const entry = entryFrom('threats', { ...form, rows }, { pack: 'own-a', base: THREAT });
    expect(entry).toEqual(THREAT);
  });
});

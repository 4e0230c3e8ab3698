import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Register } from '../report/registers.ts';
import { xlsxOf } from '../report/xlsx.ts';
import { editsForImport } from './edits-for-import.ts';
import { editsForStatements } from './edits-for-statements.ts';
import { readRequirements } from './read-requirements.ts';
import { requirementsRegister } from './requirements-register.ts';

type Picture = Pick<CompliancePicture, 'rows' | 'notApplicable' | 'party'>;
type Row = Picture['rows'][number];

const row = (id: string, rest: Partial<Row> = {}): Row => ({
  id,
  title: `Title of ${id}`,
  explain: 'What is asked.',
  instrument: 'law/law',
  short: 'LAW',
  clause: 'Art. 1',
  status: 'in-force',
  force: 'must',
  mark: 'seen',
  roles: ['manufacturer'],
  alsoAskedOf: [],
  applies: 'yes',
  openFacts: [],
  state: 'unknown',
  claimed: false,
  proofs: [],
  named: [],
  sameAs: [],
  ...rest,
});
const said = (requirement: string, reason: string) => ({
  requirement,
  state: 'met' as const,
  reason,
  on: '2026-01-01',
});

const PICTURE: Picture = {
  party: 'maker',
  rows: [
    row('law/one', {
      state: 'partly',
      from: '2027-12-11',
      proofs: [
        { proof: { evidence: 'evidence/sbom' }, found: 'there', by: ['our-sbom'] },
        { proof: { any: [{ capability: 'c/a' }, { control: 'c/b' }] }, found: 'missing', by: [] },
      ],
    }),
    row('law/two', { state: 'met', statement: said('law/two', 'Seen in the file.') }),
    row('law/three'),
  ],
  notApplicable: [
    { id: 'law/four', title: 'Four', short: 'LAW', clause: 'Art. 4', because: 'facts', facts: ['mdr/class'] },
    {
      id: 'law/five',
      title: 'Five',
      short: 'LAW',
      clause: 'Art. 5',
      because: 'statement',
      reason: 'No software.',
      facts: [],
    },
  ],
};
const register = requirementsRegister(PICTURE);

type Cells = readonly (string | number)[];
const changed = (change: (id: string, cells: string[]) => Cells | undefined): Register => ({
  ...register,
  rows: register.rows.flatMap((cells) => {
    const now = change(String(cells[0]), cells.map(String));
    return now === undefined ? [] : [now];
  }),
});
const put = (cells: string[], column: string, value: string) => cells.with(register.columns.indexOf(column), value);
const read = async (one: Register, picture = PICTURE) =>
  readRequirements(await xlsxOf([one]), { file: 'r.xlsx', picture, on: '2026-11-26' });

describe('requirementsRegister', () => {
  it('says of each requirement what shows it, what is missing and what does not apply', () => {
    expect(register.rows.map(([id]) => id)).toEqual(['law/one', 'law/two', 'law/three', 'law/four', 'law/five']);
    const cell = (at: number, column: string) => register.rows[at]?.[register.columns.indexOf(column)];
    expect([cell(0, 'evidence'), cell(0, 'gap'), cell(0, 'from')]).toEqual(['our-sbom', 'c/a or c/b', '2027-12-11']);
    expect([cell(3, 'state'), cell(3, 'reason')]).toEqual(['not-applicable', 'by the facts: mdr/class']);
  });
});

describe('readRequirements', () => {
  it('gives nothing back where nothing was changed', async () => {
    expect(await read(register)).toEqual({ statements: [], missing: [], others: [], faults: [] });
  });

  it('gives back states and reasons that were changed, and nothing else', async () => {
    const { statements, faults } = await read(
      changed((id, cells) => {
        if (id === 'law/three') return put(put(cells, 'state', 'Not met'), 'reason', 'No test was made.');
        if (id === 'law/two') return put(cells, 'reason', 'Seen in the new file.');
        return id === 'law/one' ? put(cells, 'title', 'Another title') : cells;
      }),
    );
    expect(faults).toEqual([]);
    expect(statements).toEqual([
      { requirement: 'law/two', party: 'maker', state: 'met', reason: 'Seen in the new file.', on: '2026-11-26' },
      { requirement: 'law/three', party: 'maker', state: 'not-met', reason: 'No test was made.', on: '2026-11-26' },
    ]);
  });

  it('finds its columns by their heads wherever they stand, under titles, in any sheet', async () => {
    const turned: Register = {
      name: 'x',
      title: 'Something else',
      columns: ['Requirements of the pump', '', ''],
      rows: [
        ['', '', ''],
        ['Reason / rationale', 'note of ours', 'ID', 'State'],
        ['No test was made.', 'hm', 'law/three', 'partial'],
        ['', '', '', ''],
      ],
    };
    const other = { name: 'y', title: 'Notes', columns: ['a'], rows: [['b']] };
    const bytes = await xlsxOf([other, turned]);
    const { statements, missing } = await readRequirements(bytes, {
      file: 'r.xlsx',
      picture: PICTURE,
      on: '2026-11-26',
    });
    expect(statements).toMatchObject([{ requirement: 'law/three', state: 'partly', reason: 'No test was made.' }]);
    expect(missing).toEqual(['law/one', 'law/two', 'law/four', 'law/five']);
  });

  it('tells every fault with its cell, and takes nothing over then', async () => {
    const broken = changed((id, cells) => {
      if (id === 'law/one') return put(cells, 'state', 'mett');
      if (id === 'law/two') return put(cells, 'state', 'unknown');
      if (id === 'law/three') return put(cells, 'state', 'met');
      return id === 'law/four' ? put(cells, 'id', 'law/fuor') : put(cells, 'id', 'law/one');
    });
    const { statements, others, faults } = await read(broken);
    expect(statements).toEqual([]);
    expect(faults.map(({ message, code, line, column }) => [message.split(':')[0], code, line, column])).toEqual([
      ['Requirements!I2', 'unknown-value', 2, 9],
      ['Requirements!I3', 'unknown-value', 3, 9],
      ['Requirements!J4', 'missing-field', 4, 10],
      ['Requirements!A5', 'unknown-id', 5, 1],
      ['Requirements!A6', 'repeated', 6, 1],
    ]);
    expect(faults[0]?.hint).toBe('did you mean "met"?');
    expect(faults[4]?.message).toContain('Requirements!A2');
    expect(others).toHaveLength(1);
  });

  it('says what it looked for where there is no table', async () => {
    const { faults } = await read({ name: 'x', title: 'x', columns: ['id', 'price'], rows: [['law/one', 1]] });
    expect(faults).toMatchObject([{ code: 'other-format' }]);
  });

  it('never takes a table that nobody touched for a change, whatever stands in a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const picture = {
          ...PICTURE,
          rows: [row('law/two', { state: 'met', statement: said('law/two', `x${text}`) })],
          notApplicable: [],
        };
        expect((await read(requirementsRegister(picture), picture)).statements).toEqual([]);
      }),
      { numRuns: 40 },
    );
    const long = {
      ...PICTURE,
      rows: [row('law/two', { state: 'met', statement: said('law/two', 'x'.repeat(40_000)) })],
    };
    expect((await read(requirementsRegister(long), long)).statements).toEqual([]);
  });
});

describe('editsForStatements', () => {
  it('takes the place of what was said of the same requirement and party, keeps its evidence, and adds the rest', () => {
    const document = { statements: [{ ...said('two', 'Old.'), evidence: ['our-sbom'] }, said('law/nine', 'Kept.')] };
    const context = { owner: 'maker', fullId: (ref: string) => (ref.includes('/') ? ref : `law/${ref}`) };
    const fresh = [
      { ...said('law/two', 'New.'), party: 'maker' },
      { ...said('law/two', 'Of the other.'), party: 'hospital' },
      { ...said('law/three', 'First.'), party: 'maker' },
    ];
    expect(editsForStatements(document, fresh, context)).toEqual([
      { document: 'compliance', do: 'set', path: ['statements', 0], value: { ...fresh[0], evidence: ['our-sbom'] } },
      { document: 'compliance', do: 'insert', path: ['statements', 2], value: fresh[1] },
      { document: 'compliance', do: 'insert', path: ['statements', 3], value: fresh[2] },
    ]);
  });
});

describe('editsForImport', () => {
  const report = { id: 'report', kind: 'evidence/audit-report', title: 'Report', on: '2026-11-01', file: 'ar.json' };
  const context = { owner: 'maker', fullId: (ref: string) => ref };
  const statement = { ...said('law/one', 'Found so.'), evidence: ['report'] };

  it('gives evidence an id that is free, and statements name it by that', () => {
    const document = { evidence: [{ ...report, file: 'other.json' }] };
    expect(editsForImport(document, { evidence: [report], statements: [statement] }, context)).toEqual([
      { document: 'compliance', do: 'insert', path: ['evidence', 1], value: { ...report, id: 'report-2' } },
      {
        document: 'compliance',
        do: 'insert',
        path: ['statements', 0],
        value: { ...statement, evidence: ['report-2'] },
      },
    ]);
  });

  it('adds the same file once', () => {
    const document = { evidence: [{ ...report, id: 'audit' }], statements: [{ ...statement, evidence: ['audit'] }] };
    expect(editsForImport(document, { evidence: [report], statements: [statement] }, context)).toEqual([
      { document: 'compliance', do: 'set', path: ['statements', 0], value: { ...statement, evidence: ['audit'] } },
    ]);
  });
});

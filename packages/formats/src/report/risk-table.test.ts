import type { RiskFile } from '@primum/core/harm/risk-file';
import { describe, expect, it } from 'vitest';
import { exampleRiskFile } from '../testing/riskman-example.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { csvOf } from './csv.ts';
import { riskTable, riskWorkbook } from './risk-table.ts';
import { riskTableHtml } from './risk-table-html.ts';
import { xlsxOf } from './xlsx.ts';

const HEADS = [
  'id',
  'state',
  'hazard',
  'foreseeable sequence of events',
  'hazardous situation',
  'harm',
  'to',
  'uses and stage',
  'severity',
  'P1 before control',
  'P2',
  'basis of severity and P2',
  'probability of harm before control',
  'initial risk',
  'control measures',
  'verification of the measures',
  'P1 after control',
  'probability of harm after control',
  'residual risk',
  'acceptability',
  'new risks from the measures',
  'benefit-risk analysis',
  'responsible party',
];

/** The text of each cell by the head of its column. */
function rowOf(file: RiskFile, id: string): Record<string, string> {
  const { columns, rows } = riskTable(file);
  const row = rows.find(([own]) => own === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return Object.fromEntries(columns.map((column, at) => [column, String(row[at])]));
}

/** With hostile text where people write it. */
async function hostile(text: string): Promise<RiskFile> {
  const file = await exampleRiskFile('infusion-pump');
  const [first, ...others] = file.risks;
  if (first === undefined) throw new Error('no risk');
  return { ...file, risks: [{ ...first, harm: text, situation: text, basis: text }, ...others] };
}

describe('the ISO 14971 table', () => {
  it('has a row for each harm and every column that the standard has a question for', async () => {
    const file = await exampleRiskFile('infusion-pump');
    const { columns, rows } = riskTable(file);
    expect(columns).toEqual(HEADS);
    expect(rows.map(([id]) => id)).toEqual(file.risks.map(({ id }) => id));
    const empty = HEADS.filter((_, at) => rows.some((row) => row[at] === ''));
    expect(empty.filter((head) => !/measures|benefit/.test(head))).toEqual([]);
  });

  it('tells levels before and after as the file has them, with what stands between', async () => {
    const file = await exampleRiskFile('infusion-pump', true);
    const risk = file.risks.find(({ initial, residual }) => initial.evaluation !== residual.evaluation);
    if (risk === undefined) throw new Error('no control changes an evaluation');
    const row = rowOf(file, risk.id);
    expect(row['initial risk']).toContain(risk.initial.evaluation);
    expect(row['residual risk']).toContain(risk.residual.evaluation);
    expect(row['control measures']?.split('\n')).toHaveLength(risk.measures.length);
    expect(row['verification of the measures']).toContain('proposed, not carried out');
    expect(row['foreseeable sequence of events']?.split('\n').at(0)).toMatch(/^begins with: /);
  });

  it('tells a control that nothing proves, and names the evidence of one that is proved', async () => {
    const claimed = await exampleRiskFile('infusion-pump');
    const proved = await exampleRiskFile('sequencer');
    const cells = (file: RiskFile) =>
      riskTable(file).rows.map((row) => row[HEADS.indexOf('verification of the measures')]);
    expect(cells(claimed).join()).toContain('claimed, no evidence');
    expect(cells(proved).join()).toContain('evidence: ');
    expect(cells(proved).join()).not.toContain('claimed');
  });

  it('comes back from a workbook cell by cell, with controls, levels and what it is about beside it', async () => {
    const file = await exampleRiskFile('sequencer');
    const sheets = riskWorkbook(file);
    expect(sheets.map(({ name }) => name)).toEqual(['risk-table', 'control-measures', 'levels', 'about']);
    const read = await readWorkbook(await xlsxOf(sheets), 'table', 'risks.xlsx');
    expect(read.faults).toEqual([]);
    expect(read.sheets.map(({ name }) => name)).toEqual(sheets.map(({ title }) => title));
    expect(read.sheets[0]?.rows).toEqual([HEADS, ...riskTable(file).rows.map((row) => row.map(String))]);
  });

  it('names the criteria where uses have their own, and tells what each use says of what is left', async () => {
    const file = await exampleRiskFile('remote-patient-monitoring');
    const sheets = riskWorkbook(file);
    expect(sheets.map(({ name }) => name)).toEqual(['risk-table', 'control-measures', 'levels', 'criteria', 'about']);
    const criteria = sheets.find(({ name }) => name === 'criteria')?.rows ?? [];
    expect(criteria).toHaveLength(2 * 5);
    expect(criteria[2]).toEqual([
      'uses without criteria of their own: clinical-harm/acceptability',
      'serious',
      'acceptable',
      'acceptable',
      'acceptable',
      'reduce',
      'reduce',
      'unacceptable',
    ]);
    expect(String(criteria[7]?.[0])).toMatch(/^Measuring at home: matrix in dossier.yaml \(Proposal: /);
    expect(criteria[7]?.slice(1)).toEqual([
      'serious',
      'acceptable',
      'acceptable',
      'reduce',
      'reduce',
      'reduce',
      'unacceptable',
    ]);
    const apart = file.risks.find(({ byUse }) => new Set(byUse.map(({ evaluation }) => evaluation)).size > 1);
    expect(rowOf(file, apart?.id ?? '')['acceptability']).toBe(
      'reduce\nMeasuring at home: reduce\nLooked at in the hospital: acceptable',
    );
    const page = riskTableHtml(file, '2026-11-26');
    expect(page).toContain('Measuring at home: matrix in dossier.yaml');
    expect(page).toContain('<small>Measuring at home: reduce; Looked at in the hospital: acceptable</small>');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '|calc'])('keeps %j from being a formula in CSV', async (text) => {
    const csv = csvOf(riskTable(await hostile(text)));
    expect(csv).toContain(`'${text}`);
    expect(csv).not.toMatch(new RegExp(`(^|,)"?${text.replaceAll(/[+|=()@]/g, String.raw`\$&`)}`, 'm'));
  });

  it('shows markup of people as text, asks for nothing outside and runs no script', async () => {
    const page = riskTableHtml(await hostile('<script>alert(1)</script><img src=x>'), '2026-11-26');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain("default-src 'none'");
  });

  it('has each risk on the page, and says where nothing is known', async () => {
    const file = await exampleRiskFile('sequencer');
    const page = riskTableHtml(file, '2026-11-26');
    for (const { id } of file.risks) expect(page).toContain(`id="${id}"`);
    expect(riskTableHtml({ ...file, risks: [] }, '2026-11-26')).toContain('No harm is known.');
  });
});

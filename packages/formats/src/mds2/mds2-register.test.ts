import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDossier } from '../folder/open-dossier.ts';
import { readPackFolder } from '../folder/read-pack-folder.ts';
import { xlsxOf } from '../report/xlsx.ts';
import { mds2Proposals } from './mds2-proposals.ts';
import { mds2Register } from './mds2-register.ts';
import { readMds2 } from './read-mds2.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const packOf = async (id: string) => {
  const { pack } = await readPackFolder(resolve(ROOT, 'knowledge', id));
  if (pack === undefined) throw new Error(`${id} has faults`);
  return pack;
};
const [form, crosswalk] = [await packOf('mds2'), await packOf('capability-crosswalk')];
const { judged } = await openDossier(resolve(ROOT, 'examples/infusion-pump'), {
  packFolders: [resolve(ROOT, 'knowledge')],
  today: '2026-11-26',
});
if (judged === undefined) throw new Error('the infusion pump has faults');
const { dossier } = judged;
const packs = [...judged.packs, form, crosswalk];
const register = mds2Register(dossier, packs, 'mds2');
const answerOf = (code: string, of = register) => of.rows.find(([first]) => first === code);

describe('mds2Register', () => {
  it('has a row for every code of the form', () => {
    expect(register.rows.map(([code]) => String(code)).toSorted()).toEqual(
      form.entries.items.map(({ code }) => code).toSorted(),
    );
  });

  it('answers only what a crosswalk ties to a capability, and says what the answer comes from', () => {
    const slugs = new Set(
      crosswalk.entries.crosswalks.flatMap(({ items }) => (items ?? []).filter((id) => id.startsWith('mds2/'))),
    );
    expect(register.rows.length).toBeGreaterThan(200);
    for (const [code, , answer, note] of register.rows) {
      const item = form.entries.items.find((one) => one.code === code);
      const section = form.entries.items.find((one) => one.code === String(code).split('-')[0]);
      const tied = [item, section].some((one) => one !== undefined && slugs.has(one.id));
      if (answer !== '') expect(String(note)).not.toBe('');
      if (String(code).startsWith('DOC')) expect(answer).toBe('');
      if (tied && item !== section) expect(answer).not.toBe('');
    }
  });

  it('says no where nothing is in place, and leaves to people which question of a section a control answers', () => {
    const bare = mds2Register({ ...dossier, controls: { controls: [] } }, packs, 'mds2');
    expect(answerOf('AUDT-1', bare)).toMatchObject({ 2: 'No', 3: expect.stringContaining('Audit Controls') });
    const [asset] = dossier.system.assets;
    const logged = {
      ...dossier,
      controls: { controls: [{ control: auditControl(), at: asset?.id ?? '', state: 'in-place' as const }] },
    };
    expect(answerOf('AUDT-1', mds2Register(logged, packs, 'mds2'))).toMatchObject({
      2: 'See Note',
      3: expect.stringContaining(` at ${asset?.id}`),
    });
    const proposed = { controls: logged.controls.controls.map((one) => ({ ...one, state: 'proposed' as const })) };
    expect(answerOf('AUDT-1', mds2Register({ ...dossier, controls: proposed }, packs, 'mds2'))).toMatchObject({
      2: 'No',
    });
  });

  it('can be read again as a form', async () => {
    const { answers, missing, faults } = await readMds2(await xlsxOf([register]), 'x.xlsx', form.entries.items);
    expect([missing, faults.filter(({ severity }) => severity === 'error')]).toEqual([[], []]);
    const words = { yes: 'Yes', no: 'No', 'see-note': 'See Note', none: '', 'not-applicable': 'N/A', text: '?' };
    expect(answers.every(({ code, answer }) => answerOf(code)?.[2] === words[answer])).toBe(true);
  });
});

describe('mds2Proposals', () => {
  it('makes the form evidence, tells what it claims of each capability, and puts no control in place', async () => {
    const rows = [
      'AUDT-1 Yes',
      'AUDT-3 No',
      'ALOF-1 Yes',
      'ALOF-2 Yes',
      'EMRG-1 N/A',
      'DOC-1 Ward Pumps',
      'DOC-11 Yes',
    ];
    const cells = rows.map((row) => [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' ') + 1)]);
    const bytes = await xlsxOf([{ name: 'x', title: 'x', columns: ['Code', 'Answer'], rows: cells }]);
    const { answers } = await readMds2(bytes, 'x.xlsx', form.entries.items);
    const { evidence, claims, untied } = mds2Proposals(answers, packs, {
      file: 'x.xlsx',
      on: '2026-11-26',
      kind: 'evidence/mds2-form',
    });
    expect(evidence).toMatchObject({ kind: 'evidence/mds2-form', file: 'x.xlsx', note: '7 questions answered' });
    expect(claims.map(({ capability, says }) => [capability, says])).toEqual([
      ['connected-care/audit-controls', 'some'],
      ['connected-care/automatic-logoff', 'all'],
      ['connected-care/emergency-access', 'none'],
    ]);
    expect(claims[0]).toMatchObject({ codes: { yes: ['AUDT-1'], no: ['AUDT-3'] } });
    expect(claims[0]?.controls).toContain(auditControl());
    expect(untied).toEqual(['DOC-11']);
  });
});

function auditControl(): string {
  const found = judged?.packs
    .flatMap(({ entries }) => entries.controls)
    .find(({ refs }) => refs?.mdcg?.includes('audit-controls'));
  return found?.id ?? '';
}

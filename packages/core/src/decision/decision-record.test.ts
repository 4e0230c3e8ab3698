import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ConflictsDocument } from '../dossier/conflicts-document.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decidedPump, decision } from '../testing/decided-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { decisionRecord } from './decision-record.ts';
import { decisionsFor } from './decisions-for.ts';

const { knowledge } = joinPacks([tinyPack()]);
const aboutBalance = { about: { balance: 'ward-balance' }, option: 'both' };
const aboutConflict = { about: { conflict: 'lock-or-care' }, option: 'locked' };

function recordOf(dossier: Dossier, id: string) {
  const assessment = assess(dossier, knowledge);
  const picture = decisionsFor(assessment, { on: '2026-11-24', sha256: () => '0'.repeat(64) });
  const row = picture.decisions.find((one) => one.id === id);
  if (row === undefined) throw new Error(`no decision ${id}`);
  return decisionRecord(assessment, row, picture);
}
const recordFor = (id: string, ...decisions: Decision[]) => recordOf(decidedPump(decisions), id);

describe('the record of a decision', () => {
  it('about a balance has its analysis, and the worksheets about controls of its options with what was decided there', () => {
    const record = recordFor('d1', decision(aboutBalance), decision({ ...aboutConflict, id: 'd2' }));
    expect(record.balance).toMatchObject({ id: 'ward-balance' });
    expect(record.worksheets.map(({ id, decisions }) => [id, decisions.map((one) => one.id)])).toEqual([
      ['lock-or-care', ['d2']],
    ]);
    expect(record.harm).toBeUndefined();
  });

  it('leaves worksheets out that are about no control of any option', () => {
    const dossier = decidedPump([decision(aboutBalance)]);
    const [conflict] = dossier.conflicts.conflicts ?? [];
    const elsewhere = ConflictsDocument.parse({
      conflicts: [{ ...conflict, about: [{ control: 'sign-in', at: 'server' }], options: [{ id: 'o', title: 'O' }] }],
    });
    expect(recordOf({ ...dossier, conflicts: elsewhere }, 'd1').worksheets).toEqual([]);
  });

  it('has a worksheet that is judged beside one of its options, whatever its controls', () => {
    const dossier = decidedPump([decision(aboutBalance)]);
    const [conflict] = dossier.conflicts.conflicts ?? [];
    const beside = { balance: 'ward-balance', option: 'nothing' };
    const about = [{ control: 'sign-in', at: 'server' }];
    const conflicts = ConflictsDocument.parse({ conflicts: [{ ...conflict, about, beside }] });
    expect(recordOf({ ...dossier, conflicts }, 'd1').worksheets.map(({ id }) => id)).toEqual(['lock-or-care']);
  });

  it('about a conflict has its worksheet alone', () => {
    const record = recordFor('d1', decision(aboutConflict));
    expect(record).toMatchObject({ balance: undefined, harm: undefined, worksheets: [{ id: 'lock-or-care' }] });
  });

  it('about a harm has the chain that it comes about by', () => {
    const record = recordFor('d1', decision({}));
    expect(record).toMatchObject({ balance: undefined, worksheets: [], harm: { id: 'over-infusion' } });
    expect(record.harm?.chain.length).toBeGreaterThan(1);
  });

  it('names all that it took the place of, the latest first, and ends where two name each other', () => {
    const first = decision({});
    const second = decision({ id: 'd2', revises: 'd1' });
    const third = decision({ id: 'd3', revises: 'd2' });
    expect(recordFor('d3', first, second, third).before.map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(recordFor('d2', decision({ revises: 'd2' }), second).before.map(({ id }) => id)).toEqual(['d1', 'd2']);
  });
});

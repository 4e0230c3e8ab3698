/** What the examples hold as decided still stands on what was seen, and is what was approved. */
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import { decisionsFor } from '@primum/core/decision/decisions-for';
import { describe, expect, it } from 'vitest';
import { openDossier } from './folder/open-dossier.ts';
import { sha256 } from './hash/sha256.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('the infusion pump’s decisions', () => {
  it('hold on the day they were approved: PRIMUM_WRITE_EXAMPLE=1 with the journey of the signed decision makes them anew', async () => {
    const { judged } = await openDossier(resolve(ROOT, 'examples/infusion-pump'), {
      packFolders: [resolve(ROOT, 'knowledge')],
      today: '2026-11-26',
    });
    if (judged === undefined) throw new Error('the example has faults');
    const { decisions = [] } = judged.dossier.decisions;
    const on = decisions[0]?.['approved-on'] ?? '';
    const rows = decisionsFor(assess(judged.dossier, judged.knowledge), { on, sha256 }).decisions;
    expect(rows.map(({ about, option, state, changes }) => [about.kind, option?.id, state, changes])).toEqual([
      ['conflict', 'no-sign-in', 'holds', []],
      ['balance', 'network', 'holds', []],
    ]);
    const signed = new Map(decisions.map((one) => [one.id, one['approved-hash']]));
    expect(rows.map(({ hash }) => hash)).toEqual(rows.map(({ id }) => signed.get(id)));
  });
});

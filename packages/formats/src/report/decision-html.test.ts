import { assess } from '@primum/core/assessment/assess';
import type { Signature } from '@primum/core/api/decisions';
import { contentHash } from '@primum/core/decision/decision-content';
import { decisionRecord } from '@primum/core/decision/decision-record';
import { decisionsFor } from '@primum/core/decision/decisions-for';
import type { Decision } from '@primum/core/dossier/decisions-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { decidedPump, decision } from '@primum/core/testing/decided-pump';
import { tinyPack } from '@primum/core/testing/tiny-pack';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../hash/sha256.ts';
import { decisionHtml } from './decision-html.ts';

const { knowledge } = joinPacks([tinyPack()]);
const BALANCE = decision({ about: { balance: 'ward-balance' }, option: 'both', seen: [] });
const APPROVED = { 'approved-by': 'head of nursing', 'approved-on': '2026-06-02' };
const SIGNED: Signature = {
  decision: 'd1',
  state: 'matches',
  hash: 'a'.repeat(64),
  by: { id: 'x', name: 'Somebody' },
  at: '2026-06-02T08:00:00.000Z',
  entry: 12,
};

/** Of the balance's decision, with and without an approval alike. */
const HASH = contentHash(decidedPump([BALANCE]), BALANCE, sha256);

interface More {
  readonly signature?: Signature;
  readonly hasLog?: boolean;
  readonly dossier?: Dossier;
}

function page(written: Decision, { dossier = decidedPump([written]), ...more }: More = {}): string {
  const assessment = assess(dossier, knowledge);
  const picture = decisionsFor(assessment, { on: '2026-06-03', sha256 });
  const [row] = picture.decisions;
  if (row === undefined) throw new Error('no decision');
  const context = { hasLog: true, writtenOn: '2026-06-03', ...more };
  return decisionHtml(decisionRecord(assessment, row, picture), context);
}

describe('a decision on paper', () => {
  it('says what was decided out of what, why, who disagreed, and that the conflict in it is open', () => {
    const text = page({ ...BALANCE, dissent: [{ who: 'nurse', says: 'It takes too long.' }] });
    for (const part of [
      'treat: Lock people out, too',
      'A sign-in comes with the next release.',
      '<b>nurse</b>: It takes too long.',
      '<b>Lock people out, too</b> (chosen)',
      'Leave it',
      '<b>Locking out against giving care</b>: nobody has decided it.',
      'nurses',
      'head of risk management, on 2026-06-01',
      'nobody yet',
    ])
      expect(text).toContain(part);
  });

  it('names the controls of an option in words, and says which do nothing where they are put', () => {
    expect(page(BALANCE)).toContain('<small>sign-in at Pump; lock-out at Pump</small>');
    const dossier = decidedPump([BALANCE]);
    for (const { controls } of dossier.balances.balances?.[0]?.options ?? [])
      controls?.push({ control: 'lock', at: 'monitor' });
    expect(page(BALANCE, { dossier })).toContain('; lock at monitor (moves no level there)</small>');
  });

  it('says what opened it again, from which level to which', () => {
    const seen = [{ harm: 'over-infusion', likelihood: 'low', severity: 'critical', evaluation: 'reduce' }];
    const text = page(decision({ seen }));
    expect(text).toContain('It is open again');
    expect(text).toMatch(/Worse: [^<]+, from low, critical, reduce to /);
  });

  it('tells the chain of a harm step by step with where each comes from', () => {
    const text = page(decision({}));
    expect(text).toContain('How does the harm come about?');
    expect(text.match(/<li><i>/g)?.length).toBeGreaterThan(1);
  });

  it('escapes what people wrote', () => {
    expect(page({ ...BALANCE, reason: '<img src=x>' })).not.toContain('<img');
  });

  it.each([
    ['nobody approved', {}, {}, 'Nobody has signed it.'],
    [
      'a folder has an approval',
      APPROVED,
      { hasLog: false },
      'stands in the audit log of the server that it was given on',
    ],
    ['a server knows no signature for it', APPROVED, {}, 'knows no signature for it'],
    [
      'it was signed as it stands',
      APPROVED,
      { signature: SIGNED },
      'entry 12 of the audit log: what stands here is what was signed',
    ],
    [
      'something else was signed',
      APPROVED,
      { signature: { ...SIGNED, state: 'changed' as const } },
      `over ${'a'.repeat(64)}. What stands here now is something else.`,
    ],
    [
      'the role of the approval was changed',
      APPROVED,
      { signature: { ...SIGNED, state: 'changed' as const, hash: HASH } },
      'The content is what was signed, but the role or day of the approval, or the entry of the log, is not.',
    ],
  ])('says who signed it where %s', (_, approval, more, told) => {
    expect(page({ ...BALANCE, ...approval }, more)).toContain(told);
  });
});

/** What the conflict at the infusion pump hangs on: the side effects of strategies, and nothing that people entered. */
import { resolve } from 'node:path';
import { assess } from '@primum/core/assessment/assess';
import type { ConflictFinding } from '@primum/core/benefit/conflict/conflict-finding';
import { findConflicts } from '@primum/core/benefit/conflict/find-conflicts';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SIGN_IN = 'connected-care/person-sign-in@pump';
const LOCK_OUT = 'connected-care/lock-out@pump';

const { judged } = await openDossier(resolve(ROOT, 'examples/infusion-pump'), {
  packFolders: [resolve(ROOT, 'knowledge')],
  today: '2026-11-26',
});

function conflictsWith(change: (pack: Pack) => Pack, entered: boolean): ConflictFinding[] {
  if (judged === undefined) throw new Error('the infusion pump has faults');
  const { knowledge } = joinPacks(judged.packs.map(change));
  const dossier = entered ? judged.dossier : { ...judged.dossier, conflicts: {}, balances: {} };
  return findConflicts(assess(dossier, knowledge));
}

function bringingNothing(pack: Pack): Pack {
  const strategies = pack.entries.strategies.map(({ brings: _brings, ...rest }) => rest);
  return { ...pack, entries: { ...pack.entries, strategies } };
}

const at = (found: readonly ConflictFinding[], id: string) => found.find((one) => one.id === id);

describe('the conflict at the infusion pump', () => {
  it('is found with the delay that a lock-out brings and the privacy that a sign-in gives', () => {
    const found = conflictsWith((pack) => pack, true);
    const delay = at(found, LOCK_OUT)?.raises.find(({ harm }) => harm === 'delay-at-the-pump');
    expect(delay?.way).toEqual({ before: 'negligible', after: 'medium' });
    expect(at(found, LOCK_OUT)?.kinds).toContain('privacy-care');
    expect(at(found, SIGN_IN)?.lowers.some(({ kind, moves }) => kind === 'privacy' && moves)).toBe(true);
  });

  it('is found from the graph where nobody entered a conflict or an option', () => {
    expect(
      at(
        conflictsWith((pack) => pack, false),
        SIGN_IN,
      )?.standing,
    ).toBe('missing');
  });

  it('is found as before without the patterns of conflicts', () => {
    const without = (pack: Pack): Pack => ({ ...pack, entries: { ...pack.entries, 'conflict-patterns': [] } });
    expect(conflictsWith(without, true)).toEqual(conflictsWith((pack) => pack, true));
  });

  it('is lost without the side effects of strategies', () => {
    expect(conflictsWith(bringingNothing, true)).toEqual([]);
  });
});

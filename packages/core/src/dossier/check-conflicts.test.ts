import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { decidedPump } from '../testing/decided-pump.ts';
import { lockedPump, lockedSheet } from '../testing/locked-pump.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { checkReferences } from './check-references.ts';

const { knowledge } = joinPacks([tinyPack()]);
const told = (sheet: object, lockOut: object = {}) =>
  checkReferences(lockedPump(lockOut, { conflicts: lockedSheet(sheet) }), knowledge, '2026-11-26')
    .filter(({ document }) => document === 'conflicts')
    .map(({ severity, code, path }) => [severity, code, path.join('.')]);
const SIGN_IN_ONLY = { about: [{ control: 'read-only', at: 'copy(limits,pump)' }] };

describe('checks of conflicts', () => {
  it('have nothing against a worksheet about a control that brings something about', () => {
    expect(told({})).toEqual([]);
  });

  it('name a pattern that no pack has', () => {
    expect(told({ pattern: 'emergncy' })).toEqual([['error', 'unknown-conflict-pattern', 'conflicts.0.pattern']]);
  });

  it('warn of a worksheet about controls that nothing is known to pull the other way', () => {
    expect(told(SIGN_IN_ONLY)).toEqual([['warning', 'no-conflict', 'conflicts.0.about']]);
  });

  it('name an unknown control, requirement and party, each at its place, and an option that stands twice', () => {
    const option = { id: 'on', title: 'On' };
    expect(
      told({
        about: [{ control: 'lokc-out', at: 'pump' }],
        law: [{ requirement: 'law/none' }],
        roles: { processors: ['nobody'] },
        options: [option, option],
      }),
    ).toEqual([
      ['error', 'unknown-control', 'conflicts.0.about.0.control'],
      ['error', 'unknown-requirement', 'conflicts.0.law.0.requirement'],
      ['error', 'dangling-id', 'conflicts.0.roles.processors.0'],
      ['error', 'duplicate-id', 'conflicts.0.options.1.id'],
    ]);
  });

  it('name a balance that there is not, and an option that the balance does not have', () => {
    const { balances } = decidedPump();
    const besides = (balance: string, option: string) =>
      checkReferences(
        lockedPump({}, { balances, conflicts: lockedSheet({ beside: { balance, option } }) }),
        knowledge,
        '2026-11-26',
      )
        .filter(({ document }) => document === 'conflicts')
        .map(({ severity, code, path, hint }) => [severity, code, path.join('.'), hint]);
    expect(besides('ward-balance', 'sign-in')).toEqual([]);
    expect(besides('ward-balnce', 'sign-in')).toEqual([
      ['error', 'unknown-id', 'conflicts.0.beside.balance', 'did you mean "ward-balance"?'],
    ]);
    expect(besides('ward-balance', 'sing-in')).toEqual([
      ['error', 'unknown-id', 'conflicts.0.beside.option', 'did you mean "sign-in"?'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { checkReferences } from './check-references.ts';
import { ControlsDocument } from './controls-document.ts';

const { knowledge } = joinPacks([tinyPack()]);

function faultsOf(...controls: readonly object[]) {
  const dossier = { ...tinyDossier(), controls: ControlsDocument.parse({ controls }) };
  return checkReferences(dossier, knowledge, '2026-11-26').map(({ code, message, path }) => ({ code, message, path }));
}

const signIn = { control: 'sign-in', at: 'pump', state: 'proposed' };
const lockOut = { control: 'lock-out', at: 'pump', state: 'proposed' };
const need = (control: string) => ({ needs: [{ control, at: 'pump' }] });

describe('checkNeeds', () => {
  it('says nothing of a control that needs another', () => {
    expect(faultsOf(signIn, { ...lockOut, ...need('sign-in') })).toEqual([]);
  });

  it('tells a circle once, with all of its steps', () => {
    expect(faultsOf({ ...signIn, ...need('lock-out') }, { ...lockOut, ...need('tiny/sign-in') })).toEqual([
      {
        code: 'cycle',
        message: 'controls need each other in a circle: sign-in@pump -> lock-out@pump -> sign-in@pump',
        path: ['controls', 1, 'needs', 0],
      },
    ]);
  });

  it('tells a control that needs itself', () => {
    expect(faultsOf({ ...signIn, ...need('sign-in') })).toMatchObject([{ code: 'cycle' }]);
  });

  it('tells an unknown control and one at a thing that cannot have it', () => {
    expect(faultsOf({ ...signIn, ...need('sign-out') })).toMatchObject([
      { code: 'unknown-control', path: ['controls', 0, 'needs', 0, 'control'] },
    ]);
    expect(faultsOf({ ...signIn, needs: [{ control: 'sign-in', at: 'limits' }] })).toMatchObject([
      { code: 'not-at-this-type' },
    ]);
  });

  it('tells a control that must and cannot be chosen', () => {
    expect(faultsOf({ ...signIn, must: 'the law asks', cannot: 'too old' })).toMatchObject([
      { code: 'contradiction', path: ['controls', 0, 'cannot'] },
    ]);
  });

  it('warns where a control needs one that cannot be had, or that is not there though it is itself', () => {
    expect(faultsOf({ ...signIn, cannot: 'too old' }, { ...lockOut, ...need('sign-in') })).toMatchObject([
      { code: 'need-cannot-be-had' },
    ]);
    expect(faultsOf(signIn, { ...lockOut, state: 'in-place', ...need('sign-in') })).toMatchObject([
      { code: 'need-not-in-place' },
    ]);
  });

  it('refuses a cost below zero where the document is read', () => {
    const parsed = ControlsDocument.safeParse({ controls: [{ ...signIn, cost: { once: -1 } }] });
    expect(parsed.error?.issues.map(({ path }) => path)).toEqual([['controls', 0, 'cost', 'once']]);
  });
});

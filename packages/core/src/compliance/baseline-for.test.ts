import { describe, expect, it } from 'vitest';
import { assess } from '../assessment/assess.ts';
import { ControlsDocument } from '../dossier/controls-document.ts';
import type { FactsTold } from '../knowledge/holds.ts';
import { joinPacks } from '../knowledge/join-packs.ts';
import { lawPack } from '../testing/law-pack.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { baselineFor } from './baseline-for.ts';
import { complianceGround } from './compliance-ground.ts';
import { complianceModel } from './compliance-model.ts';

const ON = '2026-11-26';
const FACTS = ['grave', 'exposed'].map((id) => ({
  id,
  explain: 'Asked for tests.',
  of: 'device',
  area: 'a',
  answer: { 'yes-no': true },
}));
const when = (fact: string) => ({ fact, is: true });
const person = (force: string) => ({ asks: [{ capability: 'tiny/person-authentication', force }] });

function shown(baselines: readonly object[], told: Record<string, boolean>, controls: readonly object[] = []) {
  const law = lawPack({
    facts: FACTS,
    capabilities: [{ id: 'other' }, { id: 'beyond', 'given-by': ['tiny/lock-out'] }],
    'evidence-kinds': [{ id: 'test' }],
    baselines,
  });
  const { knowledge, faults } = joinPacks([tinyPack(), law]);
  expect(faults).toEqual([]);
  const dossier = { ...tinyDossier(), controls: ControlsDocument.parse({ controls }) };
  const model = complianceModel(knowledge);
  const ground = complianceGround(assess(dossier, knowledge), model, { classes: [], unsettled: [], on: ON });
  const facts: FactsTold = { answer: (id) => told[id.slice('law/'.length)], order: () => undefined };
  return baselineFor(ground, model, facts, { on: ON });
}

const verdict = (picture: ReturnType<typeof shown>, capability: string) =>
  picture.rows.find((row) => row.capability === capability)?.verdict;

describe('a baseline', () => {
  it('counts where its condition holds, and is told as open where a fact is missing', () => {
    const all = [
      { id: 'a', when: when('grave') },
      { id: 'b', when: when('exposed') },
    ];
    const picture = shown(all, { grave: true });
    expect(picture.holding.map(({ id }) => id)).toEqual(['law/a']);
    expect(picture.open.map(({ id }) => id)).toEqual(['law/b']);
    expect(shown(all, { grave: false, exposed: false })).toMatchObject({ holding: [], open: [] });
  });

  it.each([
    ['must', 'missing'],
    ['should', 'missing'],
    ['consider', 'risk-asks-more'],
  ])('that says %s of what a grave harm waits for is told as %s', (force, told) => {
    const picture = shown([{ id: 'a', when: when('grave'), ...person(force) }], { grave: true });
    expect(verdict(picture, 'tiny/person-authentication')).toBe(told);
  });

  it('is told where the risk asks for what no baseline does', () => {
    expect(verdict(shown([], {}), 'tiny/person-authentication')).toBe('risk-asks-more');
    expect(verdict(shown([], {}), 'law/other')).toBe('not-asked');
  });

  it('is told where it asks for more than any harm needs', () => {
    const asks = [{ capability: 'other', force: 'must' }];
    expect(verdict(shown([{ id: 'a', when: when('grave'), asks }], { grave: true }), 'law/other')).toBe(
      'more-than-risk',
    );
  });

  it('is met by a control in place', () => {
    const controls = [{ control: 'sign-in', at: 'pump', state: 'in-place' }];
    const picture = shown([{ id: 'a', when: when('grave'), ...person('must') }], { grave: true }, controls);
    expect(picture.rows.find(({ capability }) => capability === 'tiny/person-authentication')).toMatchObject({
      verdict: 'there',
      found: 'claimed',
      force: 'must',
    });
  });

  it('finds a capability that no control names by the controls that it names', () => {
    const asks = [{ capability: 'beyond', force: 'must' }];
    const all = [{ id: 'a', when: when('grave'), asks }];
    const rowAt = (control: string) =>
      shown(all, { grave: true }, [{ control, at: 'pump', state: 'in-place' }]).rows.find(
        ({ capability }) => capability === 'law/beyond',
      );
    expect(rowAt('lock-out')).toMatchObject({ verdict: 'there', by: ['tiny/lock-out@pump'] });
    expect(rowAt('sign-in')?.verdict).not.toBe('there');
  });

  it('sets the highest level of all that hold, and exposure adds to it up to 4', () => {
    const all = [
      { id: 'a', when: when('grave'), levels: { fr1: 2, fr3: 4 } },
      { id: 'b', when: when('grave'), levels: { fr1: 1, fr7: 1 } },
      { id: 'c', when: when('exposed'), raises: { fr1: 1, fr3: 1 } },
    ];
    expect(shown(all, { grave: true, exposed: true }).levels).toEqual({ fr1: 3, fr3: 4, fr7: 1 });
    expect(shown(all, { grave: true, exposed: false }).levels).toEqual({ fr1: 2, fr3: 4, fr7: 1 });
  });
});

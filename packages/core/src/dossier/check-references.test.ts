import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { checkReferences } from './check-references.ts';
import type { Dossier } from './dossier.ts';

const pack = tinyPack();
const dosing = { id: 'tiny/dosing', title: 'Dosing', source: { document: 'own work', mark: 'proposal' } } as const;
const { knowledge } = joinPacks([{ ...pack, entries: { ...pack.entries, 'clinical-functions': [dosing] } }]);

/** What is wrong with the tiny dossier after one change to it. */
function faultsAfter(change: (dossier: ReturnType<typeof changeable>) => void) {
  const dossier = changeable();
  change(dossier);
  return checkReferences(dossier as Dossier, knowledge, '2026-06-01').map(
    ({ severity, document, path, code, message, hint }) => ({
      severity,
      at: `${document}:${path.join('.')}`,
      code,
      message,
      hint,
    }),
  );
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests break documents in ways that their types forbid
type Loose = any;
function changeable(): Record<keyof Dossier, Loose> {
  return structuredClone(tinyDossier());
}

describe('checkReferences', () => {
  it('finds nothing wrong with a right dossier', () => {
    expect(faultsAfter(() => undefined)).toEqual([]);
  });

  it('tells a dangling id with the nearest one that is there', () => {
    expect(faultsAfter(({ system }) => (system.data[0]['kept-at'] = ['pumpp']))).toMatchObject([
      { at: 'system:data.0.kept-at.0', code: 'dangling-id', hint: 'did you mean "pump"?' },
    ]);
  });

  it('tells an id that names the wrong kind of thing', () => {
    expect(faultsAfter(({ system }) => (system.assets[0].party = 'wifi'))).toMatchObject([
      { at: 'system:assets.0.party', code: 'wrong-kind', message: '"wifi" is a zone' },
    ]);
  });

  it('tells an id that stands twice, wherever in the dossier', () => {
    expect(faultsAfter(({ dossier }) => (dossier.uses[0].id = 'pump'))).toMatchObject([
      {
        at: 'system:assets.0.id',
        code: 'duplicate-id',
        message: '"pump" is the id of a use context already (number 1 under uses of dossier.yaml)',
      },
    ]);
  });

  it('tells a harm that the template it is accepted from does not have', () => {
    const accept = (fromHarm: string) =>
      faultsAfter(({ harms }) => Object.assign(harms.harms[0], { from: 'tiny/wrong-dose', 'from-harm': fromHarm }));
    expect(accept('too-much')).toEqual([]);
    expect(accept('much-too-much')).toMatchObject([{ at: 'harms:harms.0.from-harm', code: 'unknown-harm' }]);
  });

  it('tells an unknown type with a suggestion', () => {
    expect(faultsAfter(({ system }) => (system.assets[0].type = 'hosst'))).toMatchObject([
      { at: 'system:assets.0.type', code: 'unknown-asset-type', hint: 'did you mean "host"?' },
    ]);
  });

  it.each([
    ['thing', 'abstract-type'],
    ['copy', 'derived-type'],
    ['function', 'wrong-list'],
  ])('refuses the type %s written by hand as %s', (type, code) => {
    expect(faultsAfter(({ system }) => system.assets.push({ id: 'extra', type, party: 'maker' }))).toMatchObject([
      { at: 'system:assets.1.type', code },
    ]);
  });

  it('says where data that is written among the assets belongs', () => {
    expect(
      faultsAfter(({ system }) => system.assets.push({ id: 'extra', type: 'settings', party: 'maker' })),
    ).toMatchObject([{ code: 'wrong-list', hint: 'write it under data' }]);
  });

  it('refuses a relation that the types do not allow and lists those that would fit', () => {
    const faults = faultsAfter(({ system }) => (system.relations = [{ from: 'limits', relation: 'on', to: 'pump' }]));
    expect(faults).toMatchObject([
      { at: 'system:relations.0.relation', code: 'relation-not-allowed', hint: 'relations that would fit: kept-at' },
    ]);
  });

  it('refuses a field that names a thing of a type that its relation does not allow', () => {
    const faults = faultsAfter(({ system }) => {
      system.zones.push({ id: 'room', type: 'host', party: 'maker' });
      system.assets[0].networks = ['room'];
    });
    expect(faults).toMatchObject([{ at: 'system:assets.0.networks.0', code: 'relation-not-allowed' }]);
  });

  it('refuses a derived relation written by hand', () => {
    const relations = [{ from: 'limits', relation: 'copy-of', to: 'limits' }];
    expect(faultsAfter(({ system }) => (system.relations = relations))).toMatchObject([{ code: 'derived-relation' }]);
  });

  it('shows a cycle step by step, once', () => {
    const faults = faultsAfter(({ system }) => {
      system.assets[0]['part-of'] = 'b';
      system.assets.push({ id: 'b', type: 'host', party: 'maker', 'part-of': 'c' });
      system.assets.push({ id: 'c', type: 'host', party: 'maker', 'part-of': 'pump' });
    });
    expect(faults).toMatchObject([{ code: 'cycle', message: 'part-of goes in a circle: pump -> b -> c -> pump' }]);
  });

  it('tells a thing that is part of itself', () => {
    expect(faultsAfter(({ system }) => (system.zones[0].in = 'wifi'))).toMatchObject([
      { code: 'cycle', message: 'in goes in a circle: wifi -> wifi' },
    ]);
  });

  it('tells a control that is both in place and proposed', () => {
    const faults = faultsAfter(({ controls }) => {
      controls.controls.push({ control: 'sign-in', at: 'pump', state: 'in-place' });
      controls.controls.push({ control: 'tiny/sign-in', at: ['pump'], state: 'proposed' });
    });
    expect(faults).toMatchObject([{ at: 'controls:controls.1.at.0', code: 'contradiction' }]);
  });

  it('only warns of a control that stands twice in the same words', () => {
    const faults = faultsAfter(({ controls }) => {
      controls.controls.push({ control: 'sign-in', at: 'pump', state: 'in-place' });
      controls.controls.push({ control: 'sign-in', at: 'pump', state: 'in-place' });
    });
    expect(faults).toMatchObject([{ severity: 'warning', code: 'repeated' }]);
  });

  it('tells a control at a type that cannot have it, and what that type can have', () => {
    const use = { control: 'sign-in', at: 'limits', state: 'in-place' };
    expect(faultsAfter(({ controls }) => controls.controls.push(use))).toMatchObject([
      { at: 'controls:controls.0.at', code: 'not-at-this-type', hint: 'a settings has none of these' },
    ]);
  });

  it('tells a level that is not on the scale, with the nearest', () => {
    const assumed = { trust: 'reach', at: 'wifi', level: 'hgh', reason: 'x' };
    expect(faultsAfter(({ assumptions }) => assumptions.assumptions.push(assumed))).toMatchObject([
      { at: 'assumptions:assumptions.0.level', code: 'unknown-level', hint: 'did you mean "high"?' },
    ]);
  });

  it('tells one assumption with two levels', () => {
    const faults = faultsAfter(({ assumptions }) => {
      assumptions.assumptions.push({ trust: 'reach', at: 'wifi', level: 'high', reason: 'x' });
      assumptions.assumptions.push({ trust: 'reach', at: 'wifi', level: 'low', reason: 'x' });
    });
    expect(faults).toMatchObject([{ at: 'assumptions:assumptions.1.level', code: 'contradiction' }]);
  });

  it('tells a harm that hangs on nothing, in a use that is unknown, for a party that is unknown', () => {
    const faults = faultsAfter(({ harms }) => {
      harms.harms[0].when = { loss: 'integrity', of: 'dozing', in: ['theatre'] };
      harms.harms[0].responsible = 'nobody';
    });
    expect(faults.map(({ at, code }) => `${at} ${code}`)).toEqual([
      'harms:harms.0.when.of dangling-id',
      'harms:harms.0.when.in.0 dangling-id',
      'harms:harms.0.responsible dangling-id',
    ]);
  });

  it('tells a loss of trust that the thing cannot have', () => {
    expect(faultsAfter(({ harms }) => (harms.harms[0].when.loss = 'reach'))).toMatchObject([
      { code: 'not-at-this-type' },
    ]);
  });

  it('accepts a flow that the dossier writes and refuses one that it does not', () => {
    const assumed = (at: string) => ({ trust: 'reach', at, level: 'high', reason: 'x' });
    const faults = faultsAfter(({ system, assumptions }) => {
      system.data[0].flows = [{ from: 'pump', to: 'pump' }];
      assumptions.assumptions.push(assumed('flow(limits,pump,pump)'), assumed('flow(limits,pump,wifi)'));
    });
    expect(faults.map(({ at, code }) => `${at} ${code}`)).toContain('assumptions:assumptions.1.at dangling-id');
  });

  it('looks at what identifies a derived asset', () => {
    const use = (at: string) => ({ control: 'read-only', at, state: 'in-place' });
    const faults = faultsAfter(({ controls }) =>
      controls.controls.push(use('copy(limits,pump)'), use('copy(limits,pmp)')),
    );
    expect(faults).toMatchObject([{ at: 'controls:controls.1.at', code: 'dangling-id', hint: 'did you mean "pump"?' }]);
  });

  it.each([
    ['a flow', (system: Loose) => (system.data[0].flows = [{ from: 'pump', to: 'pump' }]), 'data.0.flows.0.to'],
    ['an asset that talks', (system: Loose) => (system.assets[0].talks = ['pump']), 'assets.0.talks.0'],
    [
      'a relation',
      (system: Loose) => (system.relations = [{ from: 'pump', relation: 'on', to: 'pump' }]),
      'relations.0',
    ],
  ])('warns of %s that leads from a thing to itself', (_, change, at) => {
    expect(faultsAfter(({ system }) => change(system))).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'to-itself', at: `system:${at}` }),
    );
  });

  it('warns of an id that stands in a list twice', () => {
    expect(faultsAfter(({ system }) => (system.assets[0].networks = ['wifi', 'wifi']))).toMatchObject([
      { severity: 'warning', code: 'repeated', at: 'system:assets.0.networks.1' },
    ]);
    // Two things under one id are told as that, and not as a list that repeats itself.
    const twice = faultsAfter(({ system }) => {
      system.assets[0].networks = ['wifi'];
      system.assets.push(structuredClone(system.assets[0]));
    });
    expect(twice.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('refuses a pack that is named twice', () => {
    expect(faultsAfter(({ dossier }) => dossier.packs.push({ ...dossier.packs[0], edition: '1999.1' }))).toMatchObject([
      { at: 'dossier:packs.1.id', code: 'duplicate-id', message: 'pack "tiny" stands here twice' },
    ]);
  });

  it('says of an entry of a pack that the dossier does not name, which pack that is', () => {
    expect(faultsAfter(({ system }) => (system.assets[0].type = 'other/host'))).toMatchObject([
      { code: 'unknown-asset-type', hint: 'dossier.yaml does not name the pack "other"' },
    ]);
  });

  it('says where words are listed that are like nothing known', () => {
    expect(faultsAfter(({ system }) => (system.assets[0].type = 'xyzzyxyzzy'))).toMatchObject([
      { code: 'unknown-asset-type', hint: '`primum pack show tiny/asset-types` lists them' },
    ]);
  });

  it('warns of a pack whose review is due', () => {
    const faults = checkReferences(tinyDossier(), knowledge, '2027-01-02');
    expect(faults).toMatchObject([{ severity: 'warning', code: 'pack-stale', path: ['packs', 0, 'id'] }]);
    expect(checkReferences(tinyDossier(), knowledge, '2027-01-01')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { populationLevel } from './population.ts';
import { systemFromDossier } from './system-from-dossier.ts';

const { knowledge } = joinPacks([tinyPack()]);

describe('systemFromDossier', () => {
  it('makes an asset of every zone, asset, data and function', () => {
    const { graph, faults } = systemFromDossier(tinyDossier(), knowledge);
    expect(faults).toEqual([]);
    expect(graph.assets.map(({ id, type }) => [id, type])).toEqual([
      ['wifi', 'tiny/open-network'],
      ['pump', 'tiny/host'],
      ['limits', 'tiny/settings'],
      ['dosing', 'tiny/function'],
    ]);
  });

  it('makes a relation of every field that names another thing, in the direction of the field', () => {
    const { graph } = systemFromDossier(tinyDossier(), knowledge);
    expect(graph.relations.map(({ from, relation, to }) => [from, relation, to])).toEqual([
      ['pump', 'tiny/on', 'wifi'],
      ['limits', 'tiny/kept-at', 'pump'],
      ['dosing', 'tiny/performed-by', 'pump'],
      ['dosing', 'tiny/relies-on', 'limits'],
    ]);
  });

  it('makes a flow an asset of its own', () => {
    const dossier = tinyDossier();
    const data = [{ id: 'limits', type: 'settings', flows: [{ from: 'pump', to: 'pump' }] }];
    const { graph } = systemFromDossier({ ...dossier, system: { ...dossier.system, data } }, knowledge);
    expect(graph.assets.find(({ type }) => type === 'tiny/flow')?.id).toBe('flow(limits,pump,pump)');
  });

  it('takes over controls at several assets, and levels as indexes', () => {
    const dossier = tinyDossier();
    const { facts } = systemFromDossier(
      {
        ...dossier,
        controls: { controls: [{ control: 'sign-in', at: ['pump', 'limits'], state: 'proposed', coverage: 'high' }] },
        assumptions: { assumptions: [{ trust: 'reach', at: 'wifi', level: 'safe', reason: 'shielded room' }] },
      },
      knowledge,
    );
    expect(facts.controls).toEqual([
      { asset: 'pump', control: 'tiny/sign-in', state: 'proposed', coverage: 3 },
      { asset: 'limits', control: 'tiny/sign-in', state: 'proposed', coverage: 3 },
    ]);
    expect(facts.trust).toEqual([{ asset: 'wifi', attribute: 'tiny/reach', level: 5 }]);
  });

  it('leaves out what no pack knows and says so', () => {
    const dossier = tinyDossier();
    const zones = [{ id: 'wifi', type: 'open-netwrk', party: 'maker' }];
    const { graph, faults } = systemFromDossier({ ...dossier, system: { ...dossier.system, zones } }, knowledge);
    expect(graph.assets.map(({ id }) => id)).not.toContain('wifi');
    expect(faults).toEqual([expect.objectContaining({ path: ['zones', 0, 'type'] })]);
  });
});

describe('populationLevel', () => {
  it.each([
    [1, 0],
    [2, 1],
    [10, 1],
    [40, 2],
    [10_000, 3],
    [10_001, 4],
  ])('puts %i alike at level %i of five', (count, level) => {
    expect(populationLevel(count, 5)).toBe(level);
  });

  it('never leaves the scale', () => {
    expect(populationLevel(1_000_000, 3)).toBe(2);
  });
});

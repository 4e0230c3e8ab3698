import { describe, expect, it } from 'vitest';
import { systemFromDossier } from '../system/system-from-dossier.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { tinyPack } from '../testing/tiny-pack.ts';
import { joinPacks } from './join-packs.ts';
import type { Pack } from './pack.ts';

const source = { document: 'test', mark: 'proposal' as const };

/** The tiny pack with `acting-function`, a kind of function, and its clinical functions of the type given. */
function withType(type: string): Pack {
  const pack = tinyPack();
  const { 'asset-types': types, 'clinical-functions': functions } = pack.entries;
  return {
    ...pack,
    entries: {
      ...pack.entries,
      'asset-types': [...types, { id: 'tiny/acting-function', title: 'acts', is: ['function'], source }],
      'clinical-functions': functions.map((entry) => ({ ...entry, type })),
    },
  };
}

describe('the asset type of a clinical function', () => {
  it('is the type of such functions in the graph', () => {
    const { knowledge, faults } = joinPacks([withType('acting-function')]);
    expect(faults).toEqual([]);
    const { graph } = systemFromDossier(tinyDossier(), knowledge);
    expect(graph.assets.find(({ id }) => id === 'dosing')?.type).toBe('tiny/acting-function');
  });

  it('must be a kind of what stands for functions', () => {
    const { faults } = joinPacks([withType('host')]);
    expect(faults.map(({ code, path }) => [code, path])).toContainEqual(['no-function-type', [0, 'type']]);
  });

  it('must be there', () => {
    const { faults } = joinPacks([withType('acting-functoin')]);
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'unknown-reference', hint: 'did you mean "acting-function"?' }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { tinyPack } from '../testing/tiny-pack.ts';
import { joinPacks } from './join-packs.ts';
import { ENTRY_KINDS, type EntryKind, type Pack } from './pack.ts';

/** The tiny pack with other entries of one kind, read by the same schema as real ones. */
function tinyWith(kind: EntryKind, change: (entries: readonly object[]) => readonly object[]): Pack {
  const pack = tinyPack();
  const entries = change(pack.entries[kind]).map((entry) => ENTRY_KINDS[kind].parse(entry));
  return { ...pack, entries: { ...pack.entries, [kind]: entries } };
}

const first = (change: object) => (entries: readonly object[]) =>
  entries.map((entry, at) => (at === 0 ? { ...entry, ...change } : entry));

const harm = { id: 'any', to: 'patient', harm: 'Any', severity: 'serious', p2: [0, 1], basis: 'made up' };

describe('clinicalKnowledge', () => {
  it('resolves the references of a situation and finds the consequence that it hangs on', () => {
    const { knowledge, faults } = joinPacks([tinyPack()]);
    expect(faults).toEqual([]);
    expect(knowledge.clinical.situations.find(({ id }) => id === 'tiny/wrong-limits')).toMatchObject({
      function: 'tiny/dosing',
      loss: 'tiny/integrity',
      consequence: 'tiny/loss-of-integrity',
      data: 'tiny/settings',
      stages: ['field-use'],
    });
  });

  it.for([
    { name: 'an unknown function', kind: 'situations', change: { function: 'dozing' }, code: 'unknown-reference' },
    {
      name: 'an unknown loss',
      kind: 'situations',
      change: { when: { loss: 'integrty', of: 'function' } },
      code: 'unknown-reference',
    },
    {
      name: 'an unknown type of data',
      kind: 'situations',
      change: { when: { loss: 'integrity', of: { data: 'setings' } } },
      code: 'unknown-reference',
    },
    {
      name: 'a loss that the place cannot suffer',
      kind: 'situations',
      change: { when: { loss: 'reach', of: 'function' } },
      code: 'loss-does-not-fit',
    },
    { name: 'two harms of one id', kind: 'situations', change: { harms: [harm, harm] }, code: 'duplicate-id' },
    {
      name: 'a severity that no scale has',
      kind: 'situations',
      change: { harms: [{ ...harm, severity: 'seriuos' }] },
      code: 'unknown-level',
    },
    {
      name: 'a frequency map that leaves levels out',
      kind: 'frequency-maps',
      change: {
        levels: [
          { level: 'low', 'per-device-year': [0, 1] },
          { level: 'high', 'per-device-year': [1, 2] },
        ],
      },
      code: 'map-does-not-fit',
    },
    {
      name: 'weights that leave a severity out',
      kind: 'severity-weights',
      change: {
        levels: [
          { level: 'minor', weight: 0.1 },
          { level: 'serious', weight: 1 },
        ],
      },
      code: 'weights-do-not-fit',
    },
    {
      name: 'weights that do not rise with severity',
      kind: 'severity-weights',
      change: {
        levels: ['negligible', 'minor', 'serious', 'critical', 'catastrophic'].map((level, rank) => ({
          level,
          weight: rank === 3 ? 0.2 : (rank + 1) / 10,
        })),
      },
      code: 'weights-out-of-order',
    },
    {
      name: 'a matrix of the wrong size',
      kind: 'acceptability',
      change: { rows: [['reduce'], ['reduce']] },
      code: 'table-size',
    },
    {
      name: 'a probability without a bound before the last',
      kind: 'acceptability',
      change: {
        probabilities: [
          { id: 'rare', title: 'rare' },
          { id: 'some', title: 'some', below: 1 },
          { id: 'often', title: 'often' },
        ],
      },
      code: 'bounds-out-of-order',
    },
  ] as const)('tells of $name, with its place in the pack', ({ kind, change, code }) => {
    const { faults } = joinPacks([tinyWith(kind, first(change))]);
    expect(faults.map((fault) => [fault.code, fault.document, fault.path[0]])).toEqual([[code, `tiny/${kind}`, 0]]);
  });

  it('tells of a map in which a higher level is rarer', () => {
    const swapped = tinyWith('frequency-maps', (entries) =>
      entries.map((entry) => ({
        ...entry,
        levels: 'levels' in entry && Array.isArray(entry.levels) ? rarerFourth(entry.levels) : [],
      })),
    );
    expect(joinPacks([swapped]).faults).toMatchObject([
      { code: 'range-out-of-order', path: [0, 'levels', 3, 'per-device-year'] },
    ]);
  });

  it('leaves out a situation that hangs on nothing', () => {
    const { knowledge } = joinPacks([tinyWith('situations', first({ function: 'dozing' }))]);
    expect(knowledge.clinical.situations.map(({ id }) => id)).toEqual([
      'tiny/wrong-limits',
      'tiny/wrong-recording',
      'tiny/data-gone',
    ]);
  });
});

function rarerFourth(levels: readonly object[]): object[] {
  return levels.map((level, at) => (at === 3 ? { ...level, 'per-device-year': [0, 0.0000001] } : level));
}

import { describe, expect, it } from 'vitest';
import { tinyPack } from '../testing/tiny-pack.ts';
import { resolveRef } from './entry-index.ts';
import { joinPacks } from './join-packs.ts';
import type { Pack } from './pack.ts';
import { ENTRY_KINDS, type EntryKind } from './pack.ts';

/** The tiny pack with one entry of one kind changed, or one added where the id is new. */
function tinyPackWith(kind: EntryKind, id: string, change: object): Pack {
  const pack = tinyPack();
  const list = pack.entries[kind] as readonly { id: string }[];
  const known = list.some((entry) => entry.id === id);
  const base = { id, title: id, source: { document: 'own work', mark: 'proposal' } };
  const changed = known
    ? list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry))
    : [...list, { ...base, ...change }];
  return { ...pack, entries: { ...pack.entries, [kind]: changed.map((entry) => ENTRY_KINDS[kind].parse(entry)) } };
}

describe('joinPacks', () => {
  it('joins a sound pack without a fault', () => {
    expect(joinPacks([tinyPack()]).faults).toEqual([]);
  });

  it('turns a loss into the consequence that undermines the attribute', () => {
    const { domain } = joinPacks([tinyPack()]).knowledge;
    const threat = domain.threats.find(({ id }) => id === 'tiny/intrude');
    expect(threat?.entryPoints).toEqual([{ property: 'tiny/reach', role: 'network' }]);
    expect(threat?.effects).toEqual([{ property: 'tiny/loss-of-control', role: 'host' }]);
  });

  it('gives each strategy the threats that name it and those that it brings', () => {
    const { domain } = joinPacks([tinyPack()]).knowledge;
    expect(domain.strategies.find(({ id }) => id === 'tiny/lock-out-at-host')).toMatchObject({
      blocks: ['tiny/intrude'],
      triggers: ['tiny/locked-out'],
      effect: 5,
    });
  });

  it('puts links between single roles apart from links of roles with a quantifier', () => {
    const pack = tinyPackWith('threats', 'tiny/intrude', {
      where: { host: { type: 'host', on: 'network' }, network: { type: 'network', quantifier: 'any' } },
    });
    const pattern = joinPacks([pack]).knowledge.domain.threats.find(({ id }) => id === 'tiny/intrude')?.pattern;
    expect(pattern?.keys.map((node) => node.role)).toEqual(['host']);
    expect(pattern?.sufficient.map((node) => node.role)).toEqual(['network']);
    expect(pattern?.links).toEqual([]);
    expect(pattern?.furtherLinks).toEqual([{ from: 'host', relation: 'tiny/on', to: 'network' }]);
  });

  const BROKEN: readonly [string, EntryKind, string, object, string][] = [
    ['an unknown parent', 'asset-types', 'tiny/host', { is: ['thin'] }, 'unknown-reference'],
    [
      'an unknown relation in a place',
      'threats',
      'tiny/intrude',
      { where: { host: { type: 'host', onn: 'host' } } },
      'unknown-reference',
    ],
    [
      'a role that the place does not have',
      'threats',
      'tiny/alter-copy',
      { needs: [{ lost: 'control', at: 'hst' }] },
      'unknown-role',
    ],
    ['a level that is not on the scale', 'strategies', 'tiny/sign-in-at-host', { effect: 'highest' }, 'unknown-level'],
    ['a loss that no consequence brings', 'trust-attributes', 'tiny/secrecy', { at: ['data'], default: 'safe' }, ''],
    [
      'a second consequence for one attribute',
      'consequences',
      'tiny/other-loss',
      { at: ['data'], undermines: 'integrity' },
      'second-undermining',
    ],
    ['a field that system.yaml does not have', 'relations', 'tiny/on', { 'written-as': 'assets.net' }, 'unknown-field'],
    [
      'a strategy with a role that the threat lacks',
      'threats',
      'tiny/intrude',
      { 'stopped-by': ['read-only-copy'] },
      'strategy-role-missing',
    ],
    ['a risk table of the wrong size', 'risk-tables', 'tiny/risk-table', { rows: [['low'], ['low']] }, 'table-size'],
  ];
  it.each(BROKEN)('tells of %s with its place', (_what, kind, id, change, code) => {
    const { faults } = joinPacks([tinyPackWith(kind, id, change)]);
    if (code === '') expect(faults).toEqual([]);
    else expect(faults).toContainEqual(expect.objectContaining({ code, document: `tiny/${kind}` }));
  });

  it('tells of a threat that a requirement is there against and that no pack has', () => {
    const requirement = {
      explain: 'Keep strangers out.',
      instrument: 'law',
      clause: '1',
      status: 'in-force',
      'checked-on': '2026-11-26',
      force: 'must',
      roles: ['manufacturer'],
      threats: ['intrude', 'intrudes'],
    };
    const { faults } = joinPacks([tinyPackWith('requirements', 'tiny/keep-out', requirement)]);
    expect(faults.map(({ path }) => path)).toContainEqual([0, 'threats', 1]);
    expect(faults.map(({ path }) => path)).not.toContainEqual([0, 'threats', 0]);
  });

  it('lets an asset type say a trust level of its own where the attribute names that very type', () => {
    const pack = tinyPackWith('asset-types', 'tiny/network', { is: ['thing'], trust: { reach: 'low' } });
    const { trustDefaults } = joinPacks([pack]).knowledge.domain;
    const first = trustDefaults.find(({ type, property }) => type === 'tiny/network' && property === 'tiny/reach');
    expect(first?.level).toBe(1);
  });

  it('suggests the word that was meant', () => {
    const { faults } = joinPacks([tinyPackWith('asset-types', 'tiny/host', { is: ['thin'] })]);
    expect(faults[0]?.hint).toBe('did you mean "thing"?');
  });

  it('tells of a required pack that is not there', () => {
    const pack = tinyPack();
    const { faults } = joinPacks([{ ...pack, manifest: { ...pack.manifest, requires: ['other'] } }]);
    expect(faults).toMatchObject([{ code: 'pack-missing', path: ['requires', 0] }]);
  });

  it('does not bury a required pack that is not there under all that names its entries', () => {
    const pack = tinyPackWith('asset-types', 'tiny/host', { is: ['other/thing'] });
    const { faults } = joinPacks([{ ...pack, manifest: { ...pack.manifest, requires: ['other'] } }]);
    expect(faults.map(({ code }) => code)).toEqual(['pack-missing']);
  });

  it('resolves a short reference only within the scope', () => {
    const { index } = joinPacks([tinyPack()]).knowledge;
    expect(resolveRef(index, 'asset-types', 'host', ['tiny'])).toBe('tiny/host');
    expect(resolveRef(index, 'asset-types', 'host', ['other'])).toBeUndefined();
    expect(resolveRef(index, 'asset-types', 'tiny/host', [])).toBe('tiny/host');
  });
});

import { describe, expect, it } from 'vitest';
import { tinyPack } from '../testing/tiny-pack.ts';
import { checkOwnLibrary } from './check-own-library.ts';
import { isLibraryFile, ownPackId } from './own-library.ts';
import { ENTRY_KINDS, type EntryKind, type Pack } from './pack.ts';

const source = { document: 'own work', mark: 'proposal' } as const;

function library(entries: { readonly [K in EntryKind]?: readonly object[] }, edition = '2026.1'): Pack {
  const { manifest } = tinyPack();
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const whole: unknown = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (entries[kind] ?? []).map((entry) => ENTRY_KINDS[kind].parse({ title: 'T', source, ...entry })),
    ]),
  );
  return { manifest: { ...manifest, id: 'own-a', edition }, entries: whole as Pack['entries'] };
}

const control = { id: 'own-a/seal', at: ['host'] };
const codes = (pack: Pack, editions: readonly Pack[] = []) =>
  checkOwnLibrary(pack, { id: 'own-a', editions }).map(({ code, severity, path }) => ({ code, severity, path }));

describe('a library', () => {
  it('keeps its id', () => {
    const other = checkOwnLibrary(library({}), { id: 'own-b', editions: [] });
    expect(other).toMatchObject([{ code: 'foreign-library', path: ['id'], document: 'own-a/pack' }]);
    expect(codes(library({ controls: [control] }))).toEqual([]);
  });

  it('gives no id a new meaning: of another kind, or withdrawn in any edition before the newest', () => {
    const [first, second] = [library({ controls: [control] }), library({}, '2026.2')];
    expect(codes(library({ controls: [control] }), [first])).toEqual([]);
    expect(codes(library({ controls: [control] }), [second, first])).toMatchObject([
      { code: 'id-used-before', path: [0, 'id'] },
    ]);
    const asType = library({ 'asset-types': [{ id: 'own-a/seal', is: ['host'] }] });
    expect(codes(asType, [first])).toMatchObject([{ code: 'id-used-before', path: [0, 'id'] }]);
  });

  it('warns of roles that nothing ties, and of none that are tied through others', () => {
    const threat = (where: object) => ({
      id: 'own-a/t',
      explain: 'e',
      where,
      needs: [{ lost: 'reach', at: 'a' }],
      'leads-to': [{ loss: 'control', of: 'a' }],
    });
    const tied = { a: { type: 'host' }, b: { type: 'host', on: 'c' }, c: { type: 'network', joins: ['a'] } };
    expect(codes(library({ threats: [threat(tied)] }))).toEqual([]);
    const loose = { a: { type: 'host' }, b: { type: 'host', on: 'c' }, c: { type: 'network' } };
    expect(codes(library({ threats: [threat(loose)] }))).toEqual([
      { code: 'roles-not-tied', severity: 'warning', path: [0, 'where', 'b'] },
      { code: 'roles-not-tied', severity: 'warning', path: [0, 'where', 'c'] },
    ]);
  });
});

describe('the id of a library', () => {
  it.each([
    ['Nord Med GmbH', 'own-nord-med-gmbh-7gk2m9x4'],
    ['', 'own-7gk2m9x4'],
    ['مستشفى', 'own-7gk2m9x4'],
    ['--- A ---', 'own-a-7gk2m9x4'],
    ['A very long name of an organisation', 'own-a-very-long-name-of-an-o-7gk2m9x4'],
  ])('of %s is an id', (title, id) => {
    expect(ownPackId({ id: '7gk2m9x4q1c8f0ab', title })).toBe(id);
  });
});

describe('a file of a library', () => {
  it('is pack, a kind, or a name in the folder of a kind', () => {
    const names = [
      'pack',
      'threats',
      'threats/device',
      '../x',
      'threats/../x',
      'threats/a/b',
      'measures',
      'threats/',
      'pack/x',
    ];
    expect(names.filter(isLibraryFile)).toEqual(['pack', 'threats', 'threats/device']);
  });
});

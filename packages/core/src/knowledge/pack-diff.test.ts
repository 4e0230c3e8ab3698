/** Two packs held against each other: editions of one, and a guidance against what is proposed in its place. */
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS, type EntryKind, type Pack, PackManifest } from './pack.ts';
import { packDiff } from './pack-diff.ts';
import { packBefore } from './pack-before.ts';

const source = { document: 'own work', mark: 'proposal' } as const;

function pack(id: string, entries: { readonly [K in EntryKind]?: readonly object[] }, rest: object = {}): Pack {
  const manifest = PackManifest.parse({
    id,
    title: id,
    edition: '2026.2',
    'effective-on': '2026-02-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-02-01',
    'review-by': '2027-02-01',
    ...rest,
  });
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const parsed: unknown = Object.fromEntries(
    kinds.map((kind) => [kind, (entries[kind] ?? []).map((entry) => ENTRY_KINDS[kind].parse(entry))]),
  );
  return { manifest, entries: parsed as Pack['entries'] };
}

const requirement = (id: string, rest: object = {}) => ({
  id,
  title: 'T',
  explain: 'Do it.',
  instrument: id.slice(0, id.indexOf('/')),
  clause: '1',
  status: 'guidance',
  'checked-on': '2026-01-01',
  force: 'should',
  roles: ['manufacturer'],
  source,
  ...rest,
});
const erratum = (id: string) => ({
  id,
  title: id,
  explain: 'x',
  instrument: 'g',
  clause: '1',
  right: 'y',
  stands: true,
  source,
});
const change = (id: string, rest: object) => ({
  id,
  title: id,
  explain: 'e',
  clause: '1',
  reason: 'r',
  source,
  ...rest,
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

const GUIDANCE = pack('g', {
  requirements: ['g/a', 'g/b', 'g/c', 'g/d'].map((id) => requirement(id)),
  errata: [erratum('g/wrong'), erratum('g/stale')],
});

describe('two editions of one pack', () => {
  const older = packBefore(GUIDANCE, {
    edition: '2026.1',
    'effective-on': '2026-01-01',
    note: 'n',
    source,
    was: {
      requirements: [requirement('g/b', { force: 'may', note: 'old', source: { ...source, clause: '9' } })],
      errata: [erratum('g/gone')],
    } as never,
    absent: ['g/d'],
  });

  it('tell what was added, withdrawn and changed, field by field, and how much stayed', () => {
    const diff = packDiff(older, GUIDANCE);
    expect(ids(diff.added)).toEqual(['g/d']);
    expect(ids(diff.withdrawn)).toEqual(['g/gone']);
    expect(diff.changed).toMatchObject([
      {
        id: 'g/b',
        fields: [
          { field: 'force', before: 'may', after: 'should' },
          { field: 'source.clause', before: '9' },
          { field: 'note', before: 'old' },
        ],
      },
    ]);
    expect(diff.unchanged).toBe(4);
    expect(diff.revision).toBe(false);
  });

  it('tell the same the other way round, and nothing of a pack against itself', () => {
    const back = packDiff(GUIDANCE, older);
    expect([ids(back.added), ids(back.withdrawn)]).toEqual([['g/gone'], ['g/d']]);
    expect(back.changed[0]?.fields).toContainEqual({ field: 'force', before: 'should', after: 'may' });
    expect(packDiff(GUIDANCE, GUIDANCE)).toMatchObject({ added: [], withdrawn: [], changed: [], unchanged: 6 });
  });
});

describe('a guidance and its proposed revision', () => {
  const next = pack(
    'next',
    {
      requirements: [
        requirement('next/a', { status: 'proposal', explain: 'Do it now.' }),
        requirement('next/b-better', { status: 'proposal' }),
        requirement('next/new', { status: 'proposal' }),
      ],
      changes: [
        change('next/one', { changes: [{ from: 'g/b', to: 'b-better' }], adds: ['new'], recommendation: '3.1' }),
        change('next/two', { withdraws: ['c'], mends: ['g/wrong'], computable: 'a date' }),
      ],
    },
    { revises: 'g' },
  );
  const diff = packDiff(GUIDANCE, next);

  it('meet by slug, or where a change says what became of an item', () => {
    expect(diff.changed.map(({ id, was, fields }) => [was, id, fields.map(({ field }) => field)])).toEqual([
      ['g/a', 'next/a', ['explain', 'instrument', 'status']],
      ['g/b', 'next/b-better', ['instrument', 'status']],
    ]);
    expect(diff.changed[0]?.fields[0]).toEqual({ field: 'explain', before: 'Do it.', after: 'Do it now.' });
  });

  it('carry over what is not repeated, and withdraw what a change withdraws', () => {
    expect(ids(diff.withdrawn)).toEqual(['g/c']);
    expect(ids(diff.added)).toEqual(['next/new']);
    expect(diff.unchanged).toBe(3);
  });

  it('show every new item as the proposal that it is, with the reasons and what is mended', () => {
    expect(diff.added[0]?.status).toBe('proposal');
    expect(ids(diff.mended)).toEqual(['g/wrong']);
    expect(diff.reasons).toMatchObject([
      { id: 'next/one', recommendation: '3.1', reason: 'r' },
      { id: 'next/two', computable: 'a date' },
    ]);
  });

  it('are two strangers where the one does not say that it revises the other', () => {
    const { revises: _revises, ...manifest } = next.manifest;
    const stranger: Pack = { ...next, manifest };
    expect(ids(packDiff(GUIDANCE, stranger).withdrawn)).toEqual(['g/b', 'g/c', 'g/d', 'g/wrong', 'g/stale']);
  });
});

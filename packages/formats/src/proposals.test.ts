/** The proposed revision of the guidance: it carries out every recommendation, and nothing of it can be taken for a requirement. */
import { resolve } from 'node:path';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import { packDiff } from '@primum/core/knowledge/pack-diff';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from './folder/read-pack-folder.ts';

const ROOT = resolve(import.meta.dirname, '../../../knowledge');
const packOf = async (id: string): Promise<Pack> => {
  const { pack, faults } = await readPackFolder(`${ROOT}/${id}`);
  if (pack === undefined) throw new Error(`${id}: ${faults[0]?.message}`);
  return pack;
};

const next = await packOf('mdcg-next');
const guidance = await packOf('mdcg-2019-16');
const beside = new Map([['mdcg-2019-16', guidance]]);
for (const open = [...(next.manifest.requires ?? [])]; open.length > 0; ) {
  const id = open.pop() ?? '';
  const pack = beside.get(id) ?? (await packOf(id));
  if (beside.has(id) && pack !== guidance) continue;
  open.push(...(pack.manifest.requires ?? []).filter((required) => !beside.has(required)));
  beside.set(id, pack);
}
const RECOMMENDATIONS = Array.from({ length: 12 }, (_, index) => `3.${index + 1}`);

function codesWith(change: (pack: Pack) => unknown): readonly string[] {
  const copy = structuredClone(next);
  change(copy);
  return joinPacks([copy, ...beside.values()])
    .faults.filter(({ document }) => document.startsWith('mdcg-next/'))
    .map(({ code }) => code);
}

describe('the proposed revision', () => {
  it('has nothing that is not a proposal, by status, mark, title and words', () => {
    const { requirements, changes, instruments } = next.entries;
    expect(requirements.length).toBeGreaterThan(40);
    expect(requirements.filter(({ status }) => status !== 'proposal')).toEqual([]);
    expect(
      requirements.filter(({ title, explain }) => !title.startsWith('Proposed: ') || !explain.startsWith('Would ')),
    ).toEqual([]);
    expect([...requirements, ...changes, ...instruments].filter(({ source }) => source.mark !== 'proposal')).toEqual(
      [],
    );
    expect(instruments.map(({ nature }) => nature)).toEqual(['own']);
  });

  it.each(['in-force', 'adopted', 'guidance', 'stale', 'bill'] as const)(
    'cannot give one of its items the status %s',
    (status) => {
      expect(codesWith(({ entries }) => Object.assign(entries.requirements[7] ?? {}, { status }))).toContain(
        'proposal-as-requirement',
      );
    },
  );

  it('cannot mark one as seen or known, nor call itself guidance', () => {
    const marked = (mark: 'seen' | 'known') =>
      codesWith(({ entries }) => Object.assign(entries.requirements[7]?.source ?? {}, { mark }));
    expect(marked('seen')).toContain('proposal-as-requirement');
    expect(marked('known')).toContain('proposal-as-requirement');
    expect(codesWith(({ entries }) => Object.assign(entries.instruments[0] ?? {}, { nature: 'guidance' }))).toEqual([
      'proposal-as-requirement',
    ]);
    expect(codesWith(() => undefined)).toEqual([]);
  });

  it.each(RECOMMENDATIONS)('carries out recommendation %s by a change that a program can compute', (recommendation) => {
    const changes = next.entries.changes.filter((change) => change.recommendation === recommendation);
    expect(changes.length).toBeGreaterThan(0);
    expect(
      changes.some(({ computable, adds, changes: pairs }) => computable !== undefined && (adds ?? pairs) !== undefined),
    ).toBe(true);
  });

  it('shows the form of each table by entries that are there', async () => {
    const named = next.entries.changes.flatMap(({ tables = [] }) => tables.map((table) => table.split('/')));
    expect(named.length).toBeGreaterThan(10);
    const counts = named.map(async ([pack = '', kind = '']) => {
      const { entries } = await packOf(pack);
      return Object.hasOwn(entries, kind) ? entries[kind as keyof typeof entries].length : 0;
    });
    expect((await Promise.all(counts)).filter((count) => count === 0)).toEqual([]);
  });

  it('tells of every item that it adds or changes which change brings it', () => {
    const brought = next.entries.changes.flatMap(({ adds = [], changes = [] }) => [
      ...adds,
      ...changes.map(({ to }) => to),
    ]);
    const slugs = new Set(brought.map((ref) => ref.slice(ref.indexOf('/') + 1)));
    const unsaid = next.entries.requirements.filter(({ id }) => !slugs.has(id.slice('mdcg-next/'.length)));
    expect(unsaid.map(({ id }) => id)).toEqual([]);
  });

  it('mends every mistake of the guidance', () => {
    const { mended, revision, withdrawn } = packDiff(guidance, next);
    expect(revision).toBe(true);
    expect(withdrawn).toEqual([]);
    expect(mended.map(({ id }) => id)).toEqual(guidance.entries.errata.map(({ id }) => id));
  });
});

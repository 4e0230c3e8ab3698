/** No code of an outside catalogue gets into a pack that nobody looked up: see testing/verified-codes.data.ts. */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Refs } from '@primum/core/knowledge/entry';
import { ENTRY_KINDS, type EntryKind } from '@primum/core/knowledge/pack';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from './folder/read-pack-folder.ts';
import { VERIFIED_CODES } from './testing/verified-codes.data.ts';

const ROOT = resolve(import.meta.dirname, '../../../knowledge');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const packs = await Promise.all(FOLDERS.map(({ name }) => readPackFolder(join(ROOT, name))));
const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

const refs: readonly { readonly id: string; readonly refs: Refs }[] = packs.flatMap(({ pack }) =>
  KINDS.flatMap((kind) => {
    // What kinds of entry have in common is all that is looked at here.
    const entries: readonly { readonly id: string; readonly refs?: Refs | undefined }[] = pack?.entries[kind] ?? [];
    return entries.flatMap((entry) => (entry.refs === undefined ? [] : [{ id: entry.id, refs: entry.refs }]));
  }),
);
type Catalogue = keyof typeof VERIFIED_CODES;
const CATALOGUES = Object.keys(VERIFIED_CODES) as readonly Catalogue[];
const codesOf = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(VERIFIED_CODES[catalogue].flatMap(({ codes }) => Object.keys(codes)));

describe.each(CATALOGUES)('codes of %s in the packs', (catalogue) => {
  const verified = codesOf(catalogue);

  it('were each looked up', () => {
    const unverified = refs.flatMap(({ id, refs: named }) =>
      (named[catalogue] ?? []).filter((code) => !verified.has(code)).map((code) => `${id}: ${code}`),
    );
    expect(unverified).toEqual([]);
  });

  it('are named by some entry, so that the list holds nothing that nobody uses', () => {
    const used = new Set(refs.flatMap(({ refs: named }) => named[catalogue] ?? []));
    expect(used.size).toBeGreaterThan(0);
    expect([...verified].filter((code) => !used.has(code))).toEqual([]);
  });
});

/** What was taken over from the fact base, section by section: each row is held by entries that are there, or left out with a reason. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KINDS } from '@primum/core/knowledge/entry-index';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { readPackFolder } from './folder/read-pack-folder.ts';
import { parseDocument } from './yaml/parse-document.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const COVERAGE = join(ROOT, 'docs/knowledge/coverage');
const SECTIONS = readdirSync(COVERAGE).filter((file) => file.endsWith('.yaml'));

const Row = z.union([
  z.strictObject({ row: z.string().min(1), in: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ row: z.string().min(1), 'left-out': z.string().min(10) }),
]);

const packs = await Promise.all(
  readdirSync(join(ROOT, 'knowledge'), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? readPackFolder(join(ROOT, 'knowledge', entry.name)) : [],
  ),
);
const ids = new Set(
  packs.flatMap(({ pack }) => KINDS.flatMap((kind) => pack?.entries[kind].map(({ id }) => id) ?? [])),
);

describe.each(SECTIONS)('section %s of the fact base', (file) => {
  const path = join(COVERAGE, file);
  const { value: rows = [], faults } = parseDocument(
    readFileSync(path),
    { document: 'coverage', file: path },
    z.array(Row).min(1),
  );

  it('is a list of rows, each taken over or left out with a reason', () => {
    expect(faults).toEqual([]);
  });

  it('names no row twice', () => {
    const names = rows.map(({ row }) => row);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('stands in entries that are there', () => {
    const named = rows.flatMap((row) => ('in' in row ? row.in : []));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

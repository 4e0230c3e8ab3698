/**
 * The cases that name what their source says themselves: each has a clause, there are enough of them, and each gets the class and
 * the rule of its source. Cases whose expectations stand in the reference data are judged by `npm run -s classification`.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CaseFile } from '@primum/core/classification/case-file';
import { judgeCases } from '@primum/core/classification/judge-cases';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { parseDocument } from '@primum/formats/yaml/parse-document';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const read = await Promise.all(FOLDERS.map(({ name }) => readPackFolder(join(ROOT, name))));
const { classification } = joinPacks(read.flatMap(({ pack }) => pack ?? [])).knowledge;

/** How many cases a scheme must have at least. */
const LEAST: Readonly<Record<string, number>> = {
  'ai-act/risk': 10,
  'cra/reach': 10,
  'cra/scope': 10,
  'ehds/holder': 10,
  'ehds/scope': 10,
  'iec-60601-4-5/level': 10,
  'iec-62304/safety-class': 10,
  'ivdr/class': 55,
  'nis2/entity': 10,
};

const files = globSync('*/cases/*.yaml', { cwd: ROOT }).flatMap(readCases);

describe.each(Object.entries(LEAST))('the cases of %s', (scheme, least) => {
  const own = files.filter((file) => file.scheme === scheme);
  const cases = own.flatMap((file) => file.cases);

  it('are enough, each once, and each says where its source has it', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(least);
    expect(cases.filter(({ clause }) => clause === undefined).map(({ id }) => id)).toEqual([]);
  });

  it('reach every class', () => {
    const classes = classification.schemes.find(({ entry }) => entry.id === scheme)?.entry.classes.map(({ id }) => id);
    const expected = new Set(cases.flatMap(({ expects }) => expects?.class ?? []));
    expect(classes?.filter((id) => !expected.has(id))).toEqual([]);
  });

  it('get the class and the rule of their source', { timeout: 240_000 }, () => {
    const wrong = own.flatMap((file) => judgeCases(file, classification)).filter(({ right }) => !right);
    expect(wrong).toEqual([]);
  });
});

function readCases(name: string): CaseFile | readonly [] {
  const file = join(ROOT, name);
  const text = readFileSync(file, 'utf8');
  if (!/^scheme:/m.test(text)) return [];
  const { value } = parseDocument(Buffer.from(text), { document: 'cases', file }, CaseFile);
  if (value === undefined) throw new Error(`${name} does not read`);
  return value;
}

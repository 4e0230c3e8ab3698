/** The published examples of all packs against what their rules give: knowledge/<pack>/cases/*.yaml with a `scheme`. */
import { globSync, readFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { CaseFile, type Expected } from '@primum/core/classification/case-file';
import { type JudgedCase, judgeCases } from '@primum/core/classification/judge-cases';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import { listPacks } from '@primum/formats/folder/list-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { parseDocument } from '@primum/formats/yaml/parse-document';

const ROOT = resolve(import.meta.dirname, '..');
const KNOWLEDGE = resolve(ROOT, 'knowledge');
const REFERENCE = process.env['PRIMUM_REFERENCE_DATA'] ?? resolve(ROOT, '../shared/data');

export interface JudgedFile {
  /** Below the repository. */
  readonly file: string;
  readonly source: string;
  readonly cases: readonly JudgedCase[];
  /** Table of expectations that is not there: its cases cannot be judged, and none of them is. */
  readonly missing: string | undefined;
}

/** All packs of the repository, joined. */
export async function allKnowledge(): Promise<Knowledge> {
  const listed = (await listPacks(KNOWLEDGE)) ?? [];
  const read = await Promise.all(listed.map(({ path }) => readPackFolder(path)));
  return joinPacks(read.flatMap(({ pack }) => pack ?? [])).knowledge;
}

/** Throws where a case file does not read. */
export function judgeAllCases({ classification }: Knowledge): readonly JudgedFile[] {
  return globSync('*/cases/**/*.yaml', { cwd: KNOWLEDGE })
    .toSorted()
    .flatMap((name): readonly JudgedFile[] => {
      const path = resolve(KNOWLEDGE, name);
      const bytes = readFileSync(path);
      if (!/^scheme:/m.test(bytes.toString())) return [];
      const file = relative(ROOT, path);
      const { value, faults } = parseDocument(bytes, { document: basename(name), file }, CaseFile);
      if (value === undefined)
        throw new Error(`${file}: ${faults.map(({ line, message }) => `${line}: ${message}`).join('; ')}`);
      const table = value['expected-in'];
      const expected = table === undefined ? new Map<string, Expected>() : readExpectations(table);
      if (expected === undefined) return [{ file, source: value.source, cases: [], missing: table }];
      return [{ file, source: value.source, cases: judgeCases(value, classification, expected), missing: undefined }];
    });
}

/** Rows `id,rule,class,...` by id; undefined where the table is not there. */
function readExpectations(table: string): ReadonlyMap<string, Expected> | undefined {
  let text: string;
  try {
    text = readFileSync(resolve(REFERENCE, table), 'utf8');
  } catch {
    return undefined;
  }
  const rows = text.split('\n').flatMap((line) => /^([^,"]+),([^,"]+),([^,"]+),/.exec(line) ?? []);
  const found = new Map<string, Expected>();
  for (let at = 0; at < rows.length; at += 4) {
    const [id, rule, given] = rows.slice(at + 1, at + 4);
    if (id !== undefined && rule !== undefined && given !== undefined) found.set(id, { rule, class: given });
  }
  return found;
}

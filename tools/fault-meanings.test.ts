/** Every code of a fault in a dossier or pack has its meaning, and nothing that is no code has one. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULT_MEANINGS } from '../packages/core/src/fault-meanings.ts';

const ROOT = resolve(import.meta.dirname, '..');
const FOLDERS = ['core/src/dossier', 'core/src/knowledge', 'core/src/parse', 'formats/src/yaml', 'formats/src/folder'];
const text = globSync(
  FOLDERS.map((folder) => `packages/${folder}/*.ts`),
  { cwd: ROOT },
)
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(resolve(ROOT, file), 'utf8'))
  .join('\n');

describe('fault codes', () => {
  it('each have a meaning', () => {
    const codes = [...text.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code ?? '');
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => !Object.hasOwn(FAULT_MEANINGS, code))).toEqual([]);
  });

  it('with a meaning stand somewhere in the code', () => {
    const unused = Object.keys(FAULT_MEANINGS).filter((code) => {
      const ofKind = code.startsWith('unknown-') && text.includes(`'${code.slice('unknown-'.length)}'`);
      return !ofKind && !text.includes(`'${code}'`);
    });
    expect(unused).toEqual([]);
  });

  it('stand in order', () => {
    const codes = Object.keys(FAULT_MEANINGS);
    expect(codes).toEqual(codes.toSorted());
  });
});

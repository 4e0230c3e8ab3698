/** The JSON Schemas that editors use say yes where Primum does, and no where an editor can tell. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../packages/cli/src/testing/run-primum.ts';
import { parseYaml } from '../packages/formats/src/yaml/parse-yaml.ts';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'primum-schemas-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `primum new` writes; the rest is written when it is needed. */
const FIRST = ['dossier', 'system', 'harms', 'controls', 'assumptions'];
const DOCUMENTS = new Set([...FIRST, 'agreements', 'compliance', 'balances', 'conflicts', 'decisions']);
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });

function validator(name: string) {
  const schema = JSON.parse(readFileSync(join(ROOT, `docs/schemas/${name}.schema.json`), 'utf8')) as { $id: string };
  return ajv.getSchema(schema.$id) ?? ajv.compile(schema);
}

function faultsOf(schema: string, file: string): unknown {
  const { value, faults } = parseYaml(readFileSync(file, 'utf8'), { document: schema, file });
  expect(faults).toEqual([]);
  const validate = validator(schema);
  return validate(value) ? [] : validate.errors;
}

const documents = globSync('examples/*/*.yaml', { cwd: ROOT }).filter((file) => DOCUMENTS.has(basename(file, '.yaml')));
const packFiles = globSync(['knowledge/*/*.yaml', 'knowledge/*/*/*.yaml'], { cwd: ROOT }).filter(
  (file) => !file.includes('/cases/'),
);

describe('the JSON Schemas', () => {
  it.each(documents)('accept %s', (file) => {
    expect(faultsOf(basename(file, '.yaml'), join(ROOT, file))).toEqual([]);
  });

  it.each(packFiles)('accept %s', (file) => {
    const [, , kind = ''] = file.split('/');
    const name = basename(kind, '.yaml');
    expect(faultsOf(name === 'pack' ? 'pack' : `pack/${name}`, join(ROOT, file))).toEqual([]);
  });

  it('accept what primum new writes', async () => {
    await runPrimum(['new', join(folder, 'd')]);
    for (const kind of FIRST) expect(faultsOf(kind, join(folder, 'd', `${kind}.yaml`))).toEqual([]);
  });

  it.each([
    ['system', { parties: [], assets: [] }],
    ['system', { parties: [{ id: 'a', kind: 'other' }], assets: [{ id: 'A', type: 't', party: 'a' }] }],
    ['dossier', { id: 'a' }],
    ['controls', { controls: [{ control: 'x', at: 'y', state: 'maybe' }] }],
    ['harms', { harm: [] }],
    ['assumptions', { assumptions: [{ trust: 'x', at: 'y', level: 'z' }] }],
    ['compliance', { evidence: [{ id: 'a', kind: 'k', title: 't', on: 'yesterday' }] }],
    [
      'balances',
      { balances: [{ id: 'a', title: 't', use: 'u', 'device-years': 0, options: [{ id: 'b', title: 't' }] }] },
    ],
    ['conflicts', { conflicts: [{ id: 'a', title: 't', kind: 'quarrel' }] }],
    ['decisions', { decisions: [{ id: 'a', about: {}, kind: 'accept' }] }],
    ['agreements', { assignments: [{ about: { asset: 'x' }, accountable: ['a', 'b'] }] }],
  ])('refuse a wrong %s document', (kind, value) => {
    expect(validator(kind)(value)).toBe(false);
  });

  it('explain their fields, for editors to show', () => {
    const { properties } = JSON.parse(readFileSync(join(ROOT, 'docs/schemas/dossier.schema.json'), 'utf8')) as {
      properties: Record<string, { description?: string }>;
    };
    expect(properties['purpose']?.description).toContain('intended purpose');
  });
});

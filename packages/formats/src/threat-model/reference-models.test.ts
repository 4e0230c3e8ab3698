/** Every published model at hand: taken over, or refused for a stated reason; and each threat that they name stands in the list of what covers it. */
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { expect, it, test } from 'vitest';
import { z } from 'zod';
import { parseDocument } from '../yaml/parse-document.ts';
import { formatOf, importModel } from './import-model.ts';

const COVERAGE = resolve(import.meta.dirname, '../../../../docs/knowledge/coverage/threat-models.yaml');

/** File to the code of its first fault. Schemas are no models, and two files are broken on purpose. */
const REFUSED: Readonly<Record<string, string>> = {
  'otm/EXAMPLE.yaml': 'syntax',
  'otm/otm_schema.json': 'missing-field',
  'threagile/support/schema.json': 'missing-field',
  'threagile/test/parsed-model.json': 'other-format',
  'threat-dragon/ThreatDragonModels/test/malformed-new-model.json': 'missing-field',
  'threat-dragon/ThreatDragonModels/test/v2-malformed-new-model.json': 'missing-field',
  'threat-dragon/td.vue/src/assets/schema/threat-dragon-v2.schema.json': 'missing-field',
};

describeWithReference('the published models of systems', ['threat-models'], (folder) => {
  const files = globSync('**/*.{json,yaml}', { cwd: folder }).sort();

  it('are all there', () => {
    expect(files).toHaveLength(23);
  });

  test.for(files)('%s is taken over, or refused for the stated reason', (file) => {
    const bytes = readFileSync(join(folder, file));
    const { documents, faults } = importModel(formatOf(bytes, file), bytes, { file, packs: [] });
    expect(faults[0]?.code).toBe(REFUSED[file]);
    expect(documents === undefined).toBe(REFUSED[file] !== undefined);
    expect(faults.every(({ message, line }) => message.length > 10 && line > 0)).toBe(true);
  });

  it('name no threat that is not in the list of what covers it, and the list names no other', () => {
    const named = files.flatMap((file) => {
      const { value } = parseDocument(readFileSync(join(folder, file)), { document: 'model', file }, z.unknown());
      return namedThreats(value);
    });
    const name = { document: 'coverage', file: COVERAGE };
    const { value: rows } = parseDocument(readFileSync(COVERAGE), name, z.array(z.looseObject({ row: z.string() })));
    expect(rows?.map(({ row }) => row).toSorted()).toEqual([...new Set(named)].toSorted());
  });
});

const Threagile = z.looseObject({
  built_in_risk_categories: z.array(z.looseObject({ id: z.string() })),
  custom_risk_categories: z.array(z.looseObject({ id: z.string() })),
});
const Otm = z.looseObject({
  otmVersion: z.string(),
  threats: z.array(z.looseObject({ name: z.string() })).nullish(),
});
const Dragon = z.looseObject({ summary: z.unknown(), detail: z.looseObject({ diagrams: z.unknown() }) });

/** As the list of what covers them calls them: the format, then the tool's own name. */
function namedThreats(value: unknown): readonly string[] {
  const threagile = Threagile.safeParse(value).data;
  if (threagile !== undefined)
    return [...threagile.built_in_risk_categories, ...threagile.custom_risk_categories].map(
      ({ id }) => `Threagile: ${id}`,
    );
  const otm = Otm.safeParse(value).data;
  if (otm !== undefined) return (otm.threats ?? []).map((threat) => `Open Threat Model: ${threat.name}`);
  const dragon = Dragon.safeParse(value).data;
  return dragonThreats(dragon?.detail).map((title) => `Threat Dragon: ${title}`);
}

/** Titles of all that has a mitigation, wherever it stands: versions 1 and 2 put threats in different places. */
function dragonThreats(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(dragonThreats);
  if (typeof value !== 'object' || value === null) return [];
  const { title, mitigation } = value as { readonly title?: unknown; readonly mitigation?: unknown };
  const own = typeof title === 'string' && typeof mitigation === 'string' ? [title] : [];
  return [...own, ...Object.values(value).flatMap(dragonThreats)];
}

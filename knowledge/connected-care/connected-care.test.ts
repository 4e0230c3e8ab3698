import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assessment, assess } from '@primum/core/assessment';
import type { Pack } from '@primum/core/knowledge/pack';
import { checkExpected } from '@primum/core/testing/check-expected';
import { Expected } from '@primum/core/testing/expected';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { parseDocument } from '@primum/formats/yaml/parse-document';
import { describe, expect, test } from 'vitest';

const HERE = import.meta.dirname;
const CASES = readdirSync(join(HERE, 'cases')).sort();

const read = await readPackFolder(HERE);
const opened = new Map(
  await Promise.all(
    CASES.map(async (name) => {
      const folder = join(HERE, 'cases', name);
      return [name, await openDossier(folder, { packFolders: [join(HERE, '..')], today: '2026-11-24' })] as const;
    }),
  ),
);

function entries(): Pack['entries'] {
  if (read.pack === undefined) throw new Error('the pack has faults');
  return read.pack.entries;
}

function assessed(name: string): Assessment {
  const judged = opened.get(name)?.judged;
  if (judged === undefined) throw new Error(`the case ${name} has faults`);
  return assess(judged.dossier, judged.knowledge);
}

/** What is left of `wanted` without `found`, short. */
function missing(wanted: Iterable<string>, found: Iterable<string>): string[] {
  const short = (ref: string) => ref.replace('connected-care/', '');
  const have = new Set([...found].map(short));
  return [...wanted].map(short).filter((one) => !have.has(one));
}

describe('the pack connected-care', () => {
  test('has no faults and is as large as was promised', () => {
    expect(read.faults).toEqual([]);
    const { 'asset-types': types, threats, controls, strategies } = entries();
    expect(types.length).toBeGreaterThanOrEqual(60);
    expect(threats.length).toBeGreaterThanOrEqual(120);
    expect(controls.length).toBeGreaterThanOrEqual(80);
    expect(strategies.length).toBeGreaterThanOrEqual(150);
  });

  test('has threats of every kind of STRIDE and LINDDUN', () => {
    const { stride, linddun } = {
      stride: entries().threats.flatMap(({ refs }) => refs?.stride ?? []),
      linddun: entries().threats.flatMap(({ refs }) => refs?.linddun ?? []),
    };
    expect([...new Set(stride)].sort()).toHaveLength(6);
    expect([...new Set(linddun)].sort()).toHaveLength(7);
  });

  test('has a control for every security capability of MDCG 2019-16', () => {
    const served = entries().controls.flatMap(({ refs }) => refs?.mdcg ?? []);
    expect(entries().capabilities).toHaveLength(18);
    expect(
      missing(
        entries().capabilities.map(({ id }) => id),
        served,
      ),
    ).toEqual([]);
  });

  test('has no control that nothing uses and no strategy that does nothing', () => {
    const { controls, strategies, threats } = entries();
    const used = strategies.flatMap(({ all, optional }) => [...all, ...(optional ?? [])].map(({ control }) => control));
    const named = threats.flatMap((threat) => [...(threat['stopped-by'] ?? []), ...(threat['lowered-by'] ?? [])]);
    expect(
      missing(
        controls.map(({ id }) => id),
        used,
      ),
    ).toEqual([]);
    expect(
      missing(
        strategies.map(({ id }) => id),
        named,
      ),
    ).toEqual([]);
  });

  test('has for every side effect a strategy that brings it', () => {
    const sideEffects = entries().threats.filter((threat) => threat['only-brought']);
    const brought = entries().strategies.flatMap(({ brings }) => brings ?? []);
    expect(sideEffects.length).toBeGreaterThan(40);
    expect(
      missing(
        sideEffects.map(({ id }) => id),
        brought,
      ),
    ).toEqual([]);
  });
});

describe.each(CASES)('the golden case %s', (name) => {
  const folder = opened.get(name);
  const file = join(HERE, 'cases', name, 'expected.yaml');
  const expected = parseDocument(readFileSync(file), { document: 'expected', file }, Expected);

  test('has no faults', () => {
    expect([...(folder?.faults ?? []), ...expected.faults]).toEqual([]);
  });

  if (folder?.judged === undefined || expected.value === undefined) return;
  const verdicts = checkExpected(expected.value, folder.judged.dossier, folder.judged.knowledge);
  test.each(verdicts)('gives $id', ({ holds, because }) => {
    expect(holds ? 'holds' : because).toBe('holds');
  });
});

describe('what cannot be reached is not reached', () => {
  test('a device without radio or network has no threat by radio or network', () => {
    const { structure } = assessed('pump-without-radio');
    const byAir = structure.threats.filter(
      ({ roles }) => roles['network']?.includes('ward-wifi') && Object.values(roles).some((at) => at.includes('pump')),
    );
    expect(byAir).toEqual([]);
    expect(structure.threats.filter(({ roles }) => roles['link'] !== undefined)).toEqual([]);
  });

  test('data that no function relies on takes no function down', () => {
    const { structure, levels } = assessed('wireless-pump');
    const lost = (asset: string) =>
      structure.consequences.some((at, index) => at.asset === asset && (levels.consequence[index] ?? 0) > 0);
    expect(lost('notes')).toBe(true);
    const fromNotes = structure.threats.filter(
      ({ roles }) => roles['function'] !== undefined && Object.values(roles).some((at) => at.join().includes('notes')),
    );
    expect(fromNotes).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assessment, assess } from '@primum/core/assessment/assess';
import { checkExpected } from '@primum/core/testing/check-expected';
import { Expected } from '@primum/core/testing/expected';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { parseDocument } from '@primum/formats/yaml/parse-document';
import { describe, expect, test } from 'vitest';

const HERE = import.meta.dirname;
const CASES = readdirSync(join(HERE, 'cases')).sort();

const opened = new Map(
  await Promise.all(
    CASES.map(async (name) => {
      const folder = join(HERE, 'cases', name);
      return [name, await openDossier(folder, { packFolders: [join(HERE, '..')], today: '2026-11-24' })] as const;
    }),
  ),
);

function assessed(name: string): Assessment {
  const judged = opened.get(name)?.judged;
  if (judged === undefined) throw new Error(`the case ${name} has faults`);
  return assess(judged.dossier, judged.knowledge);
}

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

  test('a flow inside one device needs no network', () => {
    const { graph } = assessed('way-not-written');
    const ways = graph.assets.filter(({ type }) => type === 'connected-care/unwritten-network');
    expect(ways.map(({ id }) => id)).toEqual(['unwritten-network(monitor,service)']);
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

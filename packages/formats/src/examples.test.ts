/** The published cases: what their sources say must be found is found, by a path that can be shown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Knowledge } from '@primum/core/knowledge/join-packs';
import { checkExpected, type Verdict } from '@primum/core/testing/check-expected';
import { checkNobodyOwns } from '@primum/core/testing/check-nobody-owns';
import { Expected } from '@primum/core/testing/expected';
import { describe, expect, test } from 'vitest';
import { openDossier } from './folder/open-dossier.ts';
import { parseDocument } from './yaml/parse-document.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = readdirSync(join(ROOT, 'examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const opened = new Map(
  await Promise.all(
    EXAMPLES.map(async (name) => {
      const folder = join(ROOT, 'examples', name);
      const dossier = await openDossier(folder, { packFolders: [join(ROOT, 'knowledge')], today: '2026-11-24' });
      const file = join(folder, 'expected.yaml');
      const expected = parseDocument(readFileSync(file), { document: 'expected', file }, Expected);
      return [name, { ...dossier, expected }] as const;
    }),
  ),
);

describe.each(EXAMPLES)('the published case %s', (name) => {
  const { judged, faults, expected } = opened.get(name) ?? {};

  test('has no faults, in its documents and in what it expects', () => {
    expect(faults).toEqual([]);
    expect(expected?.faults).toEqual([]);
  });

  const value = expected?.value;
  if (judged === undefined || value === undefined) return;
  const { dossier, knowledge } = judged;
  const verdicts = [
    ...checkExpected(value, dossier, knowledge),
    ...(value['nobody-owns'] ?? []).map((statement) => checkNobodyOwns(statement, dossier, knowledge)),
  ];

  test.each(verdicts)('gives what its source says: $id', ({ holds, because }: Verdict) => {
    expect(holds ? 'holds' : because).toBe('holds');
  });

  const byThreat = value['must-find'].flatMap(({ id, path }) =>
    (path ?? []).flatMap(({ threat }) => (threat === undefined ? [] : [{ id, threat }])),
  );
  test.each(byThreat)('no longer gives $id when the threat $threat is taken away', ({ id, threat }) => {
    const verdict = checkExpected(value, dossier, without(knowledge, threat)).find((one) => one.id === id);
    expect(verdict).toMatchObject({ holds: false });
  });
});

function without(knowledge: Knowledge, threat: string): Knowledge {
  const { domain } = knowledge;
  return { ...knowledge, domain: { ...domain, threats: domain.threats.filter(({ id }) => id !== threat) } };
}

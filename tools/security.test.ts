/** SECURITY.md and the dossier that assesses Primum say the same: no threat is named on one side only, and evidence is there. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ControlsDocument } from '@primum/core/dossier/controls-document';
import { Expected } from '@primum/core/testing/expected';
import { type DocumentSchema, parseDocument } from '@primum/formats/yaml/parse-document';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const DOSSIER = resolve(ROOT, 'examples/primum-workbench');

function documentOf<T>(kind: string, schema: DocumentSchema<T>): T {
  const file = resolve(DOSSIER, `${kind}.yaml`);
  const { value, faults } = parseDocument(readFileSync(file), { document: kind, file }, schema);
  if (value === undefined) throw new Error(JSON.stringify(faults));
  return value;
}

/** Ids in the first column of the table under the heading. */
function threatsOfTheModel(): string[] {
  const text = readFileSync(resolve(ROOT, 'SECURITY.md'), 'utf8');
  const section = text.split('## What could go wrong')[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map(([, id = '']) => id);
}

describe('the threat model of Primum', () => {
  it('and the assessment of Primum by Primum name the same threats, in the same order', () => {
    const expected = documentOf('expected', Expected)['must-find'].map(({ id }) => id);
    expect(threatsOfTheModel().length).toBeGreaterThan(15);
    expect(expected).toEqual(threatsOfTheModel());
  });

  it('names for its controls evidence that is in this repository', () => {
    const { controls } = documentOf('controls', ControlsDocument);
    const evidence = controls.flatMap((use) => use.evidence ?? []);
    expect(evidence.length).toBeGreaterThan(30);
    expect(evidence.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });

  it('counts no control of the code as in place without evidence', () => {
    const { controls } = documentOf('controls', ControlsDocument);
    const bare = controls.filter(
      ({ state, at, evidence }) => state === 'in-place' && [at].flat().includes('workbench') && evidence === undefined,
    );
    expect(bare.map(({ control }) => control)).toEqual([]);
  });
});

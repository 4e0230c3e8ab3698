import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { applyEdits } from '@primum/core/dossier/apply-edits';
import { editChoices, editsFrom } from '@primum/core/testing/random-edits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editWhole } from './edit-document.ts';
import { editItems, type ItemsText } from './edit-items.ts';
import { itemPlacesIn } from './item-places.ts';
import { parseYaml } from './parse-yaml.ts';

const NAME = { document: 'system', file: 'system.yaml' };
const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const systemOf = (example: string) => readFileSync(resolve(EXAMPLES, example, 'system.yaml'), 'utf8');

function opened(text: string): ItemsText & { readonly value: unknown } {
  const { value, places } = parseYaml(text, NAME);
  const found = places();
  if (found === undefined) throw new Error('no places');
  return { text, value, places: found };
}

function editedBy(text: string, edits: Parameters<typeof applyEdits>[1]) {
  const before = opened(text);
  const edited = applyEdits(before.value, edits);
  if (!edited.ok) throw new Error(JSON.stringify(edited.faults));
  const change = { before: before.value, after: edited.value, origins: edited.origins };
  return { quick: editItems(before, change), whole: editWhole(text, parseYaml(text, NAME).root, change) };
}

describe('editItems', () => {
  it('gives the text that the whole way gives, and places as they are found in it, edit after edit', () => {
    let quickly = 0;
    fc.assert(
      fc.property(
        fc.constantFrom('amps', 'infusion-pump', 'remote-patient-monitoring'),
        fc.array(editChoices, { minLength: 1, maxLength: 4 }),
        (example, series) => {
          let text = systemOf(example);
          for (const choices of series) {
            const { quick, whole } = editedBy(text, editsFrom(opened(text).value, 'system', choices));
            const told = 'shared' in whole ? undefined : whole.text;
            if (quick !== undefined) {
              quickly += 1;
              expect(quick.text).toBe(told);
              expect(quick.places.lists).toEqual(itemPlacesIn(quick.text, parseYaml(quick.text, NAME).root).lists);
            }
            text = told ?? text;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(quickly).toBeGreaterThan(20);
  });

  it.each([
    ['set', ['assets', 3, 'title'], 'Another'],
    ['insert', ['assets', 0], { id: 'first', type: 'server-computer', party: 'maker' }],
    ['insert', ['assets', 5], { id: 'amid', type: 'server-computer', party: 'maker' }],
    ['remove', ['assets', 0]],
    ['remove', ['assets', 4]],
  ] as const)('takes what people do most: %s %j', (act, path, value?: unknown) => {
    const edit = { document: 'system', do: act, path: [...path], value } as never;
    const { quick, whole } = editedBy(systemOf('amps'), [edit]);
    expect(quick?.text).toBe('text' in whole && whole.text);
  });

  it.each([
    ['a list gets its first item', 'a:\n  - x\nb: []\n', ['b'], ['z']],
    ['a field that is no list changes', 'a:\n  - x\nb: 1\n', ['b'], 'z'],
    ['the list stands in brackets', 'a: [x]\n', ['a', 0], 'z'],
  ] as const)('leaves it to the whole way where %s', (_, text, path, value) => {
    expect(editedBy(text, [{ document: 'system', do: 'set', path: [...path], value }]).quick).toBeUndefined();
  });

  it('knows no places where a part may stand for another', () => {
    expect(parseYaml('a:\n  - &x 1\n  - *x\n', NAME).places()).toBeUndefined();
  });
});

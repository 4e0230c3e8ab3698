import { expect, it } from 'vitest';
import { readDossierText } from '../folder/read-dossier-texts.ts';
import { editDocument } from './edit-document.ts';
import { type ParseText, parseYaml } from './parse-yaml.ts';
import { rememberTexts, type TextMemory } from './remember-texts.ts';

const NAME = { document: 'controls', file: 'controls.yaml' };
const TEXT = 'controls:\n  - { control: a, at: b, state: proposed } # c\n';

function counted(most: number): { readonly memory: TextMemory; readonly read: string[] } {
  const read: string[] = [];
  const parse: ParseText = (text, name, limits) => {
    read.push(text);
    return parseYaml(text, name, limits);
  };
  return { memory: rememberTexts(most, parse), read };
}

it('reads no text of a series of edits of items again, the documents included', () => {
  const { memory, read } = counted(4);
  let text = TEXT;
  for (const state of ['in-place', 'proposed', 'in-place']) {
    const edit = { document: 'controls', do: 'set', path: ['controls', 0, 'state'], value: state } as const;
    const edited = editDocument(text, [{ ...edit, path: [...edit.path] }], NAME, memory);
    text = edited.ok ? edited.text : '';
    expect(readDossierText('controls', text, memory.parse).parsed.value).toMatchObject({ controls: [{ state }] });
  }
  expect(read).toEqual([TEXT]);
});

it('forgets what was not asked for longest, and takes no document for another', () => {
  const {
    memory: { parse },
    read,
  } = counted(2);
  for (const text of ['a: 1', 'a: 2', 'a: 1', 'a: 3', 'a: 1', 'a: 2']) parse(text, NAME);
  expect(read).toEqual(['a: 1', 'a: 2', 'a: 3', 'a: 2']);
  const broken = 'a: [';
  expect(parse(broken, NAME).faults[0]?.file).toBe('controls.yaml');
  expect(parse(broken, { document: 'harms', file: 'harms.yaml' }).faults[0]?.file).toBe('harms.yaml');
});

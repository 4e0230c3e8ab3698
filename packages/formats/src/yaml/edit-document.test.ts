import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { applyEdits } from '@primum/core/dossier/apply-edits';
import type { DocumentKind } from '@primum/core/dossier/dossier';
import type { Edit } from '@primum/core/dossier/edit';
import { inverseOf } from '@primum/core/dossier/inverse-of';
import { anyValue, editChoices, editsFrom } from '@primum/core/testing/random-edits';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lexer, Parser, stringify } from 'yaml';
import { editDocument } from './edit-document.ts';
import { parseYaml } from './parse-yaml.ts';

const NAME = { document: 'system', file: 'system.yaml' };
const ROOT = resolve(import.meta.dirname, '../../../..');

type Step = [Edit['do'], Edit['path'], unknown?];
const edits = (...steps: Step[]) =>
  steps.map(([act, path, value]) => ({
    document: 'system',
    do: act,
    path,
    ...(act === 'remove' ? {} : { value }),
  })) as Edit[];

/** The new text, or the faults. */
function after(text: string, ...steps: Step[]): string | string[] {
  const edited = editDocument(text, edits(...steps), NAME);
  return edited.ok ? edited.text : edited.faults.map(({ code, line, column }) => `${line}:${column} ${code}`);
}

describe('editDocument', () => {
  it.each<[string, string, Step[], string]>([
    [
      'sets a text and keeps the comment behind it',
      'a: old # why\nb: 1\n',
      [['set', ['a'], 'new']],
      'a: new # why\nb: 1\n',
    ],
    ['quotes only what needs it', 'a: x\n', [['set', ['a'], 'no']], "a: 'no'\n"],
    [
      'quotes as the text before was quoted',
      'a: "x"\nb: \'y\'\n',
      [
        ['set', ['a'], 'z'],
        ['set', ['b'], "it's"],
      ],
      "a: \"z\"\nb: 'it''s'\n",
    ],
    [
      'writes lines as a block',
      'a:\n  b: x\nc: 1\n',
      [['set', ['a', 'b'], 'one\ntwo']],
      'a:\n  b: |-\n    one\n    two\nc: 1\n',
    ],
    [
      'writes lines in quotes where a comment follows',
      'a: x # c\n',
      [['set', ['a'], 'one\ntwo']],
      'a: "one\\ntwo" # c\n',
    ],
    ['keeps folding', 'a: >-\n  one\n  two\nb: 1\n', [['set', ['a'], 'three four']], 'a: >-\n  three four\nb: 1\n'],
    ['fills an empty field', 'a:\nb: 1\n', [['set', ['a'], 'x']], 'a: x\nb: 1\n'],
    [
      'adds a field behind the others',
      'a:\n  b: 1 # c\n\nd: 2\n',
      [['set', ['a', 'e'], 3]],
      'a:\n  b: 1 # c\n  e: 3\n\nd: 2\n',
    ],
    [
      'adds a field in brackets',
      '- { id: a, t: b } # c\n',
      [['set', [0, 'zone'], 'home']],
      '- { id: a, t: b, zone: home } # c\n',
    ],
    ['removes a field in brackets', '- { id: a, t: b, u: c }\n', [['remove', [0, 't']]], '- { id: a, u: c }\n'],
    ['removes the first field in brackets', '- { id: a, t: b }\n', [['remove', [0, 'id']]], '- { t: b }\n'],
    ['removes the last field in brackets', '- { id: a, t: b }\n', [['remove', [0, 't']]], '- { id: a }\n'],
    [
      'removes an item and leaves the heading above it',
      'l:\n  # head\n  - a # c\n  - b\n',
      [['remove', ['l', 0]]],
      'l:\n  # head\n  - b\n',
    ],
    [
      'removes an item with all of its lines',
      '- id: a\n  # in a\n  t: >-\n    x\n    y\n- id: b\n',
      [['remove', [0]]],
      '- id: b\n',
    ],
    [
      'inserts in the manner of its neighbours',
      'l:\n- { id: a }\n- { id: b } # b\n',
      [['insert', ['l', 1], { id: 'n', at: ['x', 'y'] }]],
      'l:\n- { id: a }\n- { id: n, at: [x, y] }\n- { id: b } # b\n',
    ],
    [
      'inserts on lines as its neighbours stand',
      'l:\n    - id: a\n      t: x\n',
      [['insert', ['l', 1], { id: 'b', t: 'y' }]],
      'l:\n    - id: a\n      t: x\n    - id: b\n      t: y\n',
    ],
    [
      'inserts behind the item before, above the next heading',
      '- a\n# second part\n- b\n',
      [['insert', [1], 'n']],
      '- a\n- n\n# second part\n- b\n',
    ],
    [
      'inserts first below the heading',
      'l:\n  # head\n  - a\n',
      [['insert', ['l', 0], 'n']],
      'l:\n  # head\n  - n\n  - a\n',
    ],
    [
      'inserts into brackets',
      'l: [a, b] # c\n',
      [
        ['insert', ['l', 0], 'n'],
        ['insert', ['l', 3], 'o'],
      ],
      'l: [n, a, b, o] # c\n',
    ],
    [
      'inserts into brackets over lines',
      'l: [\n  a, # first\n  b # second\n]\n',
      [['insert', ['l', 2], 'n']],
      'l: [\n  a, # first\n  b, # second\n  n\n]\n',
    ],
    [
      'removes from brackets over lines',
      'l: [\n  a, # first\n  b,\n  c, # third\n]\n',
      [['remove', ['l', 1]]],
      'l: [\n  a, # first\n  c, # third\n]\n',
    ],
    [
      'fills empty brackets with lines',
      '# none yet\ncontrols: []\n',
      [['insert', ['controls', 0], { at: 'a', state: 'x' }]],
      '# none yet\ncontrols:\n  - at: a\n    state: x\n',
    ],
    ['fills a document of comments', '# none yet\n', [['set', ['a', 0, 'id'], 'x']], '# none yet\na:\n  - id: x\n'],
    [
      'removes the field that stands behind the dash',
      '- id: a # i\n  t: b # t\n',
      [['remove', [0, 'id']]],
      '- t: b # t\n',
    ],
    [
      'removes it with a comment below it',
      '- id: a\n  # about t\n  t: b\n',
      [['remove', [0, 'id']]],
      '- \n  # about t\n  t: b\n',
    ],
    [
      'puts a list in the place of a text',
      'a:\n  at: x # c\n  z: 1\n',
      [['set', ['a', 'at'], ['x', 'y']]],
      'a:\n  at: [x, y] # c\n  z: 1\n',
    ],
    [
      'puts a text in the place of a list, and keeps the comment above it',
      'at: # where\n  - x\n  - y\nz: 1\n',
      [['set', ['at'], 'x']],
      'at: x # where\nz: 1\n',
    ],
    [
      'changes within what is set as a whole',
      'a:\n  b: 1 # one\n  c: [x, y] # two\n',
      [['set', ['a'], { b: 2, c: ['x', 'z', 'y'] }]],
      'a:\n  b: 2 # one\n  c: [x, z, y] # two\n',
    ],
    [
      'keeps Windows line ends',
      'a: 1\r\nl:\r\n  - x\r\n',
      [
        ['insert', ['l', 1], 'y'],
        ['set', ['a'], 2],
      ],
      'a: 2\r\nl:\r\n  - x\r\n  - y\r\n',
    ],
    ['adds to a file without a last line end', 'l:\n  - x', [['insert', ['l', 1], 'y']], 'l:\n  - x\n  - y'],
    [
      'keeps JSON on one line',
      '{"a": [1, {"b": "c"}]}',
      [
        ['insert', ['a', 2], { d: 'e' }],
        ['set', ['a', 1, 'b'], 'x'],
      ],
      '{"a": [1, {"b": "x"}, { "d": "e" }]}',
    ],
    [
      'keeps JSON over lines',
      '{\n  "a": [\n    {\n      "b": 1\n    }\n  ]\n}\n',
      [['insert', ['a', 1], { c: [] }]],
      '{\n  "a": [\n    {\n      "b": 1\n    },\n    {\n      "c": []\n    }\n  ]\n}\n',
    ],
    ['removes the last of JSON over lines', '{\n  "a": 1,\n  "b": 2\n}\n', [['remove', ['b']]], '{\n  "a": 1\n}\n'],
    [
      'changes an item and removes one before it at once',
      '- { id: a } # a\n- { id: b } # b\n- { id: c } # c\n',
      [
        ['remove', [0]],
        ['set', [1, 'id'], 'd'],
      ],
      '- { id: b } # b\n- { id: d } # c\n',
    ],
    ['sets a field without a name where there was none', '{}', [['set', [''], 1]], '{ "": 1 }'],
    [
      'leaves the text as it is where nothing changes',
      'a:   1   # odd\n\n\nb: [ x,y ]',
      [
        ['set', ['a'], 1],
        ['set', ['b'], ['x', 'y']],
      ],
      'a:   1   # odd\n\n\nb: [ x,y ]',
    ],
  ])('%s', (_, text, steps, expected) => {
    expect(after(text, ...steps)).toBe(expected);
  });

  it('takes a list away with its last item', () => {
    expect(after('parties: []\nzones: # z\n  # only\n  - { id: a }\nassets: []\n', ['remove', ['zones', 0]])).toBe(
      'parties: []\nassets: []\n',
    );
  });

  it.each<[string, string, Step[], string[]]>([
    [
      'what applyEdits refuses, all of it',
      'a: 1\nl:\n  - x\n',
      [
        ['remove', ['b']],
        ['set', ['l', 4], 1],
        ['set', ['a', 'b'], 1],
      ],
      ['1:1 edit-unreachable', '3:3 edit-out-of-range', '1:4 edit-unreachable'],
    ],
    ['a text that is no YAML', 'a: [\n', [['set', ['a'], 1]], ['2:1 syntax']],
    ['changes through an alias', 'a: &x { b: 1 }\nc: *x\n', [['set', ['c', 'b'], 2]], ['2:4 edit-shared']],
    ['changes of what an alias stands for', 'a: &x { b: 1 }\nc: *x\n', [['set', ['a', 'b'], 2]], ['1:7 edit-shared']],
    ['removing what an alias stands for', 'd:\n  a: &x { b: 1 }\nc: *x\n', [['set', ['d'], 1]], ['2:3 edit-shared']],
  ])('refuses %s', (_, text, steps, faults) => {
    expect(after(text, ...steps)).toEqual(faults);
  });

  it('edits beside an alias, and removes one', () => {
    const text = 'a: &x [1]\nc: *x # c\nd: 1 # d\n';
    expect(after(text, ['set', ['d'], 2], ['remove', ['c']])).toBe('a: &x [1]\nd: 2 # d\n');
  });
});

const KINDS = ['dossier', 'system', 'harms', 'controls', 'assumptions'] as const;
const EXAMPLES = ['amps', 'infusion-pump'].flatMap((name) =>
  KINDS.map((kind) => ({ kind, text: readFileSync(join(ROOT, 'examples', name, `${kind}.yaml`), 'utf8') })),
);

function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const parser = new Parser();
  const look = (token: unknown): void => {
    if (typeof token !== 'object' || token === null) return;
    if ('type' in token && token.type === 'comment' && 'source' in token) comments.push(String(token.source));
    else for (const part of Object.values(token)) look(part);
  };
  for (const lexeme of new Lexer().lex(text)) for (const token of parser.next(lexeme)) look(token);
  for (const token of parser.end()) look(token);
  return comments;
}

/** What a document says in another layout; comments stand wherever one can. */
const LAYOUTS: readonly ((value: unknown) => string)[] = [
  (value) => JSON.stringify(value),
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
  (value) => stringify(value, { aliasDuplicateObjects: false, indentSeq: false, lineWidth: 60 }),
  (value) => stringify(value, { aliasDuplicateObjects: false, indent: 4, defaultStringType: 'QUOTE_DOUBLE' }),
  (value) => stringify(value, { aliasDuplicateObjects: false, collectionStyle: 'flow', lineWidth: 40 }),
  (value) =>
    stringify(value, { aliasDuplicateObjects: false, collectionStyle: 'flow', lineWidth: 40 }).replaceAll(
      /,\n/g,
      ', # c\n',
    ),
  (value) => stringify(value, { aliasDuplicateObjects: false, blockQuote: 'literal' }).replaceAll('\n', '\r\n'),
  (value) =>
    stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }).replaceAll(
      /^( *(?:- )*[a-z]+: [a-z]+)$/gm,
      '$1 # c',
    ),
  (value) =>
    stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 }).replaceAll(
      /^( *)([a-z]+:)$/gm,
      '$1# above\n$1$2 # behind',
    ),
];

function expectSame(text: string, kind: DocumentKind, list: readonly Edit[]): string {
  const before = parseYaml(text, NAME);
  const [edited, plain] = [editDocument(text, list, NAME), applyEdits(before.value, list)];
  if (!edited.ok || !plain.ok)
    throw new Error(
      `${kind}: ${JSON.stringify(edited.ok ? plain : edited)}\n${JSON.stringify(list)}\n${JSON.stringify(text)}`,
    );
  expect(parseYaml(edited.text, NAME).value).toEqual(plain.value);
  return edited.text;
}

describe('any edits', () => {
  it('of an example give the text of what they make of its value, and can be taken back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), editChoices, ({ kind, text }, choices) => {
        const { value } = parseYaml(text, NAME);
        const list = editsFrom(value, kind, choices);
        const changed = expectSame(text, kind, list);
        const back = editDocument(changed, inverseOf(value, list), NAME);
        expect(back.ok && back.value).toEqual(value);
      }),
      { numRuns: 80 },
    );
  });

  it('that take nothing away leave every comment of an example as it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXAMPLES), editChoices, ({ kind, text }, choices) => {
        const list = editsFrom(parseYaml(text, NAME).value, kind, choices, true);
        expect(commentsOf(expectSame(text, kind, list))).toEqual(commentsOf(text));
      }),
      { numRuns: 80 },
    );
  });

  it('of any value in any layout give the text of what they make of it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), anyValue),
        fc.constantFrom(...LAYOUTS),
        editChoices,
        (value, layout, choices) => {
          const text = layout(value);
          const before = parseYaml(text, NAME);
          fc.pre(before.faults.length === 0);
          expect(expectSame(text, 'system', editsFrom(before.value, 'system', choices))).not.toBe('');
        },
      ),
      { numRuns: 600 },
    );
  });
});

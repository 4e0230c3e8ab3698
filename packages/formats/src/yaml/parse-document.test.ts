import { AssumptionsDocument } from '@primum/core/dossier/assumptions-document';
import { HarmsDocument } from '@primum/core/dossier/harms-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { describe, expect, it } from 'vitest';
import { parseDocument } from './parse-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const name = { document: 'system', file: 'system.yaml' };
const system = (text: string | Uint8Array) =>
  parseDocument(typeof text === 'string' ? bytes(text) : text, name, SystemDocument);
const told = (text: string | Uint8Array) =>
  system(text).faults.map(({ line, column, code }) => `${line}:${column} ${code}`);

const GOOD =
  'parties: [{ id: maker, kind: manufacturer }]\nassets: [{ id: pump, type: infusion-pump, party: maker }]\n';

describe('parseDocument', () => {
  it('reads a good document', () => {
    expect(system(GOOD)).toMatchObject({ faults: [], value: { assets: [{ id: 'pump' }] } });
  });

  it('reads a document with a byte order mark', () => {
    expect(system(`\uFEFF${GOOD}`).faults).toEqual([]);
  });

  it('tells all faults at once, each where it stands, with what was expected and a hint', () => {
    const text =
      'parties:\n  - id: A B\n    kind: manufacturr\nassets:\n  - id: x\n    tile: t\n    type: foo\n    talks: a\n';
    const { faults, value } = system(text);
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([
      { line: 2, column: 9, code: 'wrong-form', path: ['parties', 0, 'id'] },
      { line: 3, column: 11, code: 'unknown-value', hint: 'did you mean "manufacturer"?' },
      { line: 5, column: 5, code: 'missing-field', message: '"party" is missing' },
      {
        line: 8,
        column: 12,
        code: 'wrong-type',
        message: '"a" is text',
        expected: 'a list (software or services that it calls, as a client)',
      },
      { line: 6, column: 5, code: 'unknown-field', hint: 'did you mean "title"?' },
    ]);
  });

  it('explains a choice of two shapes by the one that was most likely meant', () => {
    const text =
      'harms:\n  - id: a\n    when: { consequence: x, of: y }\n    situation: s\n    harm: { to: patient, severity: s, p2: [0, 2], basis: b }\n    responsible: q\n';
    const { faults } = parseDocument(bytes(text), { document: 'harms', file: 'harms.yaml' }, HarmsDocument);
    expect(faults.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual([
      'harms.0.when.loss missing-field',
      'harms.0.when.consequence unknown-field',
      'harms.0.harm.p2.1 out-of-range',
    ]);
  });

  it('asks for quotes where a number was meant as text', () => {
    const text = 'assumptions: [{ trust: reach, at: x, level: high, reason: 12 }]';
    const { faults } = parseDocument(bytes(text), { document: 'assumptions', file: 'a.yaml' }, AssumptionsDocument);
    expect(faults).toMatchObject([{ message: '12 is a number', hint: 'write it in quotes' }]);
  });

  it.each([
    ['an empty file', '', '1:1 missing-field'],
    ['only comments', '# nothing\n', '1:1 missing-field'],
    ['a list where fields are expected', '- a', '1:1 wrong-type'],
    ['a cut document', 'parties: [', '1:11 syntax'],
    ['an unclosed quote', 'parties: "a', '1:12 syntax'],
    ['a tab as indent', 'parties:\n\t- id: a', '2:1 syntax'],
    ['a tag that makes things', 'parties: !!js/function "x"', '1:10 syntax'],
    ['a second document', `${GOOD}---\na: 1`, '3:1 several-documents'],
    ['YAML 1.1, where yes is true', '%YAML 1.1\n---\na: yes', '1:1 syntax'],
    ['the same key twice', 'parties: []\nparties: []', '2:1 duplicate-key'],
    ['__proto__ as a key', '__proto__: { polluted: true }', '1:1 wrong-key'],
    ['a list as a key', '? [a]\n: b', '1:3 syntax'],
    ['an alias of nothing', 'parties: *nobody', '1:10 bad-alias'],
    ['an alias inside what it names', 'parties: &a [*a]', '1:14 bad-alias'],
  ])('refuses %s', (_, text, fault) => {
    expect(told(text)).toContain(fault);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    ['parties: !!js/function "x"', 'tags are not read: tag:yaml.org,2002:js/function', 'take away what begins with !'],
    ['? [a]\n: b', 'a field needs a name that is text', undefined],
    ['parties:\n\t- id: a', 'Tabs are not allowed as indentation', 'blanks, not with tabs'],
    ['parties: "a', 'Missing closing', 'opened and not closed'],
  ])('says in plain words what is wrong with %j', (text, message, hint) => {
    const [fault] = system(text).faults;
    expect(fault?.message).toContain(message);
    if (hint !== undefined) expect(fault?.hint).toContain(hint);
  });

  it('takes merge keys for what they are: unknown fields', () => {
    expect(told(`base: &b { x: 1 }\n<<: *b\n${GOOD}`)).toEqual(['1:1 unknown-field', '2:1 unknown-field']);
  });

  it('lets aliases repeat a little', () => {
    const text =
      'parties: [{ id: maker, kind: manufacturer }]\nassets: [{ id: a, type: t, party: maker, talks: &t [b] }, { id: b, type: t, party: maker, talks: *t }]';
    expect(system(text).value?.assets[1]?.talks).toEqual(['b']);
  });

  it('points into what an alias stands for', () => {
    const text = 'parties: [{ id: maker, kind: manufacturer }]\nassets:\n  - &x { id: a, type: t, party: 5 }\n  - *x';
    expect(told(text)).toEqual(['3:33 wrong-type', '3:33 wrong-type']);
  });

  it('refuses aliases that explode, at once', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const lines = Array.from(
      letters.slice(1),
      (letter, index) => `${letter}: &${letter} [${Array(9).fill(`*${letters[index]}`).join(', ')}]`,
    );
    expect(told(`a: &a [x, x]\n${lines.join('\n')}`)).toEqual([expect.stringContaining('too-many-aliases')]);
  });

  it.each(['[', '{a: ', '- ', '? ', '- - '])('refuses a million times %j, at once', (piece) => {
    const before = performance.now();
    expect(told(piece.repeat(1_000_000))).toEqual([expect.stringContaining('too-deep')]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it.each(['"', '%a\n', '&a ', '[]'])('tells the first of 50,000 times %j', (piece) => {
    const before = Error.stackTraceLimit;
    expect(told(piece.repeat(50_000))).toHaveLength(20);
    expect(Error.stackTraceLimit).toBe(before);
  });

  it('reads 60 levels of nesting', () => {
    const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
    expect(told(`parties: ${deep}`)).not.toContain('too-deep');
  });

  it.each([
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0x00], '1:1'],
    ['UTF-16 without a mark', [0x61, 0x00, 0x3a, 0x00], '1:2'],
    ['Latin-1', [0x61, 0x3a, 0x0a, 0x20, 0xe9, 0x0a], '2:2'],
    ['a zero byte', [0x61, 0x0a, 0x0a, 0x00], '3:1'],
    ['a bell', [0x61, 0x07], '1:2'],
  ])('refuses %s and says where', (_, raw, place) => {
    expect(told(new Uint8Array(raw))).toEqual([`${place} wrong-encoding`]);
  });

  it('finds the bad byte behind a replacement character that the author wrote', () => {
    expect(told(new Uint8Array([...bytes('# \uFFFD\na: '), 0xff]))).toEqual(['2:4 wrong-encoding']);
  });

  it('tells no more faults than a person reads', () => {
    const { faults } = system(Array.from({ length: 5000 }, (_, index) => `k${index}: 1`).join('\n'));
    expect(faults).toHaveLength(201);
    expect(faults.at(-1)?.message).toMatch(/^and \d+ more faults/);
  });
});

import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../folder/read-pack-folder.ts';
import { type Parsed, parseXml, structureFaults } from '../testing/reqif-structure.ts';
import { reqifFor } from './reqif-for.ts';
import { element, xmlText } from './xml-text.ts';

const packOf = async (id: string) => {
  const { pack } = await readPackFolder(resolve(import.meta.dirname, '../../../../knowledge', id));
  if (pack === undefined) throw new Error(`${id} has faults`);
  return pack;
};
const packs = await Promise.all(['mdr', 'ivdr', 'gdpr', 'cra', 'nist-800-53', 'fda-524b'].map(packOf));

const all = (parsed: Parsed, name: string): Parsed[] => [
  ...(parsed.name === name ? [parsed] : []),
  ...parsed.children.flatMap((child) => all(child, name)),
];
const textIn = ({ name, text, children }: Parsed): string =>
  name === 'xhtml:p' ? text : children.map(textIn).join('');

/** Values of every object by the name of the attribute. */
function objectsIn(root: Parsed): ReadonlyMap<string, string>[] {
  const names = new Map(
    ['STRING', 'XHTML', 'DATE', 'ENUMERATION']
      .flatMap((kind) => all(root, `ATTRIBUTE-DEFINITION-${kind}`))
      .map(({ attributes }) => [attributes['IDENTIFIER'], attributes['LONG-NAME'] ?? ''] as const),
  );
  return all(root, 'SPEC-OBJECT').map(({ children }) => {
    const values = children.find(({ name }) => name === 'VALUES')?.children ?? [];
    return new Map(
      values.map((value) => {
        const definition = value.children.find(({ name }) => name === 'DEFINITION')?.children[0]?.text;
        return [names.get(definition) ?? '', value.attributes['THE-VALUE'] ?? textIn(value)];
      }),
    );
  });
}

describe('reqifFor', () => {
  const root = parseXml(reqifFor(packs, { title: 'Six packs' }));
  const objects = objectsIn(root);

  it('follows the structure of the schema: what each element holds, its attributes, ids that stand once and references that lead there', () => {
    expect(structureFaults(root)).toEqual([]);
  });

  it('has an object for each requirement and item, with our words, its clause and its source', () => {
    const entries = packs.flatMap(({ entries: { requirements, items } }) => [
      ...requirements.filter(
        ({ status, source }) => ['in-force', 'adopted', 'guidance'].includes(status) && source.mark !== 'proposal',
      ),
      ...items,
    ]);
    const ids = objects.map((object) => object.get('ReqIF.ForeignID'));
    for (const { id } of entries) expect(ids).toContain(id);
    const chapters =
      all(root, 'SPECIFICATION')[0]?.children.find(({ name }) => name === 'CHILDREN')?.children.length ?? 0;
    expect(objects).toHaveLength(entries.length + chapters);
    const [one] = packs[0]?.entries.requirements.filter(({ status }) => status === 'in-force') ?? [];
    const object = objects.find((candidate) => candidate.get('ReqIF.ForeignID') === one?.id);
    if (one === undefined) throw new Error('no requirement');
    expect(object?.get('ReqIF.Text')).toBe(one.explain);
    expect(object?.get('Clause')).toBe(one.clause);
  });

  it('places each object once in the hierarchy, under its instrument', () => {
    const places = all(root, 'SPEC-HIERARCHY').map(
      ({ children }) => children.find(({ name }) => name === 'OBJECT')?.children[0]?.text ?? '',
    );
    expect(places.toSorted()).toEqual(
      all(root, 'SPEC-OBJECT')
        .map(({ attributes }) => attributes['IDENTIFIER'] ?? '')
        .toSorted(),
    );
  });

  it('relates what the same evidence serves, each pair once', () => {
    const pairs = all(root, 'SPEC-RELATION').map(({ children }) =>
      ['SOURCE', 'TARGET']
        .map((end) => children.find(({ name }) => name === end)?.children[0]?.text ?? '')
        .toSorted()
        .join(),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('is the same file when it is made again', () => {
    expect(reqifFor(packs, { title: 'Six packs' })).toBe(reqifFor(packs, { title: 'Six packs' }));
  });

  it('never carries what is only proposed, before a parliament or overtaken', () => {
    const [first] = packs;
    const [entry] = first?.entries.requirements ?? [];
    if (first === undefined || entry === undefined) throw new Error('no requirement');
    for (const status of ['proposal', 'bill', 'stale'] as const) {
      const pack = { ...first, entries: { ...first.entries, requirements: [{ ...entry, status }] } };
      expect(reqifFor([pack], { title: 'x' })).not.toContain(entry.id);
    }
  });

  it('carries the state and the reason of a dossier, and only what is asked there', () => {
    const [entry, other] = packs[2]?.entries.requirements.filter(({ status }) => status === 'in-force') ?? [];
    if (entry === undefined || other === undefined) throw new Error('too few');
    const picture = {
      rows: [],
      notApplicable: [
        {
          id: entry.id,
          title: 'x',
          short: 'x',
          clause: 'x',
          because: 'statement' as const,
          reason: 'None <kept> & "said"',
          facts: [],
        },
      ],
    };
    const asked = objectsIn(parseXml(reqifFor(packs, { title: 'x', picture })));
    expect(asked.map((object) => object.get('ReqIF.ForeignID'))).toContain(entry.id);
    expect(asked.map((object) => object.get('ReqIF.ForeignID'))).not.toContain(other.id);
    const object = asked.find((one) => one.get('ReqIF.ForeignID') === entry.id);
    expect(object?.get('Reason')).toBe('None <kept> & "said"');
  });
});

describe('xmlText', () => {
  it('gives back any text and any attribute, but for signs that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const root = parseXml(xmlText(element('a', { b: text }, [text])));
        // oxlint-disable-next-line no-control-regex
        const expected = text.toWellFormed().replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '?');
        expect([root.attributes['b'], root.text]).toEqual([
          expected.replaceAll('\ufffd', '?'),
          expected.replaceAll('\ufffd', '?'),
        ]);
      }),
    );
  });
});

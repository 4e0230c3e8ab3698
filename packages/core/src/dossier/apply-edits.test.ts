import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyValue, editChoices, editsFrom } from '../testing/random-edits.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { applyEdits } from './apply-edits.ts';
import type { DocumentKind } from './dossier.ts';
import { Edit } from './edit.ts';
import { inverseOf } from './inverse-of.ts';

const system = () => structuredClone(tinyDossier().system) as unknown;
const on = (edit: Record<string, unknown>) => ({ document: 'system', ...edit }) as unknown as Edit;

/** The value after the edits, or the faults. */
function after(value: unknown, ...edits: Record<string, unknown>[]): unknown {
  const edited = applyEdits(value, edits.map(on));
  return edited.ok
    ? edited.value
    : edited.faults.map(({ code, message, path }) => `${code} ${path.join('.')}: ${message}`);
}

describe('applyEdits', () => {
  it.each([
    ['sets a field', { a: 1 }, { do: 'set', path: ['a'], value: 2 }, { a: 2 }],
    ['adds a field', { a: 1 }, { do: 'set', path: ['b'], value: 2 }, { a: 1, b: 2 }],
    ['sets an item', { a: [1, 2] }, { do: 'set', path: ['a', 1], value: 3 }, { a: [1, 3] }],
    ['inserts before an item', { a: [1, 2] }, { do: 'insert', path: ['a', 1], value: 3 }, { a: [1, 3, 2] }],
    ['inserts at the end', { a: [1, 2] }, { do: 'insert', path: ['a', 2], value: 3 }, { a: [1, 2, 3] }],
    ['removes a field', { a: 1, b: 2 }, { do: 'remove', path: ['b'] }, { a: 1 }],
    ['removes an item', { a: [1, 2, 3] }, { do: 'remove', path: ['a', 1] }, { a: [1, 3] }],
    [
      'makes what the path leads through',
      {},
      { do: 'set', path: ['zones', 0, 'title'], value: 'T' },
      { zones: [{ title: 'T' }] },
    ],
    ['makes the list that it inserts into', { b: null }, { do: 'insert', path: ['b', 0], value: 1 }, { b: [1] }],
    ['makes a document of nothing', null, { do: 'set', path: ['a'], value: 1 }, { a: 1 }],
    ['sets the document as a whole', { a: 1 }, { do: 'set', path: [], value: { b: 1 } }, { b: 1 }],
    [
      'keeps a name that every object has apart',
      {},
      { do: 'set', path: ['constructor'], value: 1 },
      { constructor: 1 },
    ],
  ])('%s', (_, value, edit, expected) => {
    expect(after(value, edit)).toEqual(expected);
  });

  it.each([
    ['a path that goes on in a text', { a: 'b' }, { do: 'set', path: ['a', 'c'], value: 1 }, 'edit-unreachable'],
    ['a position behind the end', { a: [1] }, { do: 'set', path: ['a', 1], value: 1 }, 'edit-out-of-range'],
    ['inserting far behind the end', { a: [1] }, { do: 'insert', path: ['a', 3], value: 1 }, 'edit-out-of-range'],
    ['a new list that begins in the middle', {}, { do: 'set', path: ['a', 1], value: 1 }, 'edit-out-of-range'],
    ['a position in an object', { a: {} }, { do: 'set', path: ['a', 0], value: 1 }, 'edit-wrong-kind'],
    ['a name in a list', { a: [1] }, { do: 'set', path: ['a', 'b'], value: 1 }, 'edit-wrong-kind'],
    ['inserting into an object', { a: {} }, { do: 'insert', path: ['a', 'b'], value: 1 }, 'edit-wrong-kind'],
    ['removing what is not there', { a: 1 }, { do: 'remove', path: ['b'] }, 'edit-unreachable'],
    ['removing what every object has', { a: 1 }, { do: 'remove', path: ['toString'] }, 'edit-unreachable'],
    ['removing the document', { a: 1 }, { do: 'remove', path: [] }, 'edit-wrong-kind'],
    ['a name that would reach into all objects', {}, { do: 'set', path: ['__proto__', 'x'], value: 1 }, 'wrong-key'],
    ['a number that is none', {}, { do: 'set', path: ['a'], value: Number.NaN }, 'edit-wrong-value'],
    ['no value', {}, { do: 'set', path: ['a'], value: undefined }, 'edit-wrong-value'],
    ['a function', {}, { do: 'set', path: ['a'], value: { b: () => 1 } }, 'edit-wrong-value'],
  ])('refuses %s', (_, value, edit, code) => {
    expect(after(value, edit)).toEqual([expect.stringContaining(`${code} ${edit.path.join('.')}: `)]);
    expect({}).not.toHaveProperty('x');
  });

  it('refuses a value that is nested a hundred thousand levels deep, and does not fall over', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(after({}, { do: 'set', path: ['a'], value: deep })).toEqual([expect.stringContaining('edit-wrong-value')]);
  });

  it('applies all edits or none, each on what those before it left, and tells all faults with their number', () => {
    const first = { do: 'insert', path: ['a', 0], value: 0 };
    expect(after({ a: [1] }, first, { do: 'set', path: ['a', 1], value: 2 })).toEqual({ a: [0, 2] });
    expect(after({ a: [1] }, { do: 'remove', path: ['b'] }, first, { do: 'set', path: ['a', 2], value: 2 })).toEqual([
      'edit-unreachable b: edit 1 of 3: there is no b to take away',
      'edit-out-of-range a.2: edit 3 of 3: a has 2 items, and no position 2',
    ]);
  });

  it('takes a list away with its last item where it need not be there, and leaves it empty where it must', () => {
    expect(after(system(), { do: 'remove', path: ['zones', 0] })).not.toHaveProperty('zones');
    expect(after(system(), { do: 'remove', path: ['assets', 0, 'networks', 0] })).not.toHaveProperty(
      'assets.0.networks',
    );
    expect(after(system(), { do: 'remove', path: ['assets', 0] })).toHaveProperty('assets', []);
    expect(after({ controls: [1] }, { document: 'controls', do: 'remove', path: ['controls', 0] })).toEqual({
      controls: [],
    });
  });

  it('leaves what it is given as it was, and shares nothing with it', () => {
    const [value, item] = [system(), { id: 'new' }];
    const edited = applyEdits(value, [on({ do: 'insert', path: ['assets', 0], value: item })]);
    expect(value).toEqual(system());
    item.id = 'other';
    expect(edited).toMatchObject({ ok: true, value: { assets: [{ id: 'new' }, { id: 'pump' }] } });
  });
});

describe('Edit', () => {
  it('is parsed as it comes from a browser, and nothing else is', () => {
    const right = [on({ do: 'set', path: ['a', 0], value: null }), on({ do: 'remove', path: ['a'] })];
    expect(right.map((edit) => Edit.parse(edit))).toEqual(right);
    for (const wrong of [
      on({ do: 'set', path: ['a'] }),
      on({ do: 'remove', path: ['a'], value: 1 }),
      on({ do: 'set', path: [-1], value: 1 }),
      on({ do: 'set', path: [1.5], value: 1 }),
      on({ do: 'move', path: [] }),
      { ...on({ do: 'remove', path: [] }), document: 'sbom' },
    ])
      expect(Edit.safeParse(wrong).success).toBe(false);
  });
});

describe('inverseOf', () => {
  it('takes back whatever edits did, to any value', () => {
    fc.assert(
      fc.property(anyValue, editChoices, (value, choices) => {
        const edits = editsFrom(value, 'system', choices);
        const edited = applyEdits(value, edits);
        const back = applyEdits(edited.ok ? edited.value : undefined, inverseOf(value, edits));
        expect(back).toMatchObject({ ok: true });
        expect(back.ok && back.value).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes back what edits did to a dossier, lists that went with their last item too', () => {
    fc.assert(
      fc.property(
        editChoices,
        fc.constantFrom<DocumentKind>('system', 'harms', 'controls', 'dossier'),
        (choices, document) => {
          const value = structuredClone(tinyDossier()[document]) as unknown;
          const edits = editsFrom(value, document, choices);
          const edited = applyEdits(value, edits);
          const back = applyEdits(edited.ok ? edited.value : undefined, inverseOf(value, edits));
          expect(back.ok && back.value).toEqual(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has nothing to take back where the edits are refused', () => {
    expect(inverseOf({}, [on({ do: 'set', path: ['a'], value: 1 }), on({ do: 'remove', path: ['b'] })])).toEqual([]);
  });
});

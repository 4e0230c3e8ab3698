import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyValue, editChoices, editsFrom } from '../testing/random-edits.ts';
import { tinyDossier } from '../testing/tiny-dossier.ts';
import { applyEdits } from './apply-edits.ts';
import { changesBetween } from './changes-between.ts';
import type { DocumentKind } from './dossier.ts';
import { sameValue } from './same-value.ts';

const titles = (document: DocumentKind, before: unknown, after: unknown) =>
  changesBetween(document, before, after).map(({ title }) => title);

const pump = { id: 'pump', title: 'Pump', type: 'host', party: 'maker', zone: 'ward' };
const app = { id: 'app', title: 'App', type: 'software', party: 'maker' };
const server = { id: 'server', type: 'host', party: 'maker' };
const assets = (...list: object[]) => ({ parties: [], assets: list });

describe('changesBetween', () => {
  it.each<[string, DocumentKind, unknown, unknown, string[]]>([
    ['a field', 'system', assets(pump), assets({ ...pump, zone: 'home' }), ['asset pump: zone ward -> home']],
    ['a field that came', 'system', assets(app), assets({ ...app, count: 3 }), ['asset app: count 3 added']],
    [
      'a field that went',
      'system',
      assets(pump),
      assets({ ...app, id: 'pump', type: 'host', title: 'Pump' }),
      ['asset pump: zone ward removed'],
    ],
    ['an asset in the middle', 'system', assets(pump, server), assets(pump, app, server), ['asset app added: App']],
    ['an asset that went', 'system', assets(pump, app, server), assets(app, server), ['asset pump removed: Pump']],
    ['another order', 'system', assets(pump, app), assets(app, pump), ['system: order of assets']],
    [
      'another order and a field at once',
      'system',
      assets(pump, app),
      assets(app, { ...pump, title: 'P' }),
      ['asset pump: title Pump -> P', 'system: order of assets'],
    ],
    [
      'texts in a list',
      'system',
      assets({ ...app, talks: ['a', 'b'] }),
      assets({ ...app, talks: ['c', 'b'] }),
      ['asset app: talks + c - a'],
    ],
    ['a list of things that came', 'system', { zones: undefined }, { zones: [{ id: 'ward' }] }, ['zone ward added']],
    [
      'a list of things that went',
      'system',
      { zones: [{ id: 'ward', title: 'Ward' }] },
      {},
      ['zone ward removed: Ward'],
    ],
    ['an empty list that came', 'system', {}, { zones: [] }, ['system: zones none added']],
    [
      'an answer and an assignment, wherever they stand in their lists',
      'agreements',
      {
        assignments: [{ about: { asset: 'hub' }, accountable: 'ward' }],
        promises: [{ answers: 'wipe', state: 'accepted' }],
      },
      {
        assignments: [
          { about: { control: 'lock', at: 'hub' }, accountable: 'ward' },
          { about: { asset: 'hub' }, accountable: 'maker' },
        ],
        promises: [
          { answers: 'patch', state: 'declined' },
          { answers: 'wipe', state: 'proved' },
        ],
      },
      [
        'assignment hub: accountable ward -> maker',
        'assignment lock at hub added',
        'answer to wipe: state accepted -> proved',
        'answer to patch added',
      ],
    ],
    [
      'a flow',
      'system',
      { data: [{ id: 'd', flows: [{ from: 'a', to: 'b' }] }] },
      {
        data: [
          {
            id: 'd',
            flows: [
              { from: 'a', to: 'b', over: ['n'] },
              { from: 'b', to: 'c' },
            ],
          },
        ],
      },
      ['flow a -> b of d: over n added', 'flow b -> c of d added'],
    ],
    [
      'a relation',
      'system',
      { relations: [] },
      { relations: [{ from: 'a', relation: 'manages', to: 'b' }] },
      ['relation a manages b added'],
    ],
    [
      'a state of a control',
      'controls',
      { controls: [{ control: 'c', at: 'a', state: 'proposed' }] },
      { controls: [{ control: 'c', at: 'a', state: 'in-place' }] },
      ['control c at a: state proposed -> in-place'],
    ],
    [
      'places of a control',
      'controls',
      { controls: [{ control: 'c', at: ['a', 'b'] }] },
      { controls: [{ control: 'c', at: ['a', 'd'] }] },
      ['control c at a, d: at + d - b'],
    ],
    [
      'P2 of a harm',
      'harms',
      { harms: [{ id: 'h', harm: { p2: [0.1, 0.2] } }] },
      { harms: [{ id: 'h', harm: { p2: [0.1, 0.3] } }] },
      ['harm h: harm p2 0.1, 0.2 -> 0.1, 0.3'],
    ],
    [
      'a rejected proposal',
      'harms',
      {},
      { rejected: [{ template: 'p/t', harm: 'x', at: 'f', reason: 'r' }] },
      ['rejected proposal p/t#x at f added'],
    ],
    ['a field of the dossier', 'dossier', { title: 'A' }, { title: 'B' }, ['dossier: title A -> B']],
    [
      'a long text, clipped and on one line',
      'dossier',
      { purpose: 'A' },
      { purpose: `B\n${'x'.repeat(100)}` },
      [`dossier: purpose A -> B ${'x'.repeat(55)}...`],
    ],
  ])('tells %s', (_, document, before, after, expected) => {
    expect(titles(document, before, after)).toEqual(expected);
  });

  it('says where: in the value after, and where what went stood before', () => {
    expect(changesBetween('system', assets(pump, app), assets(server, { ...app, title: 'B' }))).toEqual([
      { document: 'system', path: ['assets', 0], kind: 'removed', before: pump, title: 'asset pump removed: Pump' },
      {
        document: 'system',
        path: ['assets', 1, 'title'],
        kind: 'changed',
        before: 'App',
        after: 'B',
        title: 'asset app: title App -> B',
      },
      { document: 'system', path: ['assets', 0], kind: 'added', after: server, title: 'asset server added' },
    ]);
  });

  it('takes an empty document for no document', () => {
    expect(changesBetween('harms', undefined, {})).toEqual([]);
    expect(titles('harms', null, { matrix: [[]] })).toHaveLength(1);
  });

  it('finds something exactly where something changed', () => {
    const document = fc.dictionary(fc.constantFrom('assets', 'zones', 'title', 'data'), anyValue, {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(document, editChoices, fc.boolean(), (before, choices, again) => {
        const edited = applyEdits(before, editsFrom(before, 'system', choices));
        fc.pre(edited.ok && typeof edited.value === 'object' && edited.value !== null);
        const after = again ? JSON.parse(JSON.stringify(before)) : edited.ok && edited.value;
        expect(changesBetween('system', before, after).length === 0).toBe(sameValue(before, after));
      }),
      { numRuns: 2000 },
    );
  });

  it('finds something exactly where something changed in a dossier, and each at its place', () => {
    fc.assert(
      fc.property(fc.constantFrom<DocumentKind>('system', 'harms', 'dossier'), editChoices, (document, choices) => {
        const before: unknown = tinyDossier()[document];
        const edited = applyEdits(before, editsFrom(before, document, choices));
        fc.pre(edited.ok && typeof edited.value === 'object' && edited.value !== null && !Array.isArray(edited.value));
        const after = edited.ok && edited.value;
        const changes = changesBetween(document, before, after);
        expect(changes.length === 0).toBe(sameValue(before, after));
        for (const { path, kind, after: now, title } of changes) {
          if (kind !== 'removed' && !title.includes(': order of ')) expect(at(after, path)).toEqual(now);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes 20,000 assets in another order without comparing each with each', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...app, id: `a${index}` }));
    expect(titles('system', assets(...many), assets(...many.toReversed()))).toEqual(['system: order of assets']);
  }, 10_000);

  it('finds something exactly where things came, went or changed places', () => {
    const pool = [
      pump,
      app,
      server,
      { control: 'c', at: 'a' },
      { control: 'c', at: 'b' },
      { from: 'a', to: 'b' },
      { x: 1 },
    ];
    const list = fc.shuffledSubarray(pool, { minLength: 3 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = changesBetween('system', assets(...before), assets(...after));
        expect(changes.length === 0).toBe(sameValue(before, after));
      }),
      { numRuns: 1000 },
    );
  });
});

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown>)[step], value);
}

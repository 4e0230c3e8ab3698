import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pattern, PatternLink, PatternNode } from '../knowledge/domain-model.ts';
import { type PlainMatch, plainMatches } from '../testing/plain-match.ts';
import { compilePattern } from './compiled-pattern.ts';
import { matchPattern } from './match-pattern.ts';
import type { SystemGraph } from './system-graph.ts';
import { typedGraphOf, vocabularyOf } from './typed-graph.ts';

/** Two lines of descent that meet, and a relation below another. */
const KINDS = {
  assetTypes: [
    { id: 'thing', parents: [] },
    { id: 'host', parents: ['thing'] },
    { id: 'process', parents: ['thing'] },
    { id: 'service', parents: ['process'] },
    { id: 'appliance', parents: ['host', 'service'] },
  ].map((type) => ({ ...type, title: type.id, scaffold: false })),
  relations: [
    { id: 'touches', parents: [] },
    { id: 'hosts', parents: ['touches'] },
    { id: 'uses', parents: [] },
  ].map((relation) => ({ ...relation, title: relation.id, scaffold: false, from: [], to: [] })),
};

const EMPTY: Pattern = {
  id: 'p',
  title: 'p',
  keys: [],
  roots: [],
  links: [],
  necessary: [],
  sufficient: [],
  optional: [],
  prohibited: [],
  furtherLinks: [],
  prohibitedLinks: [],
  distinct: [],
};

function fastMatches(graph: SystemGraph, pattern: Pattern): PlainMatch[] {
  const vocabulary = vocabularyOf(KINDS);
  const compiled = compilePattern(pattern, vocabulary);
  const typed = typedGraphOf(graph, vocabulary);
  const found: PlainMatch[] = [];
  const names = (assets: readonly number[]): string[] => assets.map((asset) => typed.ids[asset] ?? '');
  const prohibited = new Set(compiled.further.filter((node) => node.kind === 'prohibited').map((node) => node.role));
  matchPattern(typed, compiled, (assets) => {
    const roles: Record<string, string[]> = {};
    assets.forEach((list, at) => {
      if (!prohibited.has(at)) roles[compiled.roles[at] ?? ''] = names(list);
    });
    found.push(roles);
  });
  return found;
}

function sorted(matches: readonly PlainMatch[]): string[] {
  return matches
    .map((match) =>
      Object.entries(match)
        .map(([role, assets]) => `${role}=${assets.toSorted().join('+')}`)
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

const type = fc.constantFrom(...KINDS.assetTypes.map((kind) => kind.id));
const relation = fc.constantFrom(...KINDS.relations.map((kind) => kind.id));

const graphs: fc.Arbitrary<SystemGraph> = fc.array(type, { minLength: 1, maxLength: 6 }).chain((types) => {
  const assets = types.map((kind, at) => ({
    id: `a${at}`,
    title: `a${at}`,
    type: kind,
    population: 0,
    derivedBy: undefined,
  }));
  const asset = fc.constantFrom(...assets.map(({ id }) => id));
  return fc
    .array(fc.record({ from: asset, relation, to: asset }), { maxLength: 12 })
    .map((relations) => ({ assets, relations: relations.map((link) => ({ ...link, derivedBy: undefined })) }));
});

const patterns: fc.Arbitrary<Pattern> = fc
  .record({
    bound: fc.array(type, { minLength: 1, maxLength: 3 }),
    keys: fc.integer({ min: 1, max: 3 }),
    further: fc.array(fc.tuple(fc.constantFrom('necessary', 'sufficient', 'optional', 'prohibited'), type), {
      maxLength: 2,
    }),
  })
  .chain(({ bound, keys, further }) => {
    const boundRoles = bound.map((_, at) => `r${at}`);
    const furtherRoles = further.map((_, at) => `f${at}`);
    const nodes = (list: readonly (readonly [string, string])[]): PatternNode[] =>
      list.map(([role, kind]) => ({ role, type: kind }));
    const boundNodes = nodes(bound.map((kind, at) => [`r${at}`, kind]));
    const of = (kind: string): PatternNode[] =>
      nodes(further.flatMap(([own, kindOfAsset], at) => (own === kind ? [[`f${at}`, kindOfAsset] as const] : [])));
    const link = (from: fc.Arbitrary<string>, to: fc.Arbitrary<string>): fc.Arbitrary<PatternLink> =>
      fc.record({ from, relation, to });
    const root = fc.constantFrom(...boundRoles);
    const any = fc.constantFrom(...boundRoles, ...furtherRoles);
    const toFurther = furtherRoles.length === 0 ? root : fc.constantFrom(...furtherRoles);
    const furtherLink =
      furtherRoles.length === 0
        ? fc.constant<PatternLink[]>([])
        : fc.array(fc.oneof(link(root, toFurther), link(toFurther, root)), { maxLength: 4 });
    return fc.record({
      id: fc.constant('p'),
      title: fc.constant('p'),
      keys: fc.constant(boundNodes.slice(0, keys)),
      roots: fc.constant(boundNodes.slice(keys)),
      links: fc.array(link(root, root), { maxLength: 3 }),
      necessary: fc.constant(of('necessary')),
      sufficient: fc.constant(of('sufficient')),
      optional: fc.constant(of('optional')),
      prohibited: fc.constant(of('prohibited')),
      furtherLinks: furtherLink,
      prohibitedLinks: fc.array(link(any, any), { maxLength: 2 }),
      distinct: fc.constantFrom<string[][]>([], [boundRoles]),
    });
  });

describe('matchPattern', () => {
  it('finds what trying every combination of assets finds', () => {
    fc.assert(
      fc.property(graphs, patterns, (graph, pattern) => {
        expect(sorted(fastMatches(graph, pattern))).toEqual(sorted(plainMatches(graph, pattern, KINDS)));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care in which order assets and relations are listed', () => {
    fc.assert(
      fc.property(graphs, patterns, (graph, pattern) => {
        const reversed = { assets: graph.assets.toReversed(), relations: graph.relations.toReversed() };
        expect(sorted(fastMatches(reversed, pattern))).toEqual(sorted(fastMatches(graph, pattern)));
      }),
    );
  });

  it('lets one asset hold two roles unless a distinct group names both', () => {
    const graph: SystemGraph = {
      assets: [{ id: 'a', title: 'a', type: 'host', population: 0, derivedBy: undefined }],
      relations: [],
    };
    const pattern = {
      ...EMPTY,
      keys: [
        { role: 'one', type: 'host' },
        { role: 'two', type: 'thing' },
      ],
    };
    expect(fastMatches(graph, pattern)).toEqual([{ one: ['a'], two: ['a'] }]);
    expect(fastMatches(graph, { ...pattern, distinct: [['one', 'two']] })).toEqual([]);
  });

  it('finds nothing for a type, relation or role that the vocabulary or the pattern does not have', () => {
    const graph: SystemGraph = {
      assets: [{ id: 'a', title: 'a', type: 'unheard-of', population: 0, derivedBy: undefined }],
      relations: [{ from: 'a', relation: 'unheard-of', to: 'nobody', derivedBy: undefined }],
    };
    expect(fastMatches(graph, { ...EMPTY, keys: [{ role: 'one', type: 'unheard-of' }] })).toEqual([]);
    const dangling = {
      ...EMPTY,
      keys: [{ role: 'one', type: 'thing' }],
      links: [{ from: 'one', relation: 'uses', to: 'no role' }],
    };
    expect(fastMatches(graph, dangling)).toEqual([]);
    expect(fastMatches(graph, EMPTY)).toEqual([]);
  });
});

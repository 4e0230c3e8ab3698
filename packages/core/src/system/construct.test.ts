import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainConstruction, DomainModel } from '../knowledge/domain-model.ts';
import { graphOf, links, nodes, pattern, relations, smallDomain, types } from '../testing/small-domain.ts';
import { construct } from './construct.ts';
import type { SystemGraph } from './system-graph.ts';

function rule(parts: Partial<DomainConstruction>): DomainConstruction {
  return {
    id: 'rule',
    title: 'rule',
    pattern: pattern({}),
    priority: 1,
    iterate: false,
    maxIterations: 0,
    addsAssets: [],
    addsRelations: [],
    ...parts,
  };
}

const KINDS = {
  assetTypes: types('host', 'network', 'interface', 'path', 'helper*', 'helper-below < helper'),
  relations: relations('on', 'reaches', 'near < reaches', 'between', 'note*'),
};

function domainWith(...constructions: DomainConstruction[]): DomainModel {
  return smallDomain({ ...KINDS, constructions });
}

const INTERFACES = rule({
  id: 'interfaces',
  pattern: pattern({ keys: nodes('h: host', 'n: network'), links: links('h on n') }),
  addsAssets: [{ node: { role: 'i', type: 'interface' }, identifiedBy: ['h', 'n'] }],
  addsRelations: links('i between h', 'i between n'),
});

/** Hosts reach each other over a network, and whatever those reach. */
const REACH = rule({
  id: 'reach',
  priority: 5,
  iterate: true,
  pattern: pattern({
    keys: nodes('a: host', 'b: host', 'c: host'),
    links: links('a reaches b', 'b reaches c'),
    distinct: [['a', 'c']],
  }),
  addsRelations: links('a reaches c'),
});

function lines(graph: SystemGraph): string[] {
  return [
    ...graph.assets.map((asset) => `${asset.id}: ${asset.type}`),
    ...graph.relations.map(({ from, relation, to }) => `${from} ${relation} ${to}`),
  ].toSorted();
}

function chain(length: number): SystemGraph {
  const ids = Array.from({ length }, (_, at) => `h${at}`);
  return graphOf(
    ids.map((id) => `${id}: host`),
    ids.slice(1).map((id, at) => `h${at} reaches ${id}`),
  );
}

describe('construct', () => {
  it('derives one asset per identity, with its title, rule and population', () => {
    const result = construct(graphOf(['a: host 1', 'n: network 2'], ['a on n']), domainWith(INTERFACES));
    expect(result.assets.at(-1)).toEqual({
      id: 'interface(a,n)',
      title: 'interface (A, N)',
      type: 'interface',
      population: 2,
      derivedBy: 'interfaces',
    });
    expect(result.relations.slice(1)).toEqual([
      { from: 'interface(a,n)', relation: 'between', to: 'a', derivedBy: 'interfaces' },
      { from: 'interface(a,n)', relation: 'between', to: 'n', derivedBy: 'interfaces' },
    ]);
  });

  it('takes only the part after the slash or hash of a type into an id', () => {
    const domain = smallDomain({
      assetTypes: types('pack/host', 'pack/data-flow'),
      constructions: [
        rule({
          pattern: pattern({ keys: nodes('h: pack/host') }),
          addsAssets: [{ node: { role: 'f', type: 'pack/data-flow' }, identifiedBy: ['h'] }],
        }),
      ],
    });
    expect(construct(graphOf(['a: pack/host']), domain).assets.at(-1)?.id).toBe('data-flow(a)');
  });

  it('runs rules in ascending priority, each on what the ones before made', () => {
    const late = rule({
      priority: 9,
      pattern: pattern({ keys: nodes('i: interface') }),
      addsAssets: [{ node: { role: 'p', type: 'path' }, identifiedBy: ['i'] }],
    });
    const graph = graphOf(['a: host', 'n: network'], ['a on n']);
    expect(lines(construct(graph, domainWith(late, INTERFACES)))).toContain('path(interface(a,n)): path');
    expect(lines(construct(graph, domainWith({ ...late, priority: 0 }, INTERFACES)))).not.toContain(
      'path(interface(a,n)): path',
    );
  });

  it('repeats a rule until nothing new appears, or until its maximum', () => {
    const count = (maxIterations: number, iterate = true): number =>
      construct(chain(9), domainWith({ ...REACH, iterate, maxIterations })).relations.length;
    expect(count(0)).toBe((9 * 8) / 2);
    expect(count(1)).toBe(8 + 7);
    expect(count(0, false)).toBe(8 + 7);
  });

  it('adds no relation where a closer one is there already', () => {
    const near = rule({
      pattern: pattern({ keys: nodes('a: host', 'b: host'), links: links('a near b') }),
      addsRelations: links('a reaches b'),
    });
    const graph = graphOf(['a: host', 'b: host'], ['a near b']);
    expect(construct(graph, domainWith(near)).relations).toEqual(graph.relations);
  });

  it('lets a necessary role stand for all assets that take it', () => {
    const group = rule({
      pattern: pattern({ keys: nodes('n: network'), necessary: nodes('h: host'), furtherLinks: links('h on n') }),
      addsAssets: [{ node: { role: 'p', type: 'path' }, identifiedBy: ['n'] }],
      addsRelations: links('p between h'),
    });
    const result = construct(graphOf(['a: host', 'b: host', 'n: network'], ['a on n', 'b on n']), domainWith(group));
    expect(lines(result)).toEqual(expect.arrayContaining(['path(n) between a', 'path(n) between b']));
  });

  it('drops scaffold types and relations at the end, but not types below them', () => {
    const helpers = rule({
      pattern: pattern({ keys: nodes('h: host') }),
      addsAssets: [
        { node: { role: 'x', type: 'helper' }, identifiedBy: ['h'] },
        { node: { role: 'y', type: 'helper-below' }, identifiedBy: ['h'] },
      ],
      addsRelations: links('x on h', 'y on h', 'h note h'),
    });
    expect(lines(construct(graphOf(['a: host']), domainWith(helpers)))).toEqual([
      'a: host',
      'helper-below(a) on a',
      'helper-below(a): helper-below',
    ]);
  });

  it('refuses rules that never come to an end', () => {
    const endless = rule({
      iterate: true,
      pattern: pattern({ keys: nodes('a: host', 'b: host') }),
      addsAssets: [{ node: { role: 'x', type: 'host' }, identifiedBy: ['a', 'b'] }],
    });
    expect(() => construct(graphOf(['a: host', 'b: host']), domainWith(endless))).toThrow(
      expect.objectContaining({ code: 'LIMIT_REACHED' }),
    );
  });

  it('does not care in which order a graph is listed, and adds nothing to its own result', () => {
    const domain = domainWith(INTERFACES, REACH);
    const host = fc.constantFrom('a', 'b', 'c', 'd');
    const relationLine = fc.oneof(
      fc.tuple(host, host).map(([from, to]) => `${from} reaches ${to}`),
      fc.tuple(host, fc.constantFrom('m', 'n')).map(([from, to]) => `${from} on ${to}`),
    );
    fc.assert(
      fc.property(fc.uniqueArray(relationLine, { maxLength: 10 }), (written) => {
        const graph = graphOf(['a: host', 'b: host', 'c: host', 'd: host', 'm: network', 'n: network'], written);
        const reversed = { assets: graph.assets.toReversed(), relations: graph.relations.toReversed() };
        const once = construct(graph, domain);
        expect(lines(construct(reversed, domain))).toEqual(lines(once));
        expect(lines(construct(once, domain))).toEqual(lines(once));
      }),
    );
  });
});

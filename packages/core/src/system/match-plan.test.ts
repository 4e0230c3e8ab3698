import { describe, expect, it } from 'vitest';
import type { Pattern } from '../knowledge/domain-model.ts';
import { compilePattern } from './compiled-pattern.ts';
import { planFor } from './match-plan.ts';
import type { SystemGraph } from './system-graph.ts';
import { type TypedGraph, typedGraphOf, vocabularyOf } from './typed-graph.ts';

const kind = (id: string) => ({ id, title: id, parents: [], scaffold: false });
const vocabulary = vocabularyOf({
  assetTypes: [kind('host'), kind('process')],
  relations: [{ ...kind('runs'), from: [], to: [] }],
});

const RUNNING: Pattern = {
  id: 'running',
  title: 'A host that runs a process',
  keys: [
    { role: 'host', type: 'host' },
    { role: 'process', type: 'process' },
  ],
  roots: [],
  links: [{ from: 'host', relation: 'runs', to: 'process' }],
  necessary: [],
  sufficient: [],
  optional: [],
  prohibited: [],
  furtherLinks: [],
  prohibitedLinks: [],
  distinct: [],
};

function graphOf(hosts: number, processes: number): TypedGraph {
  const assets = (type: string, count: number): SystemGraph['assets'] =>
    Array.from({ length: count }, (_, at) => ({
      id: `${type}${at}`,
      title: type,
      type,
      population: 0,
      derivedBy: undefined,
    }));
  const relations = [{ from: 'host0', relation: 'runs', to: 'process0', derivedBy: undefined }];
  return typedGraphOf({ assets: [...assets('host', hosts), ...assets('process', processes)], relations }, vocabulary);
}

describe('planFor', () => {
  it('begins where a graph has fewest assets, whatever graph the pattern was planned for before', () => {
    const pattern = compilePattern(RUNNING, vocabulary);
    const startsFor = (graph: TypedGraph): string[] =>
      planFor(pattern, graph).map(({ role }) => pattern.roles[role] ?? '');
    const [fewHosts, fewProcesses] = [graphOf(1, 5), graphOf(5, 1)];
    expect(startsFor(fewHosts)).toEqual(['host', 'process']);
    expect(startsFor(fewProcesses)).toEqual(['process', 'host']);
    expect(startsFor(fewHosts)).toEqual(['host', 'process']);
  });

  it('comes to the second role along the link, in either direction, and has nothing left to check', () => {
    const pattern = compilePattern(RUNNING, vocabulary);
    expect(planFor(pattern, graphOf(1, 5))[1]).toMatchObject({ along: { other: 0, outward: true }, checks: [] });
    expect(planFor(pattern, graphOf(5, 1))[1]).toMatchObject({ along: { other: 1, outward: false }, checks: [] });
  });
});

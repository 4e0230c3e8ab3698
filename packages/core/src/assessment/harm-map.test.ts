import { describe, expect, it } from 'vitest';
import { harmMap } from './harm-map.ts';
import type { ReportHarm, ReportStep } from './report.ts';

const SCALES = { severity: 5, likelihood: 6 };
const from = { entry: 'p/e', source: 'own work', mark: 'proposal' };
const step = (kind: ReportStep['kind'], id: string): ReportStep => ({ kind, id, title: id, level: 'high', from });

function harm(id: string, losses: readonly string[], over: Partial<ReportHarm> = {}): ReportHarm {
  const steps = losses.flatMap((loss) => [
    step('consequence', loss),
    step('threat', `t-${loss}`),
    step('trust', `lost-${loss}`),
  ]);
  return {
    id,
    state: 'written',
    kind: 'safety',
    to: 'patient',
    situation: `${id} situation`,
    harm: id,
    severity: 'critical',
    severityRank: 4,
    likelihood: 'high',
    likelihoodRank: 4,
    p1: [0, 0],
    p2: [0, 0],
    basis: '',
    probability: [0, 0],
    probabilityLevel: 'often',
    evaluation: 'unacceptable',
    evaluationAtHighEnd: 'unacceptable',
    asset: { id: 'f', title: 'f' },
    consequence: { id: 'c', title: 'c' },
    uses: [],
    stage: 'field-use',
    chain: [step('harm', id), step('situation', id), ...steps, step('assumption', 'why'), step('control', 'missing')],
    ...over,
  };
}

describe('harmMap', () => {
  it('draws a chain from its start to its harm, with the threat under what is lost', () => {
    const { nodes, edges } = harmMap([harm('h', ['c1', 'c2'])], SCALES);
    expect(nodes.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ['harm', 'h', 'patient'],
      ['situation', 'h situation', ''],
      ['loss', 'c1', 't-c1'],
      ['loss', 'c2', 't-c2'],
      ['start', 'lost-c2', 'high'],
    ]);
    expect(edges.map(({ from: a, to: b }) => [a, b])).toEqual([
      ['situation h situation f', 'harm h patient critical unacceptable'],
      ['loss c1', 'situation h situation f'],
      ['loss c2', 'loss c1'],
      ['start lost-c2', 'loss c2'],
    ]);
  });

  it('names on each node and edge every harm that it leads to', () => {
    const map = harmMap([harm('h1', ['own', 'shared']), harm('h2', ['shared'])], SCALES);
    const harmsOf = (key: string) => map.nodes.find((node) => node.key === key)?.harms;
    expect(harmsOf('loss shared')).toEqual(['h1', 'h2']);
    expect(harmsOf('loss own')).toEqual(['h1']);
    const begin = map.edges.find((edge) => edge.from === 'start lost-shared');
    expect(begin?.harms).toEqual(['h1', 'h2']);
  });

  it('draws what several harms share once, as wide as the worst of them', () => {
    const mild = harm('mild', ['c1', 'c2'], { severityRank: 1 });
    const { nodes, edges } = harmMap([harm('bad', ['c1', 'c2']), mild], SCALES);
    expect(nodes.filter(({ kind }) => kind === 'loss')).toHaveLength(2);
    expect(edges.find(({ to }) => to === 'loss c1')?.weight).toBeCloseTo((4 / 5) * (4 / 5));
    expect(edges.find(({ to }) => to === 'situation mild situation f')?.weight).toBeCloseTo((1 / 5) * (4 / 5));
  });

  it('leaves out the middle of a long chain but for what most harms share, and says how many steps', () => {
    const long = harm('h', ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7']);
    const { nodes, edges } = harmMap([long, harm('g', ['x1', 'c5', 'x3'])], SCALES);
    expect(nodes.flatMap(({ kind, title, harm: id }) => (kind === 'loss' && id === 'h' ? [title] : []))).toEqual([
      'c1',
      'c2',
      'c3',
      'c5',
      'c7',
    ]);
    expect(edges.filter(({ skipped }) => skipped > 0).map(({ from: a, to: b, skipped }) => [a, b, skipped])).toEqual([
      ['loss c5', 'loss c3', 1],
      ['loss c7', 'loss c5', 1],
    ]);
  });

  it('draws no harm that was rejected or cannot happen, and counts those that do not fit', () => {
    const harms = [
      harm('a', ['c']),
      harm('b', ['c']),
      harm('c', ['c']),
      harm('no', ['c'], { state: 'rejected' }),
      harm('never', ['c'], { likelihoodRank: 0 }),
    ];
    const { nodes, left } = harmMap(harms, SCALES, 2);
    expect(nodes.filter(({ kind }) => kind === 'harm').map(({ title }) => title)).toEqual(['a', 'b']);
    expect(left).toBe(1);
  });
});

import type { HarmMap, MapNode } from './harm-map.ts';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap, NODE_WIDTH } from './layout-map.ts';

const node = (key: string, kind: MapNode['kind'] = 'loss', title = `Loss of something at ${key}`): MapNode => ({
  key,
  kind,
  title,
  detail: 'Some threat',
  harm: 'h',
  harms: ['h'],
  severityRank: undefined,
  proposed: false,
  evaluation: 'reduce',
});
const edge = (from: string, to: string) => ({
  from,
  to,
  weight: 0.5,
  skipped: 0,
  evaluation: 'reduce' as const,
  harms: ['h'],
});

/** Random graphs of up to 14 nodes, circles included. */
const maps: fc.Arbitrary<HarmMap> = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc.record({
    nodes: fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.lorem({ maxCount: 12 }).map((title) => node(`n${at}`, 'loss', title)),
      ),
    ),
    edges: fc.uniqueArray(
      fc
        .tuple(fc.nat(count - 1), fc.nat(count - 1))
        .filter(([from, to]) => from !== to)
        .map(([from, to]) => edge(`n${from}`, `n${to}`)),
      { selector: ({ from, to }) => `${from}>${to}`, maxLength: 20 },
    ),
    drawn: fc.constant(0),
    left: fc.constant(0),
  }),
);

describe('layoutMap', () => {
  test('never lets nodes overlap, and keeps them in the picture', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const { nodes, width, height } = layoutMap(map);
        expect(nodes).toHaveLength(map.nodes.length);
        for (const [at, a] of nodes.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          expect(a.y).toBeGreaterThanOrEqual(0);
          expect(a.x + NODE_WIDTH).toBeLessThanOrEqual(width);
          expect(a.y + a.height).toBeLessThanOrEqual(height);
          for (const b of nodes.slice(at + 1)) {
            const apart =
              a.x + NODE_WIDTH <= b.x || b.x + NODE_WIDTH <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, `${a.node.key} and ${b.node.key}`).toBe(true);
          }
        }
      }),
    );
  });

  test('draws every edge from left to right, outside circles', () => {
    const map = {
      nodes: ['a', 'b', 'c'].map((key) => node(key)),
      edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')],
      drawn: 0,
      left: 0,
    };
    const { edges } = layoutMap(map);
    expect(edges).toHaveLength(3);
    for (const { points } of edges) {
      const xs = points.map(([x]) => x);
      expect(xs).toEqual([...xs].sort((one, other) => one - other));
    }
  });

  test('leads an edge that passes a column through a lane of its own, not through a node', () => {
    const map = {
      nodes: ['a', 'b', 'c'].map((key) => node(key)),
      edges: [edge('a', 'b'), edge('b', 'c'), edge('a', 'c')],
      drawn: 0,
      left: 0,
    };
    const { nodes, edges } = layoutMap(map);
    const long = edges.find((one) => one.edge.from === 'a' && one.edge.to === 'c');
    const passed = nodes.find(({ node: { key } }) => key === 'b');
    const [, lane] = long?.points ?? [];
    expect(long?.points).toHaveLength(4);
    expect((lane?.[1] ?? 0) < (passed?.y ?? 0) || (lane?.[1] ?? 0) > (passed?.y ?? 0) + (passed?.height ?? 0)).toBe(
      true,
    );
  });

  test('gives the same picture for the same map', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(layoutMap(map)).toEqual(layoutMap(map));
      }),
      { numRuns: 20 },
    );
  });
});

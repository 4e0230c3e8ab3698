import type { ExplainStep } from '@primum/core/assessment/chain-tree';
import { describe, expect, it } from 'vitest';
import { chainAsText, spineOf } from './chain-spine.ts';

const step = (id: string, children: readonly ExplainStep[] = [], over: Partial<ExplainStep> = {}): ExplainStep => ({
  kind: 'threat',
  id,
  title: id,
  children,
  ...over,
});

const tree = step('harm', [
  step('also'),
  step('lost', [step('why', [step('begin')]), step('other', [step('its reason')])]),
]);

describe('spineOf', () => {
  it('follows the way that goes deepest and keeps every other reason beside its step', () => {
    const links = spineOf(tree).map((link) => [link.step.id, link.beside.map(({ id }) => id)]);
    expect(links).toEqual([
      ['harm', ['also']],
      ['lost', ['other']],
      ['why', []],
      ['begin', []],
    ]);
  });
});

describe('chainAsText', () => {
  it('tells every step once, with its level, its note and its source', () => {
    const from = { document: 'system', path: ['assets', 0] } as const;
    const text = chainAsText(
      step('a', [step('b', [], { level: 'high', note: 'shown above', from }), step('c', [step('d')])]),
      (kind) => kind.toUpperCase(),
    );
    expect(text).toBe('THREAT: a\n    THREAT: b (high, shown above) [system.yaml · assets.0]\nTHREAT: c\nTHREAT: d\n');
  });
});

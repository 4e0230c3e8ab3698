import { describe, expect, it } from 'vitest';
import { type DrawnMap, type DrawnNode, isLit, litHarms, thingOf } from './lit-paths.ts';

const node = (kind: DrawnNode['kind'], key: string, harms: readonly string[]): DrawnNode => ({
  key: `${kind} ${key}`,
  kind,
  title: key,
  detail: '',
  harm: harms[0] ?? '',
  harms: [...harms],
  proposed: false,
  evaluation: 'reduce',
});
const map: DrawnMap = {
  nodes: [
    node('start', 'reach@net', ['h1', 'h2']),
    node('loss', 'integrity@data', ['h2']),
    node('harm', 'stroke', ['h1', 'h3']),
  ],
  edges: [],
  drawn: 3,
  left: 0,
};

describe('thingOf', () => {
  it('is the loss or the start itself, and the worst harm for what people suffer', () => {
    expect(map.nodes.map(thingOf)).toEqual(['reach@net', 'integrity@data', 'h1']);
  });
});

describe('litHarms', () => {
  it('lights every harm that a step leads to', () => {
    expect([...(litHarms(map, 'reach@net') ?? [])]).toEqual(['h1', 'h2']);
  });

  it('lights the one path of a harm, also of one that shares its box with others', () => {
    expect([...(litHarms(map, 'h3') ?? [])]).toEqual(['h3']);
  });

  it('lights nothing in particular for what is not on the map', () => {
    expect(litHarms(map, 'elsewhere')).toBeUndefined();
    expect(isLit(['h1'], undefined)).toBe(true);
    expect([isLit(['h1'], new Set(['h2'])), isLit(['h1', 'h2'], new Set(['h2']))]).toEqual([false, true]);
  });
});

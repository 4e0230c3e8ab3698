import { describe, expect, it } from 'vitest';
import { tradeOffLayout } from './trade-off-layout.ts';

const point = (value: number) => ({ low: value, high: value, point: value });
const OPTIONS = [
  { id: 'o', x: { low: 0.026, high: 1.05, point: 0.165 }, y: point(0) },
  { id: 'a', x: { low: 0.00035, high: 0.015, point: 0.0023 }, y: point(60_000) },
  { id: 'b', x: { low: 0.0006, high: 0.026, point: 0.004 }, y: point(95_000) },
];

describe('tradeOffLayout', () => {
  it('keeps every point and range inside the plot, more to the right and above', () => {
    const { options, plot } = tradeOffLayout(OPTIONS, 720, 400);
    for (const { x, y, xs, ys } of options) {
      for (const at of [x, ...xs]) expect(at).toBeGreaterThanOrEqual(plot.left - 1e-6);
      for (const at of [x, ...xs]) expect(at).toBeLessThanOrEqual(plot.right + 1e-6);
      for (const at of [y, ...ys]) expect(at).toBeGreaterThanOrEqual(plot.top - 1e-6);
      for (const at of [y, ...ys]) expect(at).toBeLessThanOrEqual(plot.bottom + 1e-6);
    }
    const [o, a, b] = options;
    expect(a?.x).toBeLessThan(b?.x ?? 0);
    expect(b?.x).toBeLessThan(o?.x ?? 0);
    expect(b?.y).toBeLessThan(a?.y ?? 0);
  });

  it('draws the edge through what no other beats on both axes', () => {
    expect(tradeOffLayout(OPTIONS, 720, 400).edge).toEqual(['a', 'o']);
  });

  it('shows decades where figures lie far apart, and even steps from nought else', () => {
    const { xTicks, yTicks } = tradeOffLayout(OPTIONS, 720, 400);
    expect(xTicks.map(({ value }) => value)).toEqual([0.0001, 0.001, 0.01, 0.1, 1, 10]);
    expect(yTicks.map(({ value }) => value)).toEqual([0, 50_000, 100_000]);
  });

  it('puts no label over another where options lie on one spot', () => {
    const same = ['x', 'y', 'z'].map((id) => ({ id, x: point(1), y: point(0) }));
    const labels = tradeOffLayout(same, 720, 400).options.map(({ label }) => label.y);
    expect(new Set(labels).size).toBe(3);
  });

  it('keeps a long name inside a narrow picture, on either side', () => {
    const id = 'network-and-emergency-access';
    const far = { id, x: point(9), y: point(1) };
    const near = { id, x: point(3), y: point(1) };
    const labels = tradeOffLayout([far, near], 340, 320).options.map(({ label }) => label);
    expect(labels.map(({ anchor }) => anchor)).toEqual(['end', 'start']);
    const [left, right] = labels;
    expect(left?.x).toBeGreaterThanOrEqual(id.length * 7);
    expect((right?.x ?? 0) + id.length * 7).toBeLessThanOrEqual(340);
  });

  it('stands where all is nought', () => {
    const { options } = tradeOffLayout([{ id: 'o', x: point(0), y: point(0) }], 340, 300);
    expect(options.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

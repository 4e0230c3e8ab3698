/** Which paths of the harm map a thing lights up. */
import type { Picture } from '@primum/core/api/assessment';

export type DrawnMap = Picture['map'];
export type DrawnNode = DrawnMap['nodes'][number];

/** The thing whose chain a press on a node opens: a loss and a start are things themselves, the rest stands for its worst harm. */
export function thingOf({ key, kind, harm }: Pick<DrawnNode, 'key' | 'kind' | 'harm'>): string {
  return kind === 'loss' || kind === 'start' ? key.slice(kind.length + 1) : harm;
}

/** Harms whose paths are lit; undefined: the thing is not on the map, and all paths look alike. */
export function litHarms({ nodes }: DrawnMap, thing: string | undefined): ReadonlySet<string> | undefined {
  if (thing === undefined) return undefined;
  const own = nodes.find((node) => (node.kind === 'loss' || node.kind === 'start') && thingOf(node) === thing);
  if (own !== undefined) return new Set(own.harms);
  return nodes.some(({ harms }) => harms.includes(thing)) ? new Set([thing]) : undefined;
}

export function isLit(harms: readonly string[], lit: ReadonlySet<string> | undefined): boolean {
  return lit === undefined || harms.some((harm) => lit.has(harm));
}

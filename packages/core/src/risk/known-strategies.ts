/** Finds a strategy that is listed already: the same strategy with the same controls. */
import type { StrategyInstance } from './threat-structure.ts';

/** Controls by index, in ascending order. */
export interface Chosen {
  readonly mandatory: readonly number[];
  readonly optional: readonly number[];
}

export interface KnownStrategies {
  /** Index into the list; -1: not listed yet. */
  find(domainIndex: number, chosen: Chosen): number;
  /** `at`: index of what was just put at the end of the list. */
  note(at: number, chosen: Chosen): void;
}

/** `list`: the one that grows; `controls`: how many controls there are, at all assets. */
export function knownStrategies(list: readonly StrategyInstance[], controls: number): KnownStrategies {
  // Most have one control. A control has few such strategies, kept as a chain without any object: the last one, then the one before each.
  const last = new Int32Array(controls).fill(-1);
  const before: number[] = [];
  const others = new Map<string, number>();
  return {
    find: (domainIndex, chosen) => {
      const only = onlyOf(chosen);
      if (only === undefined) return others.get(keyOf(domainIndex, chosen)) ?? -1;
      let at = last[only] ?? -1;
      while (at >= 0 && list[at]?.domainIndex !== domainIndex) at = before[at] ?? -1;
      return at;
    },
    note: (at, chosen) => {
      const only = onlyOf(chosen);
      before[at] = only === undefined ? -1 : (last[only] ?? -1);
      if (only === undefined) others.set(keyOf(list[at]?.domainIndex ?? -1, chosen), at);
      else last[only] = at;
    },
  };
}

function onlyOf({ mandatory, optional }: Chosen): number | undefined {
  return mandatory.length === 1 && optional.length === 0 ? mandatory[0] : undefined;
}

function keyOf(domainIndex: number, { mandatory, optional }: Chosen): string {
  return `${domainIndex}|${mandatory.join()}|${optional.join()}`;
}

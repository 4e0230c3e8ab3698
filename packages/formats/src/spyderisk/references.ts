/** Looks names up among the rows of a Spyderisk domain model and notes those that are missing. */
import type { Fault } from '@primum/core/fault';
import type { DomainTables, LinkRow, NodeRow, SetRow } from './domain-tables.ts';

type Listed = 'types' | 'relations' | 'trustAttributes' | 'consequences' | 'controls' | 'threats';

export interface References {
  readonly faults: Fault[];
  note(code: string, message: string, path: readonly string[], expected?: string): void;
  warn(code: string, message: string, path: readonly string[]): void;
  /** Those of `names` that are rows of the list; the others are noted as faults of `of`. */
  known(list: Listed, names: readonly string[], of: string): string[];
  node(id: string, of: string): NodeRow | undefined;
  link(id: string, of: string): LinkRow | undefined;
  /** A trust, consequence or control set. */
  set(id: string, of: string): SetRow | undefined;
  /** Index of a level in its scale; undefined: the row names none. */
  level(scale: 'trust' | 'likelihood' | 'impact', id: string | undefined, of: string): number | undefined;
}

export function createReferences(tables: DomainTables, document: string): References {
  const faults: Fault[] = [];
  const lists = new Map<Listed, ReadonlySet<string>>();
  const nodes = byId(tables.nodes);
  const links = byId(tables.links);
  const sets = byId([...tables.trustSets, ...tables.consequenceSets, ...tables.controlSets]);
  const scales = {
    trust: levels(tables.scales.trust),
    likelihood: levels(tables.scales.likelihood),
    impact: levels(tables.scales.impact),
  };

  const note: References['note'] = (code, message, path, expected) => {
    faults.push({ severity: 'error', code, message, ...(expected === undefined ? {} : { expected }), document, path });
  };
  const warn: References['warn'] = (code, message, path) => {
    faults.push({ severity: 'warning', code, message, document, path });
  };
  const lookUp =
    <T>(rows: ReadonlyMap<string, T>, kind: string) =>
    (id: string, of: string): T | undefined => {
      const found = rows.get(id);
      if (found === undefined)
        note('unknown-name', `${of} names the ${kind} "${id}", which the model does not have`, [of]);
      return found;
    };
  const link: References['link'] = (id, of) => {
    const found = links.get(id);
    // One published model names two links that it does not have: what names them is taken without.
    if (found === undefined)
      warn('unknown-link', `${of} names the link "${id}", which the model does not have: left out`, [of]);
    return found;
  };
  const known: References['known'] = (list, names, of) => {
    let ids = lists.get(list);
    if (ids === undefined) {
      ids = new Set(tables[list].map((row) => row.id));
      lists.set(list, ids);
    }
    const here = ids;
    return names.filter((name) => {
      if (here.has(name)) return true;
      note('unknown-name', `${of} names "${name}", which is not among the model's ${list}`, [of]);
      return false;
    });
  };
  return {
    faults,
    note,
    warn,
    known,
    node: lookUp(nodes, 'node'),
    link,
    set: lookUp(sets, 'set'),
    level: (scale, id, of) => {
      if (id === undefined || id === '') return undefined;
      const found = scales[scale].get(id);
      if (found === undefined)
        note('unknown-level', `${of} names the ${scale} level "${id}", which the model does not have`, [of]);
      return found;
    },
  };
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function levels(rows: readonly { readonly id: string; readonly value: number }[]): ReadonlyMap<string, number> {
  return new Map(rows.map((row) => [row.id, row.value]));
}

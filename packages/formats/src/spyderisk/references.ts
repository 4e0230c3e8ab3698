/** Looks names up among the rows of a Spyderisk domain model and notes those that are missing. */
import type { Fault } from '@primum/core/fault';
import type { DomainTables, LinkRow, NodeRow, SetRow } from './domain-tables.ts';

type Listed = 'types' | 'relations' | 'trustAttributes' | 'consequences' | 'controls' | 'threats';
type Note = (code: string, message: string, path: readonly string[], expected?: string) => void;

export interface References {
  readonly faults: Fault[];
  readonly note: Note;
  readonly warn: Note;
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
  const noting =
    (severity: Fault['severity']): Note =>
    (code, message, path, expected) => {
      faults.push({ severity, code, message, ...(expected === undefined ? {} : { expected }), document, path });
    };
  const note = noting('error');
  const warn = noting('warning');
  const sets = [...tables.trustSets, ...tables.consequenceSets, ...tables.controlSets];
  return {
    faults,
    note,
    warn,
    known: listedNames(tables, note),
    node: named(tables.nodes, (id, of) =>
      note('unknown-name', `${of} names the node "${id}", which the model does not have`, [of]),
    ),
    // One published model names two links that it does not have: what names them is taken without.
    link: named(tables.links, (id, of) =>
      warn('unknown-link', `${of} names the link "${id}", which the model does not have: left out`, [of]),
    ),
    set: named(sets, (id, of) =>
      note('unknown-name', `${of} names the set "${id}", which the model does not have`, [of]),
    ),
    level: levelValues(tables, note),
  };
}

function listedNames(tables: DomainTables, note: Note): References['known'] {
  const lists = new Map<Listed, ReadonlySet<string>>();
  const idsOf = (list: Listed): ReadonlySet<string> => {
    const ids = lists.get(list) ?? new Set(tables[list].map((row) => row.id));
    lists.set(list, ids);
    return ids;
  };
  return (list, names, of) => {
    const ids = idsOf(list);
    for (const name of names) {
      if (!ids.has(name)) {
        note('unknown-name', `${of} names "${name}", which is not among the model's ${list}`, [of]);
      }
    }
    return names.filter((name) => ids.has(name));
  };
}

function named<T extends { readonly id: string }>(
  rows: readonly T[],
  missing: (id: string, of: string) => void,
): (id: string, of: string) => T | undefined {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return (id, of) => {
    const found = byId.get(id);
    if (found === undefined) missing(id, of);
    return found;
  };
}

function levelValues({ scales }: DomainTables, note: Note): References['level'] {
  const values = (rows: readonly { readonly id: string; readonly value: number }[]): ReadonlyMap<string, number> =>
    new Map(rows.map((row) => [row.id, row.value]));
  const known = { trust: values(scales.trust), likelihood: values(scales.likelihood), impact: values(scales.impact) };
  return (scale, id, of) => {
    if (id === undefined || id === '') return undefined;
    const found = known[scale].get(id);
    if (found === undefined) {
      note('unknown-level', `${of} names the ${scale} level "${id}", which the model does not have`, [of]);
    }
    return found;
  };
}

/** Nodes, links and sets of the CSV form are known by their names only: `Node-<role>-<type>`, `CS-<control>-<role>`. Parts may hold dashes too. */
import type { LinkRow, NodeRow, SetRow } from './domain-tables.ts';

export interface KnownNames {
  readonly types: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

/** Undefined: the name does not split into names that the model has. */
export function nodeOf(id: string, known: KnownNames): NodeRow | undefined {
  return splits(body(id, 'Node')).flatMap(([head, tail]): NodeRow[] => {
    const [role, type] = [`domain#Role_${head}`, `domain#${tail}`];
    return known.roles.has(role) && known.types.has(type) ? [{ id, role, type }] : [];
  })[0];
}

export function linkOf(id: string, known: KnownNames): LinkRow | undefined {
  return splits(body(id, 'Link')).flatMap(([head, rest]): LinkRow[] => {
    const from = `domain#Role_${head}`;
    if (!known.roles.has(from)) return [];
    return splits(rest).flatMap(([middle, tail]): LinkRow[] => {
      const [relation, to] = [`domain#${middle}`, `domain#Role_${tail}`];
      return known.relations.has(relation) && known.roles.has(to) ? [{ id, from, relation, to }] : [];
    });
  })[0];
}

export type SetKind = 'TWAS' | 'MS' | 'CS';

export function setOf(
  id: string,
  kind: SetKind,
  properties: ReadonlySet<string>,
  roles: ReadonlySet<string>,
): SetRow | undefined {
  return splits(body(id, kind)).flatMap(([head, tail]): SetRow[] => {
    const [property, role] = [`domain#${head}`, `domain#Role_${tail}`];
    return properties.has(property) && roles.has(role) ? [{ id, property, role }] : [];
  })[0];
}

function body(id: string, kind: string): string {
  const prefix = `domain#${kind}-`;
  return id.startsWith(prefix) ? id.slice(prefix.length) : '';
}

/** Every way to split a text at one of its dashes. */
function splits(text: string): [string, string][] {
  return text.split('-').map((_, at, parts) => [parts.slice(0, at).join('-'), parts.slice(at).join('-')]);
}

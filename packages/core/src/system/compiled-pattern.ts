/** A pattern with its names turned into integers of the vocabulary, once per pack. */
import type { Pattern, PatternLink, PatternNode } from '../knowledge/domain-model.ts';
import type { Vocabulary } from './typed-graph.ts';

export interface CompiledLink {
  /** Positions in `roles`. */
  readonly from: number;
  readonly relation: number;
  readonly to: number;
}

export type FurtherKind = 'necessary' | 'sufficient' | 'optional' | 'prohibited';

/** A node outside the key and root nodes: every asset that fits takes the role. */
export interface FurtherNode {
  readonly kind: FurtherKind;
  /** Position in `roles`. */
  readonly role: number;
  readonly type: number;
  /** From or to a role before this one; `outward` where the link leads from this node. */
  readonly links: readonly { readonly outward: boolean; readonly relation: number; readonly other: number }[];
}

export interface CompiledPattern {
  readonly pattern: Pattern;
  /** Key roles, root roles, then the further nodes' roles in the order of `further`. */
  readonly roles: readonly string[];
  readonly keys: number;
  /** Key and root roles together: these are bound to one asset each. */
  readonly bound: number;
  /** Type of each bound role. */
  readonly types: readonly number[];
  readonly links: readonly CompiledLink[];
  /** Prohibited before optional: what rules a match out comes first. */
  readonly further: readonly FurtherNode[];
  readonly prohibitedLinks: readonly CompiledLink[];
  /** Pairs of roles that must not be the same asset. */
  readonly distinct: readonly (readonly [number, number])[];
  /** Without assets of each of these types and links of each of these relations there is no match. */
  readonly neededTypes: readonly number[];
  readonly neededRelations: readonly number[];
  /** False: it needs a type or relation that the vocabulary does not have, or a further node that nothing links to. */
  readonly possible: boolean;
}

export function compilePattern(pattern: Pattern, { types, relations }: Vocabulary): CompiledPattern {
  const boundNodes = [...pattern.keys, ...pattern.roots];
  const furtherNodes = furtherInOrder(pattern);
  const roles = [...boundNodes, ...furtherNodes.map(({ node }) => node)].map((node) => node.role);
  const position = new Map(roles.map((role, at) => [role, at]));
  const typeOf = (node: PatternNode): number => types.index.get(node.type) ?? -1;
  const compiled = (links: readonly PatternLink[]): CompiledLink[] =>
    links.map((link) => ({
      from: position.get(link.from) ?? -1,
      relation: relations.index.get(link.relation) ?? -1,
      to: position.get(link.to) ?? -1,
    }));
  const links = compiled(pattern.links);
  const furtherLinks = compiled(pattern.furtherLinks);
  const further = furtherNodes.map(({ kind, node }, at) =>
    furtherNode(kind, typeOf(node), boundNodes.length + at, furtherLinks),
  );
  const needed = further.filter((node) => node.kind === 'necessary' || node.kind === 'sufficient');
  const neededTypes = [...boundNodes.map(typeOf), ...needed.map((node) => node.type)];
  const neededRelations = [
    ...links.map((link) => link.relation),
    ...needed.flatMap((node) => node.links.map((link) => link.relation)),
  ];
  const known = [...neededTypes, ...neededRelations, ...links.flatMap((link) => [link.from, link.to])].every(
    (at) => at >= 0,
  );
  return {
    pattern,
    roles,
    keys: pattern.keys.length,
    bound: boundNodes.length,
    types: boundNodes.map(typeOf),
    links,
    further,
    prohibitedLinks: compiled(pattern.prohibitedLinks).filter(
      (link) => Math.min(link.from, link.relation, link.to) >= 0,
    ),
    distinct: pattern.distinct.flatMap((group) => pairs(group.flatMap((role) => position.get(role) ?? []))),
    neededTypes: [...new Set(neededTypes)],
    neededRelations: [...new Set(neededRelations)],
    possible: known && boundNodes.length > 0 && needed.every((node) => node.links.length > 0),
  };
}

function furtherInOrder(pattern: Pattern): { readonly kind: FurtherKind; readonly node: PatternNode }[] {
  const kinds: readonly FurtherKind[] = ['necessary', 'sufficient', 'prohibited', 'optional'];
  return kinds.flatMap((kind) => pattern[kind].map((node) => ({ kind, node })));
}

function furtherNode(kind: FurtherKind, type: number, role: number, links: readonly CompiledLink[]): FurtherNode {
  const own = links.flatMap((link) => {
    const outward = link.from === role;
    if (!outward && link.to !== role) return [];
    const other = outward ? link.to : link.from;
    // A link between two further nodes is asked for at the later one.
    return other < role ? [{ outward, relation: link.relation, other }] : [];
  });
  return { kind, role, type, links: own };
}

function pairs(positions: readonly number[]): [number, number][] {
  return positions.flatMap((a, at) => positions.slice(at + 1).map((b): [number, number] => [a, b]));
}

/** Patterns of a Spyderisk domain model: a matching pattern and the root pattern that it adds to, made one. */
import type { Pattern, PatternLink, PatternNode } from '@primum/core/knowledge/domain-model';
import type { DomainTables, MatchingPatternRow } from './domain-tables.ts';
import { roleName } from './names.ts';
import type { References } from './references.ts';

/** By the id of the matching pattern. Threats at the same place share one pattern object, so that it is matched once. */
export function patternsFrom(tables: DomainTables, references: References): ReadonlyMap<string, Pattern> {
  const roots = new Map(tables.rootPatterns.map((row) => [row.id, row]));
  const found = new Map<string, Pattern>();
  for (const row of tables.matchingPatterns) {
    const root = roots.get(row.root);
    if (root === undefined)
      references.note('unknown-name', `${row.id} names the root pattern "${row.root}", which the model does not have`, [
        row.id,
      ]);
    else found.set(row.id, patternFrom(row, root, references));
  }
  return found;
}

function patternFrom(
  row: MatchingPatternRow,
  root: DomainTables['rootPatterns'][number],
  references: References,
): Pattern {
  const nodes = (ids: readonly string[]): PatternNode[] => ids.flatMap((id) => patternNode(references, id, row.id));
  const links = (ids: readonly string[]): PatternLink[] => ids.flatMap((id) => patternLink(references, id, row.id));
  const keys = nodes(root.keys);
  const roots = nodes(root.roots);
  const bound = new Set([...keys, ...roots].map((node) => node.role));
  return {
    id: row.id,
    title: row.comment === '' ? row.label : row.comment,
    keys,
    roots,
    links: links(root.links),
    necessary: nodes(row.necessary),
    sufficient: nodes(row.sufficient),
    optional: nodes(row.optional),
    prohibited: nodes(row.prohibited),
    // Its engine asks for the links of a matching pattern only where they lead to a node that the root pattern does not have.
    furtherLinks: links(row.links).filter((link) => !bound.has(link.from) || !bound.has(link.to)),
    prohibitedLinks: links(row.prohibitedLinks),
    distinct: row.distinct.map((group) => nodes(group).map((node) => node.role)),
  };
}

export function patternNode(references: References, id: string, of: string): PatternNode[] {
  const node = references.node(id, of);
  return node === undefined
    ? []
    : references.known('types', [node.type], id).map((type) => ({ role: roleName(node.role), type }));
}

export function patternLink(references: References, id: string, of: string): PatternLink[] {
  const link = references.link(id, of);
  if (link === undefined) return [];
  return references
    .known('relations', [link.relation], id)
    .map((relation) => ({ from: roleName(link.from), relation, to: roleName(link.to) }));
}

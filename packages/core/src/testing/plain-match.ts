/** The oracle for matching: tries every combination of assets, one condition after the other, as the definition of a match reads. */
import type { Pattern, PatternLink, PatternNode } from '../knowledge/domain-model.ts';
import type { GraphAsset, SystemGraph } from '../system/system-graph.ts';

export interface PlainVocabulary {
  readonly assetTypes: readonly { readonly id: string; readonly parents: readonly string[] }[];
  readonly relations: readonly { readonly id: string; readonly parents: readonly string[] }[];
}

/** Assets per role. */
export type PlainMatch = Readonly<Record<string, readonly string[]>>;

export function plainMatches(graph: SystemGraph, pattern: Pattern, vocabulary: PlainVocabulary): PlainMatch[] {
  const isA = (kinds: PlainVocabulary['relations'], kind: string, above: string): boolean => {
    const seen = new Set([kind]);
    for (const next of seen)
      for (const parent of kinds.find((known) => known.id === next)?.parents ?? []) seen.add(parent);
    return seen.has(above);
  };
  const fits = (asset: GraphAsset, node: PatternNode): boolean => isA(vocabulary.assetTypes, asset.type, node.type);
  const linked = (from: string, relation: string, to: string): boolean =>
    graph.relations.some(
      (link) => link.from === from && link.to === to && isA(vocabulary.relations, link.relation, relation),
    );
  const everyLink = (links: readonly PatternLink[], roles: Map<string, readonly string[]>): boolean =>
    links.every(({ from, relation, to }) => linked(roles.get(from)?.[0] ?? '', relation, roles.get(to)?.[0] ?? ''));

  const bound = [...pattern.keys, ...pattern.roots];
  let partial: Map<string, readonly string[]>[] = [new Map()];
  for (const node of bound) {
    partial = partial.flatMap((roles) =>
      graph.assets.filter((asset) => fits(asset, node)).map((asset) => new Map(roles).set(node.role, [asset.id])),
    );
  }
  return partial.flatMap((roles): PlainMatch[] => {
    if (!everyLink(pattern.links, roles)) return [];
    const differ = pattern.distinct.every(
      (group) => new Set(group.map((role) => roles.get(role)?.[0])).size === group.length,
    );
    if (!differ) return [];
    const all = new Map(roles);
    const takers = (node: PatternNode): string[] => {
      const own = pattern.furtherLinks.filter((link) => link.from === node.role || link.to === node.role);
      if (own.length === 0) return [];
      return graph.assets
        .filter((asset) => fits(asset, node) && everyLink(own, new Map(roles).set(node.role, [asset.id])))
        .map((asset) => asset.id);
    };
    for (const node of [...pattern.necessary, ...pattern.sufficient]) {
      all.set(node.role, takers(node));
      if (takers(node).length === 0) return [];
    }
    for (const node of pattern.optional) all.set(node.role, takers(node));
    if (pattern.prohibited.some((node) => takers(node).length > 0)) return [];
    const isProhibited = pattern.prohibitedLinks.some(({ from, relation, to }) =>
      (all.get(from) ?? []).some((a) => (all.get(to) ?? []).some((b) => linked(a, relation, b))),
    );
    return isProhibited ? [] : [Object.fromEntries(all)];
  });
}

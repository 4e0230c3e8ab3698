/** Whether two graphs are the same to everything that looks for patterns in them: titles say nothing there. */
import type { SystemGraph } from './system-graph.ts';

/** Linear in the graph; the order counts, since places in lists are told by it. */
export function sameShape(one: SystemGraph, other: SystemGraph): boolean {
  return (
    one.assets.length === other.assets.length &&
    one.relations.length === other.relations.length &&
    one.assets.every((asset, at) => {
      const twin = other.assets[at];
      return (
        asset.id === twin?.id &&
        asset.type === twin.type &&
        asset.population === twin.population &&
        asset.derivedBy === twin.derivedBy
      );
    }) &&
    one.relations.every((relation, at) => {
      const twin = other.relations[at];
      return (
        relation.from === twin?.from &&
        relation.to === twin.to &&
        relation.relation === twin.relation &&
        relation.derivedBy === twin.derivedBy
      );
    })
  );
}

import type { HarmsBehind } from './harms-behind.ts';
import type { ResponsibilityItem } from './responsibility-picture.ts';

/** By the worst harm behind each, then by how many more; what no harm stands behind comes last. Else the order stays. */
export function worstFirst(items: readonly ResponsibilityItem[], { harm }: HarmsBehind): ResponsibilityItem[] {
  const rank = ({ behind }: ResponsibilityItem) => harm.get(behind?.id ?? '')?.rank ?? Number.POSITIVE_INFINITY;
  const others = ({ behind }: ResponsibilityItem) => behind?.others ?? -1;
  // Infinity minus itself is no number: equal ranks are told first.
  return items.toSorted((a, b) => (rank(a) === rank(b) ? others(b) - others(a) : rank(a) - rank(b)));
}

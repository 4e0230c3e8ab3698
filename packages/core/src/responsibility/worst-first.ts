import { type Behind, compareBehind } from './harms-behind.ts';
import type { ResponsibilityItem } from './responsibility-picture.ts';

/** An item with what its rank follows from. */
export interface Ranked {
  readonly item: ResponsibilityItem;
  readonly found: Behind | undefined;
}

/** By the worst harm behind each; what no harm stands behind comes last. Else the order stays. */
export function worstFirst(items: readonly Ranked[]): ResponsibilityItem[] {
  return items.toSorted((a, b) => compareBehind(b.found, a.found)).map(({ item }) => item);
}

/** Default levels by asset type: the nearest type decides, and of several at the same distance the parent listed first. */
import type { TypeDefault } from '../knowledge/domain-model.ts';
import type { Hierarchy } from '../system/hierarchy.ts';

export interface DefaultLevel {
  readonly level: number;
  readonly independent: boolean;
}

/** A lookup by type and property. Undefined: no type on the way up says anything. */
export function defaultLevels(
  defaults: readonly TypeDefault[],
  types: Hierarchy,
): (type: string, property: string) => DefaultLevel | undefined {
  const byProperty = new Map<string, Map<number, DefaultLevel>>();
  for (const { type, property, level, independent } of defaults) {
    const at = types.index.get(type);
    if (at === undefined) continue;
    const byType = byProperty.get(property) ?? new Map<number, DefaultLevel>();
    byProperty.set(property, byType);
    if (!byType.has(at)) byType.set(at, { level, independent: independent ?? false });
  }
  return (type, property) => {
    const byType = byProperty.get(property);
    const at = types.index.get(type);
    if (byType === undefined || at === undefined) return undefined;
    for (const above of types.ancestors[at] ?? []) {
      const found = byType.get(above);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

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
  const answered = new Map<string, Map<string, DefaultLevel | undefined>>();
  return (type, property) => {
    const answers = answered.get(type) ?? new Map<string, DefaultLevel | undefined>();
    answered.set(type, answers);
    const answer = answers.get(property);
    if (answer !== undefined || answers.has(property)) return answer;
    const found = nearest(types, byProperty.get(property), type);
    answers.set(property, found);
    return found;
  };
}

function nearest(
  types: Hierarchy,
  byType: ReadonlyMap<number, DefaultLevel> | undefined,
  type: string,
): DefaultLevel | undefined {
  const at = types.index.get(type);
  if (byType === undefined || at === undefined) return undefined;
  const above = (types.ancestors[at] ?? []).find((one) => byType.has(one));
  return above === undefined ? undefined : byType.get(above);
}

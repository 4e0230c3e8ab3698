/** Conditions with full ids: what a pack may write in short is looked up once, so that engines compare ids and nothing else. */
import type { Condition } from './condition.ts';
import { type EntryIndex, resolveRef } from './entry-index.ts';

/** Undefined where a fact is not there: check-compliance-refs tells it as a fault. */
export function resolveCondition(index: EntryIndex, pack: string, condition: Condition): Condition | undefined {
  if ('all' in condition) {
    const all = resolveParts(index, pack, condition.all);
    return all && { all };
  }
  if ('any' in condition) {
    const any = resolveParts(index, pack, condition.any);
    return any && { any };
  }
  if ('not' in condition) {
    const not = resolveCondition(index, pack, condition.not);
    return not && { not };
  }
  const fact = factOrScheme(index, pack, condition.fact);
  return fact === undefined ? undefined : { ...condition, fact };
}

/** Full id of a fact or, where there is none, of a scheme. */
export function factOrScheme(index: EntryIndex, pack: string, ref: string): string | undefined {
  const scope = index.scopes.get(pack) ?? [pack];
  return resolveRef(index, 'facts', ref, scope) ?? resolveRef(index, 'schemes', ref, scope);
}

function resolveParts(index: EntryIndex, pack: string, parts: readonly Condition[]): readonly Condition[] | undefined {
  const resolved = parts.map((part) => resolveCondition(index, pack, part));
  return resolved.every((part) => part !== undefined) ? resolved : undefined;
}

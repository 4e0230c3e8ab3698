/** What classification reasons with, joined from packs: facts, schemes in the order in which they can be worked out, and their rules. */
import type { Condition } from './condition.ts';
import { entriesOf, resolveRef } from './entry-index.ts';
import { resolveCondition } from './resolve-condition.ts';
import type { Resolver } from './resolver.ts';
import { checkConditions } from './check-conditions.ts';
import { inOrder } from './in-order.ts';
import { type ClassificationKnowledge, slugOf } from './scheme.ts';

/** Faults (values that a fact cannot have, circles) are noted at the resolver; what cannot be resolved is left out. */
export function classificationKnowledge(resolver: Resolver): ClassificationKnowledge {
  checkConditions(resolver);
  const { index } = resolver;
  const facts = new Map(
    entriesOf(index, 'facts').map(({ entry, pack }) => [
      entry.id,
      { ...entry, 'asked-when': full(entry['asked-when'], pack) },
    ]),
  );
  const rules = entriesOf(index, 'rules').flatMap(({ entry, pack }) => {
    const scheme = resolveRef(index, 'schemes', entry.scheme, index.scopes.get(pack) ?? [pack]);
    const when = full(entry.when, pack);
    const fallback = Array.isArray(entry.fallback)
      ? entry.fallback.flatMap((ref) => resolveRef(index, 'rules', ref, index.scopes.get(pack) ?? [pack]) ?? [])
      : entry.fallback;
    return scheme === undefined || when === undefined ? [] : [{ ...entry, scheme, when, fallback }];
  });
  const schemes = entriesOf(index, 'schemes').map(({ entry, pack }) => ({
    entry: { ...entry, 'applies-when': full(entry['applies-when'], pack) },
    rules: rules.filter(({ scheme }) => scheme === entry.id),
  }));
  return {
    facts,
    bySlug: new Map([...facts.keys()].map((id) => [slugOf(id), id])),
    schemes: inOrder(resolver, facts, schemes),
  };

  function full(condition: Condition | undefined, pack: string): Condition | undefined {
    return condition && resolveCondition(index, pack, condition);
  }
}

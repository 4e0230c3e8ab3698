/** Schemes in the order in which they can be worked out: one whose class another looks at comes first. */
import { factsIn } from './condition.ts';
import { entriesOf } from './entry-index.ts';
import type { FactEntry } from './fact-entry.ts';
import type { EntryKind } from './pack.ts';
import { note, type Resolver } from './resolver.ts';
import type { Scheme } from './scheme.ts';

/** Schemes and facts that wait for themselves are noted as a fault of code `circular-condition` and left out. */
export function inOrder(
  resolver: Resolver,
  facts: ReadonlyMap<string, FactEntry>,
  schemes: readonly Scheme[],
): readonly Scheme[] {
  const schemeIds = new Set(schemes.map(({ entry }) => entry.id));
  const waitsFor = new Map<string, readonly string[]>();
  for (const fact of facts.values()) waitsFor.set(fact.id, named(fact['asked-when']));
  for (const { entry, rules } of schemes)
    waitsFor.set(entry.id, [...named(entry['applies-when']), ...rules.flatMap(({ when }) => named(when))]);
  const { ordered, circles } = sortByNeed(waitsFor);
  for (const circle of circles) tellCircle(resolver, schemeIds.has(circle[0] ?? '') ? 'schemes' : 'facts', circle);
  return ordered.flatMap((id) => schemes.find(({ entry }) => entry.id === id) ?? []);
}

/** What others wait for comes first; each circle begins and ends with the same id. */
export function sortByNeed(waitsFor: ReadonlyMap<string, readonly string[]>): {
  readonly ordered: readonly string[];
  readonly circles: readonly (readonly string[])[];
} {
  const ordered: string[] = [];
  const circles: string[][] = [];
  const broken = new Set<string>();
  const visit = (id: string, way: readonly string[]): void => {
    if (ordered.includes(id) || broken.has(id)) return;
    if (way.includes(id)) {
      const circle = [...way.slice(way.indexOf(id)), id];
      circles.push(circle);
      for (const one of circle) broken.add(one);
      return;
    }
    for (const needed of waitsFor.get(id) ?? []) visit(needed, [...way, id]);
    if (!broken.has(id) && waitsFor.has(id)) ordered.push(id);
  };
  for (const id of waitsFor.keys()) visit(id, []);
  return { ordered, circles };
}

function named(condition: Parameters<typeof factsIn>[0] | undefined): readonly string[] {
  return condition === undefined ? [] : [...new Set(factsIn(condition).map(({ fact }) => fact))];
}

function tellCircle(resolver: Resolver, kind: EntryKind, circle: readonly string[]): void {
  const found = entriesOf(resolver.index, kind).find(({ entry }) => entry.id === circle[0]);
  if (found === undefined) return;
  note(resolver, { pack: found.pack, kind, at: found.at }, ['id'], {
    code: 'circular-condition',
    message: `"${circle[0]}" waits for itself: ${circle.join(', ')}`,
    expected: 'facts and classes that can be worked out one after the other',
  });
}

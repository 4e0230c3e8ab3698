/** The part of the knowledge that one scheme needs: itself and the schemes whose classes its conditions look at. */
import { factsIn } from '../knowledge/condition.ts';
import type { ClassificationKnowledge, Scheme } from '../knowledge/scheme.ts';

export function neededKnowledge(knowledge: ClassificationKnowledge, scheme: string): ClassificationKnowledge {
  const needed = new Set([scheme]);
  // Schemes stand behind what they need, so that one pass from the last to the first finds all of it.
  for (const one of knowledge.schemes.toReversed())
    if (needed.has(one.entry.id)) for (const fact of looksAt(one)) needed.add(fact);
  return { ...knowledge, schemes: knowledge.schemes.filter(({ entry }) => needed.has(entry.id)) };
}

function looksAt({ entry, rules }: Scheme): readonly string[] {
  const conditions = [...(entry['applies-when'] ? [entry['applies-when']] : []), ...rules.map(({ when }) => when)];
  return conditions.flatMap((condition) => factsIn(condition).map(({ fact }) => fact));
}

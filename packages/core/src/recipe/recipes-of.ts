/** The recipes of joined packs, with full ids for what they refer to. */
import { type EntryIndex, entriesOf, resolveRef } from '../knowledge/entry-index.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import type { RecipeEntry } from '../knowledge/recipe-entry.ts';
import { resolveCondition } from '../knowledge/resolve-condition.ts';

/** What is not in the packs given stays as it is written: who lists recipes need not read every law. */
export function recipesOf(index: EntryIndex): readonly RecipeEntry[] {
  return entriesOf(index, 'recipes').map(({ entry, pack }) => {
    const full = (kind: EntryKind, ref: string) =>
      resolveRef(index, kind, ref, index.scopes.get(pack) ?? [pack]) ?? ref;
    const when = (condition: RecipeEntry['when']) =>
      condition === undefined ? {} : { when: resolveCondition(index, pack, condition) ?? condition };
    return {
      ...entry,
      ...when(entry.when),
      steps: entry.steps.map((step) => ({
        ...step,
        ...when(step.when),
        ...(step.requirements && { requirements: step.requirements.map((ref) => full('requirements', ref)) }),
        ...(step['done-when'] && {
          'done-when': step['done-when'].map((one) =>
            'evidence' in one ? { evidence: full('evidence-kinds', one.evidence) } : one,
          ),
        }),
      })),
    };
  });
}

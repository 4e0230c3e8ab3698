/** Worksheets as edits of conflicts.yaml: begun, changed, taken away. */
import type { Conflict } from '../../dossier/conflicts-document.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { CHANGED, type EditPlan, planned, refused, written } from '../../dossier/edit-context.ts';
import { sameValue } from '../../dossier/same-value.ts';
import { decisionAbout } from '../decision-about.ts';

/** The documents that a plan looks at. */
interface Written {
  readonly dossier: Pick<Dossier, 'conflicts' | 'decisions'>;
}

/**
 * A new worksheet, or one in place of that with the same id. `was`: as that stood when somebody began to change it. Refused
 * where an option goes that a decision chose.
 */
export function editsForWorksheet({ dossier }: Written, conflict: Conflict, was?: Conflict): EditPlan {
  const list = dossier.conflicts.conflicts ?? [];
  const at = list.findIndex(({ id }) => id === conflict.id);
  const before = list[at];
  const value = written(conflict);
  if (was !== undefined && !sameValue(before, was)) return refused(CHANGED);
  if (before === undefined)
    return planned([{ document: 'conflicts', do: 'insert', path: ['conflicts', list.length], value }]);
  const left = new Set(conflict.options.map(({ id }) => id));
  for (const { id, title } of before.options) {
    const decision = left.has(id) ? undefined : decisionAbout(dossier.decisions, { conflict: conflict.id }, id);
    if (decision !== undefined)
      return refused(`decision "${decision.id}" chose option "${title}": it would lose its ground`);
  }
  return planned([{ document: 'conflicts', do: 'set', path: ['conflicts', at], value }]);
}

/** Refused while a decision is about it: the decision would lose its ground. */
export function editsForWorksheetRemoval({ dossier }: Written, id: string): EditPlan {
  const at = (dossier.conflicts.conflicts ?? []).findIndex((one) => one.id === id);
  if (at < 0) return refused(`there is no worksheet "${id}"`);
  const decision = decisionAbout(dossier.decisions, { conflict: id });
  if (decision !== undefined) return refused(`decision "${decision.id}" is about it: it would lose its ground`);
  return planned([{ document: 'conflicts', do: 'remove', path: ['conflicts', at] }]);
}

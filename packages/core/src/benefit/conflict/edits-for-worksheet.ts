/** Worksheets as edits of conflicts.yaml: begun, changed, taken away. */
import type { Conflict } from '../../dossier/conflicts-document.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { type EditPlan, planned, refused, written } from '../../dossier/edit-context.ts';

/** The documents that a plan looks at. */
interface Written {
  readonly dossier: Pick<Dossier, 'conflicts' | 'decisions'>;
}

/** A new worksheet, or one in place of that with the same id. */
export function editsForWorksheet({ dossier }: Written, conflict: Conflict): EditPlan {
  const list = dossier.conflicts.conflicts ?? [];
  const at = list.findIndex(({ id }) => id === conflict.id);
  const value = written(conflict);
  const edit =
    at < 0
      ? { document: 'conflicts' as const, do: 'insert' as const, path: ['conflicts', list.length], value }
      : { document: 'conflicts' as const, do: 'set' as const, path: ['conflicts', at], value };
  return planned([edit]);
}

/** Refused while a decision is about it: the decision would lose its ground. */
export function editsForWorksheetRemoval({ dossier }: Written, id: string): EditPlan {
  const at = (dossier.conflicts.conflicts ?? []).findIndex((one) => one.id === id);
  if (at < 0) return refused(`there is no worksheet "${id}"`);
  const decision = (dossier.decisions.decisions ?? []).find(
    ({ about }) => 'conflict' in about && about.conflict === id,
  );
  if (decision !== undefined) return refused(`decision "${decision.id}" is about it: it would lose its ground`);
  return planned([{ document: 'conflicts', do: 'remove', path: ['conflicts', at] }]);
}

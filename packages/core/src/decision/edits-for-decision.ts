/** What recording and approving a decision writes into decisions.yaml: edits, or why not in words for people. */
import type { Decision } from '../dossier/decisions-document.ts';
import { type EditContext, type EditPlan, planned, refused, written } from '../dossier/edit-context.ts';
import type { Edit } from '../dossier/edit.ts';
import { slugFor } from '../dossier/slug-for.ts';

export type DecisionPlan = EditPlan & { readonly id: string };

export type NewDecision = Omit<Decision, 'id' | 'approved-by' | 'approved-on' | 'approved-hash'>;

/** It is put at the end; its id says what was done about what. */
export function editsForDecision(context: EditContext, decision: NewDecision): DecisionPlan {
  const { about, kind } = decision;
  const [thing = ''] = Object.values(about);
  const id = slugFor(`${kind} ${thing}`, context.things);
  const end = context.dossier.decisions.decisions?.length ?? 0;
  const value = written({ id, ...decision });
  return { id, ...planned([{ document: 'decisions', do: 'insert', path: ['decisions', end], value }]) };
}

export interface Approval {
  readonly decision: string;
  /** Role. */
  readonly by: string;
  /** ISO day. */
  readonly on: string;
  readonly hash: string;
}

/** In place of an approval that nobody signed, where one stands there. */
export function editsForApproval(context: EditContext, { decision, by, on, hash }: Approval): EditPlan {
  const index = context.dossier.decisions.decisions?.findIndex(({ id }) => id === decision) ?? -1;
  if (index < 0) return refused(`there is no decision "${decision}"`);
  const fields = { 'approved-by': by, 'approved-on': on, 'approved-hash': hash };
  return planned(
    Object.entries(fields).map(
      ([field, value]): Edit => ({ document: 'decisions', do: 'set', path: ['decisions', index, field], value }),
    ),
  );
}

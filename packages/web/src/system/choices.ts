/** What can be chosen for things, so that nothing is offered that the packs do not allow. */
import { type EditContext, fits } from '@primum/core/dossier/edit-context';
import { editsForMove, editsForOwner } from '@primum/core/dossier/edits-for-assets';
import { relationsBetween } from '@primum/core/dossier/edits-for-relations';
import { titleOf } from './system-rows.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Zones that all of them can stand in; none where one of them is no asset. */
export function zoneChoices(context: EditContext, ids: readonly string[]): Choice[] {
  const zones = context.dossier.system.zones ?? [];
  return zones.flatMap(({ id }) => (editsForMove(context, ids, id).ok ? choiceOf(context, id) : []));
}

/** Parties that can control all of them; none where one of them has no party of its own. */
export function partyChoices(context: EditContext, ids: readonly string[]): Choice[] {
  const { parties } = context.dossier.system;
  return parties.flatMap(({ id }) => (editsForOwner(context, ids, id).ok ? choiceOf(context, id) : []));
}

/** Controls that every one of them can have. */
export function fittingControls({ vocabulary, things }: EditContext, ids: readonly string[]): Choice[] {
  return vocabulary.controls
    .filter(({ at }) => ids.every((id) => fits(things.get(id)?.kinds ?? new Set(), at)))
    .map(({ id, title }) => ({ value: id, label: title }));
}

/** Things that something can be drawn to from this one. */
export function relationTargets(context: EditContext, from: string): Choice[] {
  return [...context.things.keys()].flatMap((to) =>
    relationsBetween(context, from, to).length > 0 ? choiceOf(context, to) : [],
  );
}

function choiceOf(context: EditContext, id: string): Choice {
  return { value: id, label: titleOf(context, id) };
}

/** Changes that are tried, as an address holds them: `+control@asset` supposes a control, `-control@asset` that it is missing. */
import type { ControlsDocument } from '@primum/core/dossier/controls-document';
import type { Edit } from '@primum/core/dossier/edit';
import { editsForProposed } from '@primum/core/treatment/edits-for-proposed';

export interface Change {
  readonly on: boolean;
  readonly control: string;
  /** `*`: wherever it fits. */
  readonly asset: string;
}

/** Ids of derived assets hold no `@`; the first one parts. */
export function readChange(text: string): Change {
  const at = text.indexOf('@');
  return { on: text.startsWith('+'), control: text.slice(1, at), asset: text.slice(at + 1) };
}

/** As the server takes them. */
export function whatIfBody(changes: readonly string[]): { readonly add: string[]; readonly remove: string[] } {
  const places = (sign: string) => changes.flatMap((change) => (change.startsWith(sign) ? [change.slice(1)] : []));
  return { add: places('+'), remove: places('-') };
}

/** A new change takes the place of one about the same control at the same asset. */
export function withChange(changes: readonly string[], added: string): string[] {
  return [...changes.filter((change) => change.slice(1) !== added.slice(1)), added];
}

/** Edits that keep what was switched on as proposed, one entry for each control; what the dossier has already is left out. */
export function keptEdits(
  changes: readonly string[],
  document: ControlsDocument | undefined,
  placesOf: (control: string) => readonly string[],
): Edit[] {
  const placed = changes.map(readChange).flatMap(({ on, control, asset }) => {
    if (!on) return [];
    return (asset === '*' ? placesOf(control) : [asset]).map((at) => ({ control, at }));
  });
  const plan = editsForProposed(document, placed);
  return plan.ok ? [...plan.edits] : [];
}

/** Taken back from the end, so that no position moves. */
export function undoOf(edits: readonly Edit[]): Edit[] {
  return edits.toReversed().map(({ document, path }) => ({ document, do: 'remove', path }));
}

/** Changes that are tried, as an address holds them: `+control@asset` supposes a control, `-control@asset` that it is missing. */
import type { ControlsDocument } from '@primum/core/dossier/controls-document';
import type { Edit } from '@primum/core/dossier/edit';

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
  const there = document?.controls ?? [];
  const known = new Set(there.flatMap(({ control, at }) => [at].flat().map((asset) => `${control}@${asset}`)));
  const wanted = new Map<string, Set<string>>();
  for (const { on, control, asset } of changes.map(readChange)) {
    if (!on) continue;
    const assets = asset === '*' ? placesOf(control) : [asset];
    const fresh = assets.filter((one) => !known.has(`${control}@${one}`) && !known.has(`${shortOf(control)}@${one}`));
    wanted.set(control, new Set([...(wanted.get(control) ?? []), ...fresh]));
  }
  return [...wanted]
    .filter(([, assets]) => assets.size > 0)
    .map(([control, assets], index) => ({
      document: 'controls',
      do: 'insert',
      path: ['controls', there.length + index],
      value: { control, at: [...assets], state: 'proposed' },
    }));
}

/** Taken back from the end, so that no position moves. */
export function undoOf(edits: readonly Edit[]): Edit[] {
  return edits.toReversed().map(({ document, path }) => ({ document, do: 'remove', path }));
}

/** A document may name a control without its pack. */
function shortOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

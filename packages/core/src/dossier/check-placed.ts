/** A control at a place, as options of balances and conflicts name it: known, and at a thing that can have it. */
import { checkPlace } from './check-claims.ts';
import { type CheckContext, entry, type Path } from './check-context.ts';
import type { DocumentKind } from './dossier.ts';

export function checkPlaced(
  context: CheckContext,
  placed: readonly { readonly control: string; readonly at: string }[] | undefined,
  document: DocumentKind,
  path: Path,
): void {
  (placed ?? []).forEach(({ control, at }, index) => {
    const found = entry(context, 'controls', control, document, [...path, index, 'control']);
    checkPlace(context, 'controls', found, at, [...path, index, 'at']);
  });
}

/** How far somebody got in the tour of a dossier, so that it can be left and taken up again. Kept in this browser only. */

/** As `localStorage` is. */
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** From 1 on; undefined: not begun, or ended. */
export function keptStep(dossier: string, shelf: Shelf): number | undefined {
  const step = Number(shelf.getItem(keyOf(dossier)));
  return Number.isInteger(step) && step > 0 ? step : undefined;
}

/** Undefined: the tour is at its end. */
export function keepStep(dossier: string, step: number | undefined, shelf: Shelf): void {
  if (step === undefined) shelf.removeItem(keyOf(dossier));
  else shelf.setItem(keyOf(dossier), String(step));
}

function keyOf(dossier: string): string {
  return `primum-tour ${dossier}`;
}

/** Best first: an option with an unacceptable harm comes after all without one, whatever its sum; then by a figure; then what drops out. */
import type { OptionEffects } from './effects.ts';

/** `worse`: the higher, the worse; equals by id, so that the order in which options are written does not matter. */
export function rankOptions<T extends OptionEffects>(
  options: readonly T[],
  worse: (option: T) => number,
  dropped: ReadonlySet<string> = new Set(),
): T[] {
  return [...options].sort(
    (a, b) =>
      Number(a.unacceptable.length > 0) - Number(b.unacceptable.length > 0) ||
      worse(a) - worse(b) ||
      Number(dropped.has(a.id)) - Number(dropped.has(b.id)) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/** Patient harm less benefit at their points: the negative of the net clinical benefit where that is known of all. */
export function clinicalLoss(options: readonly OptionEffects[]): (option: OptionEffects) => number {
  const known = options.every(({ net }) => net !== undefined);
  return ({ net, axes }) => (known && net !== undefined ? -net.point : axes.patient.point);
}

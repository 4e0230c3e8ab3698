/** Puts a folder that was built beside in the place of another, whole: whoever looks finds the old one or the new. */
import { renameSync, rmSync } from 'node:fs';

/** Others may do the same at this moment: each time one of them was first there is one try less. */
const TRIES = 50;

/** `isThere`: whether what stands in the place is as good as what was built; then that stays. */
export function putInPlace(built: string, place: string, isThere: () => boolean): void {
  for (let turn = 1; !isThere(); turn += 1) {
    try {
      rmSync(place, { recursive: true, force: true });
      renameSync(built, place);
      return;
    } catch (error) {
      if (turn === TRIES || !wasFirst(error)) throw error;
    }
  }
  rmSync(built, { recursive: true });
}

/** The place was taken between the two steps, or what another took away was gone before it was reached. */
function wasFirst(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM';
}

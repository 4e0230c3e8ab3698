/** Puts a folder that was built beside in the place of another, whole: whoever looks finds the old one or the new. */
import { renameSync, rmSync } from 'node:fs';

/** Others may do the same at this moment: each time one of them was first there is one try less. */
const TRIES = 50;

/**
 * `isThere`: whether what stands in the place is as good as what was built; then that stays. The old folder is moved away
 * before it is taken apart: taken apart in its place by two at once, neither can say when it is gone, and on a slow disk
 * that outlasted all tries.
 */
export function putInPlace(built: string, place: string, isThere: () => boolean): void {
  const old = `${built}-old`;
  try {
    for (let turn = 1; !isThere(); turn += 1) {
      moveAway(place, old);
      if (moveIn(built, place)) break;
      if (turn === TRIES) throw new Error(`${place} is filled again and again by others: start once more`);
    }
  } finally {
    for (const folder of [built, old]) rmSync(folder, { recursive: true, force: true });
  }
}

function moveAway(place: string, old: string): void {
  rmSync(old, { recursive: true, force: true });
  try {
    renameSync(place, old);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** Whether it stands there now; not where another was first. */
function moveIn(built: string, place: string): boolean {
  try {
    renameSync(built, place);
    return true;
  } catch (error) {
    if (['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) return false;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

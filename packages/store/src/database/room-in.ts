/** How much room is left on the disk of a folder. */
import { statfsSync } from 'node:fs';

const ASKED_EVERY_MS = 1_000;

/** Bytes that this process may still write there; looked at once a second at most. */
export function roomIn(folder: string, now: () => number = () => performance.now()): () => number {
  let [at, bytes] = [Number.NEGATIVE_INFINITY, 0];
  return () => {
    if (now() - at >= ASKED_EVERY_MS) {
      const { bavail, bsize } = statfsSync(folder);
      [at, bytes] = [now(), bavail * bsize];
    }
    return bytes;
  };
}

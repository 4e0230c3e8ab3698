/** Names in a folder, sorted, hidden ones left out; undefined where there is no such folder. */
import { readdir } from 'node:fs/promises';

export interface FolderListing {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

export async function listFolder(path: string): Promise<FolderListing | undefined> {
  try {
    const entries = (await readdir(path, { withFileTypes: true })).filter((entry) => !entry.name.startsWith('.'));
    const names = (wanted: boolean) =>
      entries
        .filter((entry) => entry.isDirectory() === wanted)
        .map((entry) => entry.name)
        .sort();
    return { files: names(false), folders: names(true) };
  } catch {
    return undefined;
  }
}

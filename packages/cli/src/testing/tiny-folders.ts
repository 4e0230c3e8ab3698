/** The tiny pack and the tiny dossier as folders, for commands that read folders. JSON is YAML too. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '@primum/core/dossier/dossier';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { tinyPack } from '@primum/core/testing/tiny-pack';

export interface TinyFolders {
  /** To be removed after the tests. */
  readonly root: string;
  readonly dossier: string;
  /** For --packs. */
  readonly packs: string;
}

export function tinyFolders(change: (dossier: Dossier) => Dossier = (same) => same): TinyFolders {
  const root = mkdtempSync(join(tmpdir(), 'primum-tiny-'));
  const [dossier, packs] = [join(root, 'pump'), join(root, 'packs')];
  const { manifest, entries } = tinyPack();
  writeAll(join(packs, 'tiny'), { pack: manifest, ...entries });
  writeAll(dossier, { ...change(tinyDossier()) });
  return { root, dossier, packs };
}

/** Each value as a file of its name; empty lists are left out. */
export function writeAll(folder: string, files: Readonly<Record<string, unknown>>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    if (Array.isArray(value) && value.length === 0) continue;
    writeFileSync(join(folder, `${name}.yaml`), `${JSON.stringify(value, undefined, 1)}\n`);
  }
}

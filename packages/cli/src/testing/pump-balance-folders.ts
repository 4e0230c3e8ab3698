/** The worked example of a balance as folders: the pack whose engine gives its levels, and the dossier of a thousand pumps. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dossier } from '@primum/core/dossier/dossier';
import type { Pack } from '@primum/core/knowledge/pack';
import { pumpBalanceDossier, pumpBalancePack } from '@primum/core/testing/pump-balance';
import { type TinyFolders, writeAll } from './tiny-folders.ts';

export function pumpBalanceFolders(
  change: (dossier: Dossier) => Dossier = (same) => same,
  changePack: (pack: Pack) => Pack = (same) => same,
): TinyFolders {
  const root = mkdtempSync(join(tmpdir(), 'primum-balance-'));
  const [dossier, packs] = [join(root, 'pumps'), join(root, 'packs')];
  const { manifest, entries } = changePack(pumpBalancePack());
  writeAll(join(packs, 'pump-balance'), { pack: manifest, ...entries });
  writeAll(dossier, { ...change(pumpBalanceDossier()) });
  return { root, dossier, packs };
}

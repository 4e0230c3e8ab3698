import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';

/** Full id of the asset type of functions of a kind (as a dossier writes it); undefined where the packs have none for functions. */
export function functionType({ index, clinical, writtenAs }: Knowledge, kind: string): string | undefined {
  const id = resolveRef(index, 'clinical-functions', kind, index.packs);
  return clinical.functions.find((one) => one.id === id)?.type ?? writtenAs.assetTypes.get('functions');
}

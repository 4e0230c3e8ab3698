/** Assets of a Spyderisk system model under this project's ids: an asserted asset by its own name, a derived one by type and parts. */
import { derivedId } from '@primum/core/system/derived-asset';
import { localName, RDF_TYPE } from './names.ts';
import type { QuadIndex } from './quad-index.ts';

export interface StoredAsset {
  /** In the file, as `system#3ee508ca`. */
  readonly name: string;
  /** What other names in the file call it by. */
  readonly key: string;
  /** In this project. */
  readonly id: string;
  readonly type: string;
  /** Rule that derived it; undefined: asserted. */
  readonly derivedBy: string | undefined;
}

export interface StoredAssets {
  readonly byName: ReadonlyMap<string, StoredAsset>;
  /** By the key: `system#CS-TLS-1a9ab092` is about the asset with the key 1a9ab092. */
  readonly byKey: ReadonlyMap<string, StoredAsset>;
}

/** `index` with short names, over the asserted graph and, where there is one, the inferred graph. */
export function storedAssets(index: QuadIndex): StoredAssets {
  const byName = new Map<string, StoredAsset>();
  const byKey = new Map<string, StoredAsset>();
  const waiting: { name: string; key: string; type: string; derivedBy: string }[] = [];
  const add = (asset: StoredAsset): void => {
    byName.set(asset.name, asset);
    byKey.set(asset.key, asset);
  };
  for (const [name, key] of index.pairs('core#hasID')) {
    const type = index.first(name, RDF_TYPE);
    if (type === undefined) continue;
    const derivedBy = index.first(name, 'core#createdByPattern');
    if (derivedBy === undefined) add({ name, key, id: localName(name), type, derivedBy });
    else waiting.push({ name, key, type, derivedBy });
  }
  // A derived name holds the keys of its parts, which may be derived themselves: take those first whose parts are known.
  let left = waiting;
  while (left.length > 0) {
    const later = left.filter((asset) => {
      const rest = localName(asset.name).slice(localName(asset.type).length + 1);
      const parts = rest === '' ? [] : rest.split('_').map((key) => byKey.get(key)?.id);
      if (parts.includes(undefined)) return true;
      add({
        ...asset,
        id: derivedId(
          asset.type,
          parts.flatMap((part) => part ?? []),
        ),
      });
      return false;
    });
    if (later.length === left.length) {
      for (const asset of later) add({ ...asset, id: localName(asset.name) });
      break;
    }
    left = later;
  }
  return { byName, byKey };
}

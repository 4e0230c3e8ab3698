import type { ThreatStructure } from '../risk/threat-structure.ts';

/** Index into the structure's consequences of a consequence at an asset; undefined: the asset cannot suffer it. */
export type FindConsequence = (consequence: string, asset: string) => number | undefined;

/** Looks only at the assets in question: a large system has many more that no harm hangs on. */
export function consequencesAt(structure: ThreatStructure, assets: ReadonlySet<string>): FindConsequence {
  const found = new Map<string, Map<string, number>>();
  structure.consequences.forEach(({ property, asset }, index) => {
    if (!assets.has(asset)) return;
    const own = found.get(asset);
    if (own === undefined) found.set(asset, new Map([[property, index]]));
    else own.set(property, index);
  });
  return (consequence, asset) => found.get(asset)?.get(consequence);
}

/** Who says that a trust attribute has the level that it begins with: a person in assumptions.yaml, or a pack by default. */
import type { Dossier } from '../dossier/dossier.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { AtAsset } from '../risk/threat-structure.ts';
import { hierarchyOf } from '../system/hierarchy.ts';
import type { SystemGraph } from '../system/system-graph.ts';
import { entryOrigin } from './entry-origin.ts';
import type { ChainStep } from './harm-picture.ts';

type Begins = Pick<ChainStep, 'title' | 'from'>;

export function assumptionFinder({
  dossier,
  knowledge,
  graph,
}: {
  dossier: Dossier;
  knowledge: Knowledge;
  graph: SystemGraph;
}): (at: AtAsset) => Begins {
  const written = writtenAssumptions(dossier, knowledge);
  const types = hierarchyOf(knowledge.domain.assetTypes);
  const typeOf = new Map(graph.assets.map(({ id, type }) => [id, type]));
  const bySaying = new Set(knowledge.domain.trustDefaults.map(({ type, property }) => `${property} ${type}`));
  return ({ property, asset }) => {
    const said = written.get(`${property} ${asset}`);
    if (said !== undefined) return said;
    const above = types.ancestors[types.index.get(typeOf.get(asset) ?? '') ?? -1] ?? [];
    const type = above.map((at) => types.ids[at] ?? '').find((id) => bySaying.has(`${property} ${id}`));
    return byDefault(knowledge, property, type);
  };
}

function writtenAssumptions({ assumptions }: Dossier, { index }: Knowledge): ReadonlyMap<string, Begins> {
  return new Map(
    assumptions.assumptions.map(({ trust, at, reason }, position) => [
      `${resolveRef(index, 'trust-attributes', trust, index.packs) ?? trust} ${at}`,
      { title: reason, from: { document: 'assumptions', path: ['assumptions', position] } },
    ]),
  );
}

/** The asset type that sets the level, or the attribute itself where no type does. */
function byDefault({ index, domain }: Knowledge, property: string, type: string | undefined): Begins {
  const ofType = index.byKind.get('asset-types')?.get(type ?? '')?.entry;
  const sets = ofType !== undefined && 'trust' in ofType && Object.keys(ofType.trust ?? {}).some(isAbout(property));
  const entry = sets ? ofType : index.byKind.get('trust-attributes')?.get(property)?.entry;
  return {
    title: sets ? `assumed of every ${ofType.title}; nobody said otherwise` : 'assumed; nobody said otherwise',
    from: entryOrigin(entry?.id ?? property, entry?.source, domain.id),
  };
}

function isAbout(property: string): (ref: string) => boolean {
  return (ref) => ref === property || property.endsWith(`/${ref}`);
}

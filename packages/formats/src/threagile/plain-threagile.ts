/** A Threagile model in the plain shape that documents are made of. */
import type { PlainComponent, PlainData, PlainModel, PlainZone } from '../threat-model/plain-model.ts';
import type { ThreagileBoundary, ThreagileModel } from './threagile-model.ts';

const OTHERWISE = { 'external-entity': 'actor', process: 'process', datastore: 'store' } as const;

export function plainThreagile(model: ThreagileModel): PlainModel {
  const around = boundariesAround(model);
  return {
    title: model.title,
    purpose: model.business_overview?.description ?? undefined,
    purposePath: ['business_overview', 'description'],
    owner: undefined,
    ownerPath: ['author'],
    source: `Threagile model, version ${model.threagile_version}`,
    zones: zonesOf(model, around.ofBoundary),
    components: [...runtimesOf(model), ...componentsOf(model, around.ofAsset)],
    data: [...namedDataOf(model), ...unnamedDataOf(model)],
  };
}

/** An execution environment is no network and no place: what is inside counts as being in the boundary around it. */
function isZone({ type }: ThreagileBoundary): boolean {
  return type !== 'execution-environment';
}

function boundariesAround({ trust_boundaries }: ThreagileModel) {
  const boundaries = Object.values(trust_boundaries ?? {});
  const above = new Map<string, ThreagileBoundary>();
  for (const boundary of boundaries)
    for (const inner of boundary.trust_boundaries_nested ?? []) above.set(inner, boundary);
  // Ends, since a boundary inside itself was refused before.
  const zoneFrom = (boundary: ThreagileBoundary | undefined): string | undefined =>
    boundary === undefined || isZone(boundary) ? boundary?.id : zoneFrom(above.get(boundary.id));
  const holding = new Map(
    boundaries.flatMap((boundary) => (boundary.technical_assets_inside ?? []).map((id) => [id, boundary] as const)),
  );
  return {
    ofBoundary: (id: string) => zoneFrom(above.get(id)),
    ofAsset: (id: string) => zoneFrom(holding.get(id)),
  };
}

function zonesOf({ trust_boundaries }: ThreagileModel, around: (id: string) => string | undefined): PlainZone[] {
  return Object.entries(trust_boundaries ?? {}).flatMap(([name, boundary]) => {
    if (!isZone(boundary)) return [];
    const { id, description, type } = boundary;
    const zone = { key: id, name, explain: description ?? undefined, in: around(id) };
    return { ...zone, says: type ?? undefined, path: ['trust_boundaries', name] };
  });
}

function runtimesOf({ shared_runtimes }: ThreagileModel): PlainComponent[] {
  return Object.entries(shared_runtimes ?? {}).map(([name, { id, description }]) => ({
    key: `runtime ${id}`,
    name,
    says: 'shared runtime',
    explain: description ?? undefined,
    otherwise: 'process',
    outside: false,
    path: ['shared_runtimes', name],
  }));
}

function componentsOf(model: ThreagileModel, around: (id: string) => string | undefined): PlainComponent[] {
  const runtimes = new Map(
    Object.values(model.shared_runtimes ?? {}).flatMap(({ id, technical_assets_running: running }) =>
      (running ?? []).map((asset) => [asset, `runtime ${id}`] as const),
    ),
  );
  return Object.entries(model.technical_assets ?? {}).map(([name, asset]) => ({
    key: asset.id,
    name,
    says: asset.technologies?.[0] ?? asset.technology ?? undefined,
    explain: asset.description ?? undefined,
    otherwise: OTHERWISE[asset.type],
    zone: around(asset.id),
    inside: runtimes.get(asset.id),
    outside: asset.out_of_scope === true,
    path: ['technical_assets', name],
  }));
}

interface Link {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly explain: string | undefined;
  readonly sent: readonly string[];
  readonly received: readonly string[];
  readonly path: PlainData['path'];
}

function linksOf({ technical_assets }: ThreagileModel): Link[] {
  return Object.entries(technical_assets ?? {}).flatMap(([title, { id, communication_links }]) =>
    Object.entries(communication_links ?? {}).map(([name, link]) => ({
      name,
      from: id,
      to: link.target,
      explain: link.description ?? undefined,
      sent: link.data_assets_sent ?? [],
      received: link.data_assets_received ?? [],
      path: ['technical_assets', title, 'communication_links', name],
    })),
  );
}

function namedDataOf(model: ThreagileModel): PlainData[] {
  const links = linksOf(model);
  const assets = Object.values(model.technical_assets ?? {});
  return Object.entries(model.data_assets ?? {}).map(([name, { id, description }]) => ({
    key: `data ${id}`,
    name,
    explain: description ?? undefined,
    keptAt: assets.filter(({ data_assets_stored: stored }) => stored?.includes(id)).map((asset) => asset.id),
    flows: links.flatMap(({ from, to, sent, received }) => [
      ...(sent.includes(id) ? [{ from, to }] : []),
      ...(received.includes(id) ? [{ from: to, to: from }] : []),
    ]),
    path: ['data_assets', name],
  }));
}

/** A link that names no data carries data all the same. */
function unnamedDataOf(model: ThreagileModel): PlainData[] {
  return linksOf(model).flatMap(({ name, from, to, explain, sent, received, path }) =>
    sent.length + received.length > 0
      ? []
      : { key: `link ${from} ${name}`, name, explain, keptAt: [], flows: [{ from, to }], path },
  );
}

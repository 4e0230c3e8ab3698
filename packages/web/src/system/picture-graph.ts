/** The system as it is drawn: zones as containers, assets and interfaces inside, relations and flows between them. */
import type { ApiFault } from '@primum/core/api/problem';
import type { EditContext } from '@primum/core/dossier/edit-context';
import { linksOf } from './links-of.ts';
import { type SystemRow, systemRows } from './system-rows.ts';

export interface DrawnThing {
  readonly row: SystemRow;
  /** Zone that it is drawn in; undefined: in none. */
  readonly inside: string | undefined;
  /** Position of its party among the parties, for its tint. */
  readonly tint: number;
  /** A zone that is shut: what is in it is not drawn. */
  readonly isShut: boolean;
}

export interface DrawnLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly isFlow: boolean;
}

export interface DrawnSystem {
  /** Each zone before what is in it. */
  readonly things: readonly DrawnThing[];
  readonly links: readonly DrawnLink[];
}

export const THING = { width: 168, height: 56 } as const;
export const ROOM = { side: 16, top: 48 } as const;

/** What stands in a shut zone is not drawn, and its links end at the zone. */
export function drawnSystem(
  context: EditContext,
  faults: readonly ApiFault[],
  collapsed: readonly string[],
): DrawnSystem {
  const rows = systemRows(context, faults).filter(({ list }) => list !== 'data' && list !== 'functions');
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const insideOf = zonesAround(context, rowOf);
  const shut = new Set(collapsed.filter((id) => rowOf.get(id)?.list === 'zones'));
  const shown = (id: string) => outermostShut(id, insideOf, shut) ?? id;
  const tints = tintsOf(context);
  const things = rows
    .filter(({ id }) => shown(id) === id)
    .map((row) => ({ row, inside: insideOf.get(row.id), tint: tints.get(row.id) ?? 0, isShut: shut.has(row.id) }))
    .sort((a, b) => depthOf(a.row.id, insideOf) - depthOf(b.row.id, insideOf));
  const links = new Map<string, DrawnLink>();
  for (const { from, to, title, relation } of linksOf(context)) {
    if (!rowOf.has(from) || !rowOf.has(to) || insideOf.get(from) === to) continue;
    const [start, end, isFlow] = [shown(from), shown(to), relation === undefined];
    if (start === end) continue;
    const id = `${start} ${isFlow ? 'flow' : 'relation'} ${end}`;
    const before = links.get(id)?.title;
    links.set(id, { id, from: start, to: end, isFlow, title: before === undefined ? title : `${before}, ${title}` });
  }
  return { things, links: [...links.values()] };
}

/** More than fits on a screen so that it can be read. */
const OPEN_AT_MOST = 150;

/** Zones that are shut when a system is looked at for the first time: in a large one all that hold something. */
export function shutAtFirst(things: readonly DrawnThing[]): readonly string[] {
  if (things.length <= OPEN_AT_MOST) return [];
  return [...new Set(things.flatMap(({ inside }) => inside ?? []))];
}

/** Of each thing the zone that it is drawn in; a zone that would be within itself is in none. */
function zonesAround({ dossier: { system } }: EditContext, rows: ReadonlyMap<string, unknown>): Map<string, string> {
  const found = new Map<string, string>();
  const put = (id: string, zone: string | undefined) => {
    if (zone === undefined || !rows.has(zone)) return;
    const seen = new Set([id]);
    for (let at: string | undefined = zone; at !== undefined; at = found.get(at)) {
      if (seen.has(at)) return;
      seen.add(at);
    }
    found.set(id, zone);
  };
  for (const { id, in: zone } of system.zones ?? []) put(id, zone);
  const assets = new Map(system.assets.map((asset) => [asset.id, asset]));
  for (const asset of system.assets) put(asset.id, zoneOf(asset, assets));
  for (const { id, of } of system.interfaces ?? []) put(id, found.get(of));
  return found;
}

type Asset = EditContext['dossier']['system']['assets'][number];

/** Its own zone, else that of what it runs on or is part of: software stands beside its device, and goes when its zone is shut. */
function zoneOf(asset: Asset, assets: ReadonlyMap<string, Asset>): string | undefined {
  const seen = new Set<string>();
  let at: Asset | undefined = asset;
  while (at !== undefined && at.zone === undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const host: string | undefined = at['runs-on'] ?? at['part-of'];
    at = host === undefined ? undefined : assets.get(host);
  }
  return at?.zone;
}

function outermostShut(
  id: string,
  insideOf: ReadonlyMap<string, string>,
  shut: ReadonlySet<string>,
): string | undefined {
  let outermost: string | undefined;
  for (let at = insideOf.get(id); at !== undefined; at = insideOf.get(at)) if (shut.has(at)) outermost = at;
  return outermost;
}

function depthOf(id: string, insideOf: ReadonlyMap<string, string>): number {
  let depth = 0;
  for (let at = insideOf.get(id); at !== undefined; at = insideOf.get(at)) depth++;
  return depth;
}

function tintsOf({ dossier: { system } }: EditContext): ReadonlyMap<string, number> {
  const place = new Map(system.parties.map(({ id }, index) => [id, index]));
  const own = [...(system.zones ?? []), ...system.assets].map(({ id, party }) => [id, place.get(party) ?? 0] as const);
  const found = new Map(own);
  for (const { id, of } of system.interfaces ?? []) found.set(id, found.get(of) ?? 0);
  return found;
}

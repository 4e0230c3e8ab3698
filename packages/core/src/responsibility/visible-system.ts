/** system.yaml as one party may see it: every field is put in by name, none is taken over because it was there. */
import type { SystemDocument } from '../dossier/system-document.ts';
import type { Sight } from './sight.ts';

type Zone = NonNullable<SystemDocument['zones']>[number];
type Asset = SystemDocument['assets'][number];
type Interface = NonNullable<SystemDocument['interfaces']>[number];
type Data = NonNullable<SystemDocument['data']>[number];
type Task = NonNullable<SystemDocument['functions']>[number];

/** Without parties: which of these are seen depends on the whole result. */
export type VisibleSystem = Omit<SystemDocument, 'parties'>;

export function visibleSystem(system: SystemDocument, sight: Sight): VisibleSystem {
  const seen = <T extends { readonly id: string }>(list: readonly T[] | undefined, show: (thing: T) => T): T[] =>
    (list ?? []).filter(({ id }) => sight.mayName(id)).map((thing) => show(thing));
  const [zones, interfaces] = [
    seen(system.zones, (zone) => zoneOf(zone, sight)),
    seen(system.interfaces, (port) => interfaceOf(port, sight)),
  ];
  const data = seen(system.data, (one) => dataOf(one, sight));
  const functions = seen(system.functions, (task) => taskOf(task, sight));
  const relations = (system.relations ?? []).filter(
    ({ from, to }) =>
      sight.mayName(from) &&
      sight.mayName(to) &&
      [from, to].some((end) => sight.isOwn(end) || sight.isPublished(end, 'relations')),
  );
  return {
    assets: seen(system.assets, (asset) => assetOf(asset, sight)),
    ...filled('zones', zones),
    ...filled('interfaces', interfaces),
    ...filled('data', data),
    ...filled('functions', functions),
    ...filled(
      'relations',
      relations.map(({ from, relation, to }) => ({ from, relation, to })),
    ),
  };
}

function zoneOf(zone: Zone, sight: Sight): Zone {
  if (sight.isOwn(zone.id)) return zone;
  const { id, type, party } = zone;
  return {
    id,
    ...titled(zone),
    type,
    party,
    ...explained(zone, sight),
    ...linked(sight, id, 'in', zone.in),
    ...linkedAll(sight, id, 'joins', zone.joins),
  };
}

function assetOf(asset: Asset, sight: Sight): Asset {
  if (sight.isOwn(asset.id)) return asset;
  const { id, type, party, count } = asset;
  return {
    id,
    ...titled(asset),
    type,
    party,
    ...explained(asset, sight),
    ...(count !== undefined && sight.isPublished(id, 'count') ? { count } : {}),
    ...linked(sight, id, 'zone', asset.zone),
    ...linkedAll(sight, id, 'networks', asset.networks),
    ...linked(sight, id, 'part-of', asset['part-of']),
    ...linked(sight, id, 'runs-on', asset['runs-on']),
    ...linkedAll(sight, id, 'used-by', asset['used-by']),
    ...linkedAll(sight, id, 'talks', asset.talks),
  };
}

function interfaceOf(port: Interface, sight: Sight): Interface {
  if (sight.isOwn(port.id)) return port;
  return { id: port.id, ...titled(port), type: port.type, of: port.of, ...explained(port, sight) };
}

function dataOf(data: Data, sight: Sight): Data {
  if (sight.isOwn(data.id)) return data;
  const { id, type, records, flows = [] } = data;
  const shown = flows.filter(
    ({ from, to }) =>
      sight.mayName(from) &&
      sight.mayName(to) &&
      (sight.isOwn(from) || sight.isOwn(to) || sight.isPublished(id, 'relations')),
  );
  return {
    id,
    ...titled(data),
    type,
    ...explained(data, sight),
    ...(records !== undefined && sight.isPublished(id, 'count') ? { records } : {}),
    ...linked(sight, id, 'about', data.about),
    ...linked(sight, id, 'created-by', data['created-by']),
    ...linkedAll(sight, id, 'kept-at', data['kept-at']),
    ...filled(
      'flows',
      shown.map(({ from, to, over = [] }) => ({ from, to, ...filled('over', over.filter(sight.mayName)) })),
    ),
  };
}

function taskOf(task: Task, sight: Sight): Task {
  if (sight.isOwn(task.id)) return task;
  const { id, kind } = task;
  const all = sight.isPublished(id, 'relations');
  const performers = task['performed-by'].filter((performer) => sight.isOwn(performer));
  // A published function stands on performers that are seen; there is no function without one.
  const shown = all || performers.length === 0 ? task['performed-by'].filter(sight.mayName) : performers;
  return {
    id,
    ...titled(task),
    kind,
    'performed-by': shown,
    ...explained(task, sight),
    ...linkedAll(sight, id, 'relies-on', task['relies-on']),
    ...linkedAll(sight, id, 'for', task.for),
  };
}

function titled({ title }: { readonly title?: string | undefined }): { readonly title?: string } {
  return title === undefined ? {} : { title };
}

function explained(
  { id, explain }: { readonly id: string; readonly explain?: string | undefined },
  sight: Sight,
): { readonly explain?: string } {
  return explain !== undefined && sight.isPublished(id, 'explain') ? { explain } : {};
}

/** A relation of another's thing: to an own thing always; to others only where it was published, and both ends are seen. */
function showsLink(sight: Sight, from: string, to: string): boolean {
  return sight.isOwn(to) || (sight.isPublished(from, 'relations') && sight.mayName(to));
}

function linked<K extends string>(sight: Sight, from: string, key: K, to: string | undefined): { [key in K]?: string } {
  return to !== undefined && showsLink(sight, from, to) ? ({ [key]: to } as { [key in K]: string }) : {};
}

function linkedAll<K extends string>(
  sight: Sight,
  from: string,
  key: K,
  to: readonly string[] | undefined,
): { [key in K]?: string[] } {
  return filled(
    key,
    (to ?? []).filter((one) => showsLink(sight, from, one)),
  );
}

function filled<K extends string, V>(key: K, list: V[]): { [key in K]?: V[] } {
  return list.length === 0 ? {} : ({ [key]: list } as { [key in K]: V[] });
}

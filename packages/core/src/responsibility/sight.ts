/**
 * What one party may see: its own things in full, of what is directly joined to them id, title, type and party, and what was
 * published to it. Everything else does not exist. Each list below is built up from nothing, so that what nobody thought of stays
 * hidden.
 */
import { flowId } from '../dossier/flow-id.ts';
import { referenceFields } from '../dossier/reference-fields.ts';
import type { SystemDocument } from '../dossier/system-document.ts';
import { writtenParts } from '../system/derived-asset.ts';
import type { Grant, Publishable } from './grant.ts';
import { ownersIn } from './owners.ts';

export interface Sight {
  readonly party: string;
  /** A thing, written or derived, that is in the hands of this party alone, and all of whose parts it may name. */
  readonly isOwn: (id: string) => boolean;
  /** In the hands of this party alone, whether or not it may be named. */
  readonly isHeld: (id: string) => boolean;
  /** All that people wrote into this id may be named. */
  readonly mayName: (id: string) => boolean;
  readonly isPublished: (id: string, field: Publishable) => boolean;
  readonly ownersOf: (id: string) => readonly string[];
}

export function sightOf(system: SystemDocument, { party, published = [] }: Grant): Sight {
  const ownersOf = remembered(ownersIn(system));
  const isHeld = (id: string) => {
    const owners = ownersOf(id);
    return owners.length === 1 && owners[0] === party;
  };
  const fields = new Map<string, Set<Publishable>>();
  for (const { asset, fields: some = [] } of published)
    fields.set(asset, new Set([...(fields.get(asset) ?? []), ...some]));
  const nameable = nameableIn(system, isHeld, new Set(fields.keys()));
  const mayName = remembered((id: string) => {
    const parts = writtenParts(id);
    return parts.length > 0 && parts.every((part) => nameable.has(part));
  });
  return {
    party,
    isOwn: (id) => isHeld(id) && mayName(id),
    isHeld,
    mayName,
    isPublished: (id, field) => fields.get(id)?.has(field) === true,
    ownersOf,
  };
}

/** Reports name the same ids thousands of times. */
function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = find(id);
    known.set(id, found);
    return found;
  };
}

/** Ids of written things: own, directly joined to own, and published ones that can stand without a hidden thing. */
function nameableIn(
  system: SystemDocument,
  isHeld: (id: string) => boolean,
  published: ReadonlySet<string>,
): ReadonlySet<string> {
  const places = [...(system.zones ?? []), ...system.assets].map(({ id }) => id);
  const interfaces = new Map((system.interfaces ?? []).map(({ id, of }) => [id, of]));
  const data = (system.data ?? []).map(({ id }) => id);
  const tasks = new Map((system.functions ?? []).map((task) => [task.id, task['performed-by']]));
  const seen = new Set([...places, ...interfaces.keys(), ...data, ...tasks.keys()].filter(isHeld));
  const joined = joinedTo(system, isHeld);
  for (const id of [...places, ...data]) if (joined.has(id) || published.has(id)) seen.add(id);
  for (const [id, host] of interfaces) {
    if (joined.has(id)) for (const one of [id, host]) seen.add(one);
    else if (published.has(id) && seen.has(host)) seen.add(id);
  }
  for (const [id, performers] of tasks) {
    if (joined.has(id) && performers.some(isHeld)) seen.add(id);
    else if (published.has(id) && performers.some((performer) => seen.has(performer))) seen.add(id);
  }
  return seen;
}

/** One step along what people wrote, from an own thing to another or back. Who controls a thing, and in which use, is no such step. */
function joinedTo(system: SystemDocument, isHeld: (id: string) => boolean): ReadonlySet<string> {
  const joined = new Set<string>();
  const join = (a: string, b: string) => {
    if (isHeld(a)) joined.add(b);
    if (isHeld(b)) joined.add(a);
  };
  for (const { from, to, field } of referenceFields(system))
    if (field !== undefined && !field.startsWith('data.flows')) join(from, to);
  for (const { from, to } of system.relations ?? []) join(from, to);
  for (const { id, flows = [] } of system.data ?? [])
    for (const { from, to, over = [] } of flows) {
      if (isHeld(from) || isHeld(to)) for (const one of [id, from, to]) joined.add(one);
      // A flow from end to end of its own is its own, and so are its relations to what carries it.
      if (isHeld(flowId(id, from, to))) for (const one of over) joined.add(one);
    }
  return joined;
}

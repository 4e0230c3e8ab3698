/** Which parties have a thing in hand: that of an asset or zone, those of all places of data, those who perform a function. */
import type { SystemDocument } from '../dossier/system-document.ts';
import { writtenParts } from '../system/derived-asset.ts';

/**
 * Party ids by id of a thing, written or derived. Data and functions have no party of their own: data is in the hand of everyone
 * who makes, keeps, sends or receives it, a function of everyone who performs it. A derived asset is in the hands of the things
 * it lies at; the data that it is about counts only where there is nothing else. Unknown ids have no owner.
 */
export function ownersIn(system: SystemDocument): (id: string) => readonly string[] {
  const direct = new Map<string, readonly string[]>();
  for (const { id, party } of [...(system.zones ?? []), ...system.assets]) direct.set(id, [party]);
  const of = (ids: readonly (string | undefined)[]) => [...new Set(ids.flatMap((id) => direct.get(id ?? '') ?? []))];
  for (const { id, of: asset } of system.interfaces ?? []) direct.set(id, of([asset]));
  const loose = new Map<string, readonly string[]>();
  for (const data of system.data ?? [])
    loose.set(
      data.id,
      of([data['created-by'], ...(data['kept-at'] ?? []), ...(data.flows ?? []).flatMap(({ from, to }) => [from, to])]),
    );
  for (const task of system.functions ?? []) loose.set(task.id, of(task['performed-by']));
  const one = (id: string) => direct.get(id) ?? loose.get(id) ?? [];
  return (id) => {
    const parts = writtenParts(id);
    if (parts.length === 1 && parts[0] === id) return one(id);
    const places = parts.filter((part) => !loose.has(part));
    const hands = (places.length > 0 ? places : parts).map(one);
    // A part that nobody is known to have must not make the whole look like somebody else's alone.
    return hands.some((owners) => owners.length === 0) ? [] : [...new Set(hands.flat())];
  };
}

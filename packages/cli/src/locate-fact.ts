/** Where an answer stands that a fault is about: typed on the command line, told of the party, or told of the device. */
import type { Dossier } from '@primum/core/dossier/dossier';
import type { Fault, LocatedFault } from '@primum/core/fault';
import type { Locate } from '@primum/formats/folder/locate';

export interface FactPlaces {
  readonly locate: Locate;
  readonly system: Dossier['system'];
  /** Id of the party whose facts stand beside those of the device, and before them. */
  readonly party: string;
  /** Facts that were typed with --facts; none stand before them. */
  readonly typed?: ReadonlySet<string>;
}

/** `fault`: of core/classification, which sees all facts as one and calls them the device's. */
export function locateFact(fault: Fault, { locate, system, party, typed }: FactPlaces): LocatedFault {
  const [list, fact] = fault.path;
  if (list !== 'device' || typeof fact !== 'string') return { ...fault, ...locate(fault.document, fault.path) };
  if (typed?.has(fact) === true) return { ...fault, file: '--facts', line: 1, column: 1 };
  const at = system.parties.findIndex(({ id }) => id === party);
  if (system.parties[at]?.facts?.[fact] === undefined) return { ...fault, ...locate(fault.document, fault.path) };
  const path = ['parties', at, 'facts', fact];
  return { ...fault, document: 'system', path, ...locate('system', path) };
}

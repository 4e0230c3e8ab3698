/** Parts of the library as the API tells them. */
import type { EditionView } from '@primum/core/api/library';
import type { ApiFault } from '@primum/core/api/problem';
import type { LocatedFault } from '@primum/core/fault';
import type { StoredEdition } from '@primum/store/library/editions';

export function editionView({ edition, revision, at, by }: StoredEdition): EditionView {
  return { edition, revision, at: at.toISOString(), by };
}

export function toldFaults(faults: readonly LocatedFault[]): ApiFault[] {
  return faults.map((fault) => ({ ...fault, path: [...fault.path] }));
}

/** Organisations that were granted a part of a dossier, as far as the one that asks may know: itself, or nobody. */
import type { StoredDossier } from '@primum/store/dossier/read-dossier';
import type { Actor } from '@primum/store/store';

/** That a grant counts was seen under row-level security when the dossier was read. */
export function partnersOf({ part }: StoredDossier, { organisation }: Pick<Actor, 'organisation'>): readonly string[] {
  return part === undefined ? [] : [organisation];
}

/** Packs that a dossier is to be judged with from now on, with all that they require. */
import type { DossierDocument } from './dossier-document.ts';
import { type EditPlan, planned, refused } from './edit-context.ts';

export interface PackThere {
  readonly id: string;
  readonly edition: string;
  readonly requires: readonly string[];
}

/** `there`: the packs of the server, in the editions that it has. What the dossier names already keeps its edition. */
export function editsForPacks(
  { packs }: Pick<DossierDocument, 'packs'>,
  wanted: readonly string[],
  there: readonly PackThere[],
): EditPlan {
  const added = missingPacks(packs, wanted, there);
  if (added.length === 0) return refused('the dossier names them already');
  return planned(
    added.map(({ id, edition }, index) => ({
      document: 'dossier',
      do: 'insert',
      path: ['packs', packs.length + index],
      value: { id, edition },
    })),
    added.map(({ id }) => id),
  );
}

/** What is required stands before what requires it; packs that the server does not have are left out. */
export function missingPacks(
  named: DossierDocument['packs'],
  wanted: readonly string[],
  there: readonly PackThere[],
): readonly PackThere[] {
  const seen = new Set(named.map(({ id }) => id));
  const found: PackThere[] = [];
  const visit = (id: string): void => {
    const pack = there.find((one) => one.id === id);
    if (pack === undefined || seen.has(id)) return;
    seen.add(id);
    pack.requires.forEach(visit);
    found.push(pack);
  };
  wanted.forEach(visit);
  // What the dossier names already may lack a pack that it requires.
  for (const { id } of named) there.find((one) => one.id === id)?.requires.forEach(visit);
  return found;
}

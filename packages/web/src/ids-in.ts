import type { ReadDocuments } from './use-edit-plan.ts';

/** Ids that stand in the dossier already, for ids that are to be new. */
export function idsIn({ harms, balances, conflicts, decisions, system, dossier }: ReadDocuments): ReadonlySet<string> {
  const lists = [harms?.harms, harms?.benefits, balances?.balances, conflicts?.conflicts, decisions?.decisions];
  const things = [system?.parties, system?.zones, system?.assets, system?.interfaces, system?.data, system?.functions];
  return new Set([...lists, ...things, dossier?.uses].flatMap((list) => (list ?? []).map(({ id }) => id)));
}

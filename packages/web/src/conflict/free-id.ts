/** Ids that nothing has yet. */
import type { ReadDocuments } from '../use-edit-plan.ts';

/** Of letters, digits and hyphens of the text; free among the worksheets, decisions and balances of the dossier. */
export function freeId({ conflicts, decisions, balances }: ReadDocuments, text: string): string {
  const taken = [...(conflicts?.conflicts ?? []), ...(decisions?.decisions ?? []), ...(balances?.balances ?? [])];
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 50)
    .replace(/-$/, '');
  return freeAmong(slug === '' ? 'conflict' : slug, taken);
}

export function freeAmong(wanted: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  if (!ids.has(wanted)) return wanted;
  let number = 2;
  while (ids.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

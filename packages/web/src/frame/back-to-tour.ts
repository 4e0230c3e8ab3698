import type { FrameSearch } from '../search.ts';

/** What an address says once a panel is closed: a tour or a recipe that the panel was opened from goes on. */
export function backToTour<S extends FrameSearch>(search: S): S | (S & { readonly panel: 'tour' | 'recipe' }) {
  if (search.step !== undefined) return { ...search, panel: 'tour' };
  return search.recipe === undefined ? search : { ...search, panel: 'recipe' };
}

import type { FrameSearch } from '../search.ts';

/** What an address says once a panel is closed: a tour that the panel was opened from goes on. */
export function backToTour<S extends FrameSearch>(search: S): S | (S & { readonly panel: 'tour' }) {
  return search.step === undefined ? search : { ...search, panel: 'tour' };
}

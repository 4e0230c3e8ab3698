/** Where in the workbench a step of a tour leads: address of the screen, and what is lit there. */
import type { TourPlace, TourScreen } from '@primum/core/api/tour';
import type { FrameSearch, RiskSearch } from '../search.ts';

/** A screen that tours know and that has no address here does not compile. */
const ADDRESS = {
  overview: '/dossiers/$dossier',
  system: '/dossiers/$dossier/system',
  risk: '/dossiers/$dossier/risk',
  harm: '/dossiers/$dossier/harm',
  responsibility: '/dossiers/$dossier/responsibility',
} as const satisfies Record<TourScreen, string>;

type Said = FrameSearch & Pick<RiskSearch, 'to' | 'try'> & { readonly view?: string; readonly show?: string };

export interface Place {
  readonly to: (typeof ADDRESS)[TourScreen];
  /** As the screen's own reader of the address takes it. */
  readonly search: Said;
}

/** `step` counts from 1. */
export function placeOf({ screen, view, thing }: TourPlace, step: number): Place {
  const tour = { panel: 'tour' as const, step };
  const seen = view === undefined ? {} : screen === 'harm' ? { show: view } : { view };
  return { to: ADDRESS[screen], search: { ...tour, ...seen, ...litBy(view, thing) } };
}

/** Attack paths lead to the thing, and a control is tried; everywhere else the thing in hand is lit. */
function litBy(view: string | undefined, thing: string | undefined): Said {
  if (thing === undefined) return {};
  if (view === 'paths') return { to: thing };
  return view === 'what-if' ? { try: [thing] } : { thing };
}

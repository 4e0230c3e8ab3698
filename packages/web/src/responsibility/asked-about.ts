/** What a request is about, from an entry of the picture. */
import type { About } from '@primum/core/dossier/agreements-document';
import type { ResponsibilityItem } from '@primum/core/responsibility/responsibility-picture';

export interface Asked {
  readonly at: About;
  readonly title: string;
  /** Id of the written thing. */
  readonly place: string | undefined;
  /** Party to whom it would fall. */
  readonly of: string | undefined;
  /** Harm behind it. */
  readonly harm: string | undefined;
}

/** Undefined for a harm: that is judged, not asked for. */
export function askedAbout({ kind, id, title, party, behind }: ResponsibilityItem): Asked | undefined {
  const more = { title, of: party, harm: behind?.id };
  switch (kind) {
    case 'harm':
      return undefined;
    case 'asset':
      return { at: { asset: id }, place: id, ...more };
    case 'duty':
      return { at: { duty: id }, place: undefined, ...more };
    case 'control':
    case 'strategy': {
      // The id of a control has no @; that of a derived asset may have brackets, but none either.
      const cut = id.indexOf('@');
      const [control, place] = [id.slice(0, cut), id.slice(cut + 1)];
      return { at: { control, at: place }, place, ...more };
    }
  }
}

/** The answer to a question of classification, put where it belongs: with the device, or with the party it is about. */
import type { DossierDocument } from '../dossier/dossier-document.ts';
import { type EditPlan, planned, refused } from '../dossier/edit-context.ts';
import type { Edit } from '../dossier/edit.ts';
import type { SystemDocument } from '../dossier/system-document.ts';
import type { Told } from '../knowledge/holds.ts';

export interface Answered {
  /** As it is written, without its pack. */
  readonly slug: string;
  readonly of: 'device' | 'party';
  /** Whom a fact of a party is about. */
  readonly party: string;
  /** Undefined: it is not known any more. */
  readonly told: Told | undefined;
}

interface Documents {
  readonly dossier: Pick<DossierDocument, 'device'>;
  readonly system: Pick<SystemDocument, 'parties'>;
}

export function editsForAnswer({ dossier, system }: Documents, { slug, of, party, told }: Answered): EditPlan {
  const at = system.parties.findIndex(({ id }) => id === party);
  if (of === 'party' && at === -1) return refused(`there is no party "${party}"`);
  const facts = of === 'device' ? dossier.device : system.parties[at]?.facts;
  const place =
    of === 'device'
      ? ({ document: 'dossier', path: ['device', slug] } as const)
      : ({ document: 'system', path: ['parties', at, 'facts', slug] } as const);
  if (told !== undefined) return planned([edit(place, told)]);
  if (facts?.[slug] === undefined) return refused('it is not told');
  // An empty list of facts says nothing.
  const isLast = Object.keys(facts).length === 1;
  return planned([
    { document: place.document, do: 'remove', path: isLast ? place.path.slice(0, -1) : [...place.path] },
  ]);
}

function edit(
  { document, path }: { readonly document: 'dossier' | 'system'; readonly path: readonly (string | number)[] },
  value: Told,
): Edit {
  return { document, do: 'set', path: [...path], value };
}

/** What a partner hears of a dossier: that it has a new revision or that what is shared changed, never by whom and where. */
import type { Happening } from '@primum/store/dossier/happenings';

export function toldToPartner({ number, organisation, dossier, kind, body }: Happening): Happening | undefined {
  const at = { number, organisation, dossier, kind };
  if (kind === 'grants') return { ...at, body: {} };
  if (kind === 'revision' && 'revision' in body) return { ...at, body: { revision: body.revision } };
  return undefined;
}

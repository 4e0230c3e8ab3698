/** The party that somebody asks about: by default the owner of the dossier. */
import { DomainError } from '../domain-error.ts';
import type { Dossier } from './dossier.ts';

/** Throws NOT_FOUND, with the parties that there are as its hint, where the dossier has no such party. */
export function partyAsked(
  { dossier, system }: Pick<Dossier, 'dossier' | 'system'>,
  wanted: string | undefined,
): string {
  const party = wanted ?? dossier.owner;
  const ids = system.parties.map(({ id }) => id);
  if (ids.includes(party)) return party;
  throw new DomainError('NOT_FOUND', `no party of this dossier is called "${party}"`, {
    hint: `there are ${ids.join(', ')}`,
  });
}

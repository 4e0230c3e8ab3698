/** Work on a dossier of another organisation that granted a part of it. */
import { DomainError } from '@primum/core/domain-error';
import { Grant } from '@primum/core/responsibility/grant';
import { actFor, inOrganisation, type Work } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export interface Part {
  /** The same person, in the name of the organisation that owns the dossier. */
  readonly owner: Actor;
  readonly grant: Grant;
}

/**
 * Row-level security has to show the grant to the actor's own organisation first; only then, in the same transaction, the work goes
 * on in the owner's name. Throws DomainError NOT_FOUND where no grant counts. What is read may go out through visible-to alone.
 */
export function inPart<T>(
  store: Store,
  actor: Actor,
  dossier: string,
  work: (work: Work, part: Part) => Promise<T>,
): Promise<T> {
  return inOrganisation(store, actor, async (transaction) => {
    const found = await transaction
      .selectFrom('partner_grant')
      .select(['organisation_id', 'party', 'published'])
      .where('dossier_id', '=', dossier)
      .where('partner_id', '=', actor.organisation)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (found === undefined) throw new DomainError('NOT_FOUND', 'there is no such dossier', { dossier });
    await actFor(transaction, found.organisation_id);
    const grant = Grant.parse({ party: found.party, published: found.published });
    return work(transaction, { owner: { organisation: found.organisation_id, account: actor.account }, grant });
  });
}

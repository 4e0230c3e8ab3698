/**
 * How a partner comes to a part of a dossier: an owner makes an offer and hands its one-time link over; an owner of the partner takes
 * it up. Neither side learns which other organisations this server has.
 */
import { DomainError } from '@primum/core/domain-error';
import type { Grant } from '@primum/core/responsibility/grant';
import { foundOrganisation, type NewPerson } from '../account/one-time-links.ts';
import { hashPassword } from '../account/passwords.ts';
import { freshToken, hashOfToken } from '../account/tokens.ts';
import { appendAudit } from '../audit/append-audit.ts';
import { auditBoth } from '../audit/audit-both.ts';
import { tellHappening } from '../dossier/happenings.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { markDone } from '../repeat/mark-done.ts';
import { type Actor, freshId, type Store } from '../store.ts';

const DAY_MS = 86_400_000;
const OFFER_DAYS = 14;

export interface NewOffer extends Grant {
  readonly dossier: string;
  readonly partyTitle: string;
  /** Whom the owner means, in the owner's words. */
  readonly label: string;
}

/** Returns the grant's id and the token of its link. Throws DomainError NOT_FOUND for a dossier that is not the actor's own. */
export function offerPart(
  store: Store,
  actor: Actor,
  { dossier, party, partyTitle, published = [], label }: NewOffer,
): Promise<{ readonly id: string; readonly token: string }> {
  const [id, token, now] = [freshId(), freshToken(), store.now()];
  return inOrganisation(store, actor, async (work) => {
    const own = await work
      .selectFrom('dossier')
      .select('id')
      .where('id', '=', dossier)
      .where('organisation_id', '=', actor.organisation)
      .where('is_library', 'is', null)
      .executeTakeFirst();
    if (own === undefined) throw new DomainError('NOT_FOUND', 'there is no such dossier', { dossier });
    await work
      .insertInto('partner_grant')
      .values({
        id,
        organisation_id: actor.organisation,
        partner_id: null,
        dossier_id: dossier,
        party,
        party_title: partyTitle,
        published: JSON.stringify(published),
        label,
        token_hash: hashOfToken(token),
        expires_at: new Date(now.getTime() + OFFER_DAYS * DAY_MS),
        created_by: actor.account,
        created_at: now,
      })
      .execute();
    await appendAudit(work, actor, now, { action: 'dossier.offer', thing: dossier, facts: { grant: id, party } });
    return { id, token };
  });
}

export interface Offer {
  readonly dossier: string;
  readonly title: string;
  /** Organisation that offers, by title. */
  readonly organisation: string;
  readonly party: { readonly id: string; readonly title: string };
  readonly expiresAt: Date;
}

/** What stands in an offer, for whoever holds its link. Throws DomainError NOT_FOUND where the link does not count any more. */
export async function readOffer({ database, now }: Store, token: string): Promise<Offer> {
  const found = await database.query
    .selectFrom('partner_grant')
    .innerJoin('dossier', 'dossier.id', 'partner_grant.dossier_id')
    .innerJoin('organisation', 'organisation.id', 'partner_grant.organisation_id')
    .select(['dossier.id as dossier', 'dossier.title', 'organisation.title as organisation'])
    .select(['party', 'party_title', 'expires_at'])
    .where('token_hash', '=', hashOfToken(token))
    .where('partner_id', 'is', null)
    .where('ended_at', 'is', null)
    .where('archived_at', 'is', null)
    .where('expires_at', '>', now())
    .executeTakeFirst();
  if (found === undefined || found.expires_at === null) throw gone();
  const { dossier, title, organisation, party, party_title, expires_at } = found;
  return { dossier, title, organisation, party: { id: party, title: party_title }, expiresAt: expires_at };
}

/** Takes an offer up for the actor's organisation. Returns the dossier. Throws DomainError NOT_FOUND, NOT_ALLOWED, ALREADY_EXISTS. */
export function acceptOffer(store: Store, actor: Actor, token: string): Promise<string> {
  const now = store.now();
  // An offer belongs to nobody yet, so row-level security shows it to nobody but its owner: the link's hash is what finds it.
  return store.database.query.transaction().execute(async (work) => {
    const dossier = await takeUp(work, actor, { token, now });
    if (actor.turn !== undefined) await markDone(work, actor.turn, now);
    return dossier;
  });
}

/** The same for an organisation that is new to this server, with its first owner. */
export async function joinByOffer(
  store: Store,
  {
    token,
    person,
    organisation,
  }: { readonly token: string; readonly person: NewPerson; readonly organisation: string },
): Promise<Actor & { readonly dossier: string }> {
  const now = store.now();
  const hash = await hashPassword(person.password, store.passwordCost);
  const actor = { organisation: freshId(), account: freshId() };
  return store.database.query.transaction().execute(async (work) => {
    const taken = 'there is an account with this address: sign in first, then open the link';
    await foundOrganisation(work, { actor, title: organisation, person, hash, now, taken });
    return { ...actor, dossier: await takeUp(work, actor, { token, now }) };
  });
}

async function takeUp(work: Work, actor: Actor, { token, now }: { token: string; now: Date }): Promise<string> {
  const taken = await work
    .updateTable('partner_grant')
    .set({ partner_id: actor.organisation, token_hash: null, accepted_at: now })
    .where('token_hash', '=', hashOfToken(token))
    .where('organisation_id', '<>', actor.organisation)
    .where('partner_id', 'is', null)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .where('dossier_id', 'in', (sub) => sub.selectFrom('dossier').select('id').where('archived_at', 'is', null))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('partner_grant as other')
            .whereRef('other.dossier_id', '=', 'partner_grant.dossier_id')
            .where('other.partner_id', '=', actor.organisation)
            .where('other.ended_at', 'is', null),
        ),
      ),
    )
    .returning(['id', 'organisation_id', 'dossier_id', 'party'])
    .executeTakeFirst();
  if (taken === undefined) throw await whyNot(work, actor, { token, now });
  const { id, organisation_id, dossier_id, party } = taken;
  const owner = { organisation: organisation_id, account: actor.account };
  const facts = { grant: id, party };
  await auditBoth(work, now, [
    { actor: owner, action: 'dossier.share', thing: dossier_id, facts: { ...facts, partner: actor.organisation } },
    { actor, action: 'part.accept', thing: dossier_id, facts: { ...facts, from: organisation_id } },
  ]);
  await tellHappening(work, owner, now, { dossier: dossier_id, kind: 'grants', body: {} });
  return dossier_id;
}

async function whyNot(work: Work, actor: Actor, { token, now }: { token: string; now: Date }): Promise<DomainError> {
  const offer = await work
    .selectFrom('partner_grant')
    .select('organisation_id')
    .where('token_hash', '=', hashOfToken(token))
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (offer === undefined) return gone();
  if (offer.organisation_id === actor.organisation) {
    return new DomainError(
      'NOT_ALLOWED',
      'this dossier is your own: hand the link to the partner that it is meant for',
    );
  }
  return new DomainError('ALREADY_EXISTS', 'your organisation has a part of this dossier already');
}

function gone(): DomainError {
  return new DomainError('NOT_FOUND', 'this link was used already, is too old, or was withdrawn');
}

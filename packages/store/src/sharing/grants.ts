/** Parts of a dossier that its owner granted or offers: list, publish more or less, end. */
import { DomainError } from '@primum/core/domain-error';
import { Grant } from '@primum/core/responsibility/grant';
import { appendAudit } from '../audit/append-audit.ts';
import { auditBoth } from '../audit/audit-both.ts';
import { tellHappening } from '../dossier/happenings.ts';
import { actFor, inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';
import { inPart } from './in-part.ts';

export interface StoredGrant {
  readonly id: string;
  readonly grant: Grant;
  readonly partyTitle: string;
  readonly label: string;
  /** Undefined: an offer that nobody has taken up. */
  readonly partner: { readonly id: string; readonly title: string } | undefined;
  readonly createdAt: Date;
  readonly acceptedAt: Date | undefined;
  /** Of an offer. */
  readonly expiresAt: Date | undefined;
}

/** Newest first; ended ones are in the audit log. `after` is the last that was read. */
export function listGrants(
  store: Store,
  actor: Actor,
  {
    dossier,
    after,
    limit,
  }: {
    readonly dossier: string;
    readonly after?: { readonly createdAt: Date; readonly id: string };
    readonly limit: number;
  },
): Promise<StoredGrant[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = work
      .selectFrom('partner_grant')
      .leftJoin('organisation', 'organisation.id', 'partner_grant.partner_id')
      .select(['partner_grant.id', 'party', 'party_title', 'published', 'label', 'partner_id'])
      .select(['partner_grant.created_at', 'accepted_at', 'expires_at', 'organisation.title'])
      .where('dossier_id', '=', dossier)
      .where('organisation_id', '=', actor.organisation)
      .where('ended_at', 'is', null)
      .orderBy('partner_grant.created_at', 'desc')
      .orderBy('partner_grant.id')
      .limit(limit);
    if (after !== undefined) {
      query = query.where((where) =>
        where.or([
          where('partner_grant.created_at', '<', after.createdAt),
          where.and([
            where('partner_grant.created_at', '=', after.createdAt),
            where('partner_grant.id', '>', after.id),
          ]),
        ]),
      );
    }
    return (await query.execute()).map((row) => ({
      id: row.id,
      grant: Grant.parse({ party: row.party, published: row.published }),
      partyTitle: row.party_title,
      label: row.label,
      partner: row.partner_id === null ? undefined : { id: row.partner_id, title: row.title ?? '' },
      createdAt: row.created_at,
      acceptedAt: row.accepted_at ?? undefined,
      expiresAt: row.partner_id === null ? (row.expires_at ?? undefined) : undefined,
    }));
  });
}

interface OneGrant {
  readonly dossier: string;
  readonly grant: string;
}

/** Ends a grant, or withdraws an offer, at once. It stays in both audit logs. Throws DomainError NOT_FOUND. */
export function endGrant(store: Store, actor: Actor, { dossier, grant }: OneGrant): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const ended = await work
      .updateTable('partner_grant')
      .set({ ended_at: now })
      .where('id', '=', grant)
      .where('dossier_id', '=', dossier)
      .where('organisation_id', '=', actor.organisation)
      .where('ended_at', 'is', null)
      .returning(['partner_id', 'party'])
      .executeTakeFirst();
    if (ended === undefined) throw nothing(grant);
    const facts = { grant, party: ended.party };
    if (ended.partner_id === null) {
      await appendAudit(work, actor, now, { action: 'dossier.offer-withdraw', thing: dossier, facts });
      return tellHappening(work, actor, now, { dossier, kind: 'grants', body: {} });
    }
    const partner = { organisation: ended.partner_id, account: actor.account };
    await auditBoth(work, now, [
      { actor, action: 'dossier.unshare', thing: dossier, facts: { ...facts, partner: partner.organisation } },
      { actor: partner, action: 'part.end', thing: dossier, facts: { ...facts, from: actor.organisation } },
    ]);
    await actFor(work, actor.organisation);
    return tellHappening(work, actor, now, { dossier, kind: 'grants', body: {} });
  });
}

/**
 * A partner gives its own part back, at once and for good: only a new offer opens it again. Both audit logs say who did it. Throws
 * DomainError NOT_FOUND.
 */
export function leavePart(store: Store, actor: Actor, dossier: string): Promise<void> {
  const now = store.now();
  return inPart(store, actor, dossier, async (work, { owner, grant: { party } }) => {
    const { id } = await work
      .updateTable('partner_grant')
      .set({ ended_at: now })
      .where('dossier_id', '=', dossier)
      .where('partner_id', '=', actor.organisation)
      .where('ended_at', 'is', null)
      .returning('id')
      .executeTakeFirstOrThrow();
    const facts = { grant: id, party };
    await auditBoth(work, now, [
      { actor, action: 'part.leave', thing: dossier, facts: { ...facts, from: owner.organisation } },
      { actor: owner, action: 'dossier.left', thing: dossier, facts: { ...facts, partner: actor.organisation } },
    ]);
    await actFor(work, owner.organisation);
    return tellHappening(work, owner, now, { dossier, kind: 'grants', body: {} });
  });
}

/** What is published to a partner beside the party's own part. Throws DomainError NOT_FOUND. */
export function publishTo(
  store: Store,
  actor: Actor,
  { dossier, grant, published }: OneGrant & { readonly published: NonNullable<Grant['published']> },
): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('partner_grant')
      .set({ published: JSON.stringify(published) })
      .where('id', '=', grant)
      .where('dossier_id', '=', dossier)
      .where('organisation_id', '=', actor.organisation)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw nothing(grant);
    await appendAudit(work, actor, now, {
      action: 'dossier.publish',
      thing: dossier,
      facts: { grant, things: published.length },
    });
    await tellHappening(work, actor, now, { dossier, kind: 'grants', body: {} });
  });
}

function nothing(grant: string): DomainError {
  return new DomainError('NOT_FOUND', 'there is no such grant', { grant });
}

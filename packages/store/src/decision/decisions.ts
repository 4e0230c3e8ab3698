/** Decisions: what a person concluded about a finding. A later one may revise an earlier one; none is changed or deleted. */
import { appendAudit } from '../audit/append-audit.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface NewDecision {
  readonly dossier: string;
  /** Id of the finding that it is about. */
  readonly finding: string;
  /** Id of the decision that it takes the place of. */
  readonly revises?: string;
  readonly body: object;
}

export interface Decision extends Omit<NewDecision, 'revises'> {
  readonly id: string;
  readonly revises: string | undefined;
  readonly at: Date;
  readonly by: string;
}

/** Returns the decision's id. */
export function addDecision(store: Store, actor: Actor, decision: NewDecision): Promise<string> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const id = await insertDecision(work, actor, now, decision);
    await appendAudit(work, actor, now, { action: 'decision.add', thing: id });
    return id;
  });
}

/** Within other work, which tells the audit log of it. */
export async function insertDecision(work: Work, actor: Actor, now: Date, decision: NewDecision): Promise<string> {
  const id = freshId();
  await work
    .insertInto('decision')
    .values({
      id,
      organisation_id: actor.organisation,
      dossier_id: decision.dossier,
      finding: decision.finding,
      revises: decision.revises ?? null,
      at: now,
      account_id: actor.account,
      body: JSON.stringify(decision.body),
    })
    .execute();
  return id;
}

/** The one that holds now of a finding. */
export function lastDecision(
  work: Work,
  dossier: string,
  finding: string,
): Promise<{ readonly id: string } | undefined> {
  return work
    .selectFrom('decision')
    .select('id')
    .where('dossier_id', '=', dossier)
    .where('finding', '=', finding)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Oldest first, the revised ones included. */
export function listDecisions(store: Store, actor: Actor, dossier: string): Promise<Decision[]> {
  return inOrganisation(store, actor, async (work) => {
    const rows = await work
      .selectFrom('decision')
      .select(['id', 'finding', 'revises', 'at', 'account_id', 'body'])
      .where('dossier_id', '=', dossier)
      .orderBy('at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, finding, revises, at, account_id, body }) => ({
      id,
      dossier,
      finding,
      revises: revises ?? undefined,
      at,
      by: account_id,
      body,
    }));
  });
}

/** The people of an organisation and what they may do. */
import { DomainError } from '@primum/core/domain-error';
import { appendAudit } from '../audit/append-audit.ts';
import type { Role } from '../database/tables.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export interface Person {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly since: Date;
}

export function listPeople(store: Store, actor: Actor): Promise<Person[]> {
  return inOrganisation(store, actor, (work) =>
    work
      .selectFrom('membership')
      .innerJoin('account', 'account.id', 'membership.account_id')
      .select(['account.id as account', 'account.name', 'account.email', 'membership.role', 'membership.since'])
      .orderBy('account.name')
      .orderBy('account.id')
      .execute(),
  );
}

/** Throws DomainError NOT_FOUND, and NOT_ALLOWED where no owner would be left. */
export function changeRole(
  store: Store,
  actor: Actor,
  { account, role }: Pick<Person, 'account' | 'role'>,
): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('membership')
      .set({ role })
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw nobody(account);
    await requireOwner(work);
    await appendAudit(work, actor, now, { action: 'person.role', thing: account, facts: { role } });
  });
}

/** The account stays, and with it the name on what the person did. Their sessions in this organisation end by themselves. */
export function removePerson(store: Store, actor: Actor, account: string): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { numDeletedRows } = await work
      .deleteFrom('membership')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw nobody(account);
    await requireOwner(work);
    await appendAudit(work, actor, now, { action: 'person.remove', thing: account });
  });
}

async function requireOwner(work: Work): Promise<void> {
  const owners = await work
    .selectFrom('membership')
    .select('account_id')
    .where('role', '=', 'owner')
    .forUpdate()
    .execute();
  if (owners.length === 0) {
    throw new DomainError('NOT_ALLOWED', 'the last owner stays: make somebody else an owner first');
  }
}

function nobody(account: string): DomainError {
  return new DomainError('NOT_FOUND', 'there is nobody of this id in the organisation', { account });
}

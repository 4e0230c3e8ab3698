/**
 * Marks a request as done in the transaction that does it: after a crash it is known whether the work is there, so that
 * asking again never does it twice.
 */
import { DomainError } from '@primum/core/domain-error';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Turn } from '../store.ts';

/** Last in a transaction: what only reads marks nothing. Throws DomainError STILL_RUNNING where a later turn was begun. */
export async function markDone(work: Transaction<Tables>, turn: Turn, now: Date): Promise<void> {
  // A transaction has a number of its own from its first write on. Kept replies are out of reach for the role of the walls.
  const { rows } = await sql<{
    wrote: boolean;
  }>`select pg_current_xact_id_if_assigned() is not null as wrote, set_config('role', 'none', true)`.execute(work);
  if (rows[0]?.wrote !== true) return;
  const { numUpdatedRows } = await work
    .updateTable('kept_reply')
    .set({ done_at: now })
    .where('account_id', '=', turn.account)
    .where('key_hash', '=', turn.keyHash)
    .where('turn', '=', turn.number)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw new DomainError('STILL_RUNNING', 'this took so long that the same request was begun anew: that one counts');
  }
}

/** Whether what stands in the document is what somebody signed, by the audit log. */
import type { Signature } from '@primum/core/api/decisions';
import type { DecisionPicture } from '@primum/core/decision/decision-picture';
import { listApprovals } from '@primum/store/decision/approvals';
import type { FastifyRequest } from 'fastify';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

/** Of decisions that are there: the last approval of each. Role and day are looked at, too: they stand outside what is hashed. */
export async function signaturesOf(
  request: FastifyRequest,
  { decisions }: Pick<DecisionPicture, 'decisions'>,
  { store }: Deps,
): Promise<Signature[]> {
  const approvals = await listApprovals(store, signedIn(request), dossierOf(request).id);
  return approvals.flatMap(({ decision, hash, as, on, by, at, number, isWhole }): Signature[] => {
    const row = decisions.find(({ id }) => id === decision);
    if (row === undefined) return [];
    const matches = isWhole && row.hash === hash && row.approvedBy === as && row.approvedOn === on;
    const who = { id: by.id, name: by.name ?? '' };
    return [{ decision, state: matches ? 'matches' : 'changed', hash, by: who, at: at.toISOString(), entry: number }];
  });
}

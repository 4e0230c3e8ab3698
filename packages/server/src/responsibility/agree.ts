/** Writes what one party asks or answers into agreements.yaml, for the owner of a dossier and for a partner within its part. */
import type { Saved } from '@primum/core/api/dossiers';
import type { EditContext, EditPlan } from '@primum/core/dossier/edit-context';
import { DomainError } from '@primum/core/domain-error';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { editedTexts } from '../edited-texts.ts';
import { judgedFor } from '../judged-for.ts';
import { FaultyInput } from '../problem.ts';
import { toETag } from '../revision-in.ts';
import { type Change, saveChange } from '../save-change.ts';

export interface Agreeing {
  /** Party in whose name it is written. */
  readonly party: string;
  /** ISO date of today. */
  readonly on: string;
  readonly context: EditContext;
}

/**
 * A partner writes for its own party and for no other; an organisation writes into its own dossier for the party that keeps it, or for
 * one that it names. Throws DomainError NOT_ALLOWED, and DOSSIER_INVALID where the dossier has faults.
 */
export async function agreeingFor(request: FastifyRequest, as: string | undefined, deps: Deps): Promise<Agreeing> {
  const { part } = dossierOf(request);
  const { on, context } = await judgedFor(request, deps);
  if (part === undefined) return { party: as ?? context.dossier.dossier.owner, on, context };
  if (as !== undefined && as !== part.party) {
    throw new DomainError('NOT_ALLOWED', `your part is that of ${part.party}: you cannot write for ${as}`);
  }
  return { party: part.party, on, context };
}

export interface Agreed extends Pick<Change, 'decision' | 'reason'> {
  readonly plan: EditPlan;
}

/** Throws DomainError INPUT_INVALID with why, STALE_REVISION. */
export async function agree(
  request: FastifyRequest,
  reply: FastifyReply,
  { plan, decision, reason }: Agreed,
  deps: Deps,
): Promise<Saved> {
  if (!plan.ok) throw new DomainError('INPUT_INVALID', plan.because);
  const isPartner = dossierOf(request).part !== undefined;
  const change: Change = {
    given: (before) => editedTexts(before, plan.edits),
    reason,
    ...(decision === undefined ? {} : { decision }),
    refusal: (faults) =>
      isPartner
        ? new DomainError('INPUT_INVALID', 'this does not fit what stands in the dossier: ask its owner about it')
        : new FaultyInput('INPUT_INVALID', 'this does not fit what stands in the dossier', faults),
  };
  const { revision, faults } = await saveChange(request, change, deps);
  reply.header('etag', toETag(revision));
  return { revision, faults: isPartner ? [] : faults };
}

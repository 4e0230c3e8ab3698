/** What a partner may name when it asks or answers: nothing beyond what it sees, so that a refusal tells nothing either. */
import type { NewRequest } from '@primum/core/api/agreements';
import type { PartPreview } from '@primum/core/api/sharing';
import type { Dossier } from '@primum/core/dossier/dossier';
import { DomainError } from '@primum/core/domain-error';
import type { FastifyRequest } from 'fastify';
import { askedFor } from '../answer-as-json.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';

/** Undefined for the organisation that owns the dossier: it sees all of it. */
export async function seenPart(request: FastifyRequest, deps: Deps): Promise<PartPreview | undefined> {
  if (dossierOf(request).part === undefined) return undefined;
  return askedFor(request, { ask: 'preview' }, deps);
}

/** Throws DomainError NOT_FOUND. */
export function requireSeenExpectation(seen: PartPreview | undefined, expectation: string): void {
  if (seen === undefined || seen.responsibility.expectations.some(({ id }) => id === expectation)) return;
  throw new DomainError('NOT_FOUND', `nobody expects "${expectation}" here`, { expectation });
}

/** Throws DomainError INPUT_INVALID with all that the partner does not see. */
export function requireSeenRequest(seen: PartPreview | undefined, { of, at, why }: NewRequest): void {
  if (seen === undefined) return;
  const { system, agreements } = seen.values as unknown as Dossier;
  const things = [system.zones, system.assets, system.interfaces, system.data, system.functions];
  const ids = new Set(things.flatMap((list) => (list ?? []).map(({ id }) => id)));
  const harms = new Set(seen.picture.harms.map(({ id }) => id));
  const duties = new Set((agreements.duties ?? []).map(({ id }) => id));
  const about = 'duty' in at ? [] : ['asset' in at ? at.asset : at.at];
  const unseen = [
    ...(system.parties.some(({ id }) => id === of) ? [] : [of]),
    ...about.filter((id) => !ids.has(id)),
    ...('duty' in at && !duties.has(at.duty) ? [at.duty] : []),
    ...(why.harms ?? []).filter((id) => !harms.has(id)),
  ];
  if (unseen.length === 0) return;
  throw new DomainError('INPUT_INVALID', `your part of this dossier has no ${unseen.join(', ')}`);
}

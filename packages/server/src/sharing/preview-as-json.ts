/** What a partner with this grant would see of the dossier of a request, for who may grant it. */
import type { Grant } from '@primum/core/responsibility/grant';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendJson } from '../answer-as-json.ts';
import { askedOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

export async function previewAsJson(
  request: FastifyRequest,
  reply: FastifyReply,
  grant: Grant,
  { store, assessor }: Deps,
): Promise<void> {
  const of = askedOf(store, signedIn(request), dossierOf(request));
  await sendJson(request, reply, await assessor.ask({ ...of, as: grant }, { ask: 'preview' }));
}

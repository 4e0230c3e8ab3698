/** What the assessor says about the dossier of a request. Its answers are JSON text already and go out as they are. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedOf } from './asked-of.ts';
import type { Question } from './assessor-messages.ts';
import { dossierOf } from './authorise.ts';
import type { Deps } from './deps.ts';
import { signedIn } from './session.ts';

export function askAssessor(request: FastifyRequest, question: Question, { store, assessor }: Deps): Promise<string> {
  return assessor.ask(askedOf(store, signedIn(request), dossierOf(request)), question);
}

export async function answerAsJson(
  request: FastifyRequest,
  reply: FastifyReply,
  question: Question,
  deps: Deps,
): Promise<void> {
  await sendJson(reply, await askAssessor(request, question, deps));
}

/** JSON text as it is. */
export async function sendJson(reply: FastifyReply, json: string): Promise<void> {
  await reply.type('application/json; charset=utf-8').serializer(asItIs).send(json);
}

/** For answers that are text already. */
export function asItIs(text: unknown): string {
  return String(text);
}

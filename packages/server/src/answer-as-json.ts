/** What the assessor says about the dossier of a request. Its answers are JSON already and go out as they are. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { askedOf } from './asked-of.ts';
import type { Question } from './assessor-messages.ts';
import { dossierOf } from './authorise.ts';
import type { Deps } from './deps.ts';
import { signedIn } from './session.ts';

function askAssessor(request: FastifyRequest, question: Question, { store, assessor }: Deps): Promise<Buffer> {
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

/** JSON in UTF-8, as it is. */
export async function sendJson(reply: FastifyReply, json: Buffer): Promise<void> {
  await reply.type('application/json; charset=utf-8').send(json);
}

/** An answer of the assessor as the value that it is. */
export async function askedFor<T>(request: FastifyRequest, question: Question, deps: Deps): Promise<T> {
  return JSON.parse(String(await askAssessor(request, question, deps))) as T;
}

/** For answers that are text already. */
export function asItIs(text: unknown): string {
  return String(text);
}

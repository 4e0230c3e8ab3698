/** What the assessor says about the dossier of a request. Its answers are JSON already and go out as they are. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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
  await sendJson(request, reply, await askAssessor(request, question, deps));
}

/** JSON in UTF-8, as it is, or gzipped where it is long and the asker can read that. */
export async function sendJson(request: FastifyRequest, reply: FastifyReply, json: Buffer): Promise<void> {
  reply.type('application/json; charset=utf-8').header('vary', 'accept-encoding');
  if (json.length < LONG_BYTES || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) await reply.send(json);
  else await reply.header('content-encoding', 'gzip').send(await zippedOf(json));
}

const LONG_BYTES = 32 * 1024;
const zip = promisify(gzip);
const zipped = new WeakMap<ArrayBufferLike, Promise<Buffer>>();

/** Once for each answer, as long as it is kept. */
function zippedOf({ buffer, byteOffset, length }: Buffer): Promise<Buffer> {
  const known = zipped.get(buffer) ?? zip(Buffer.from(buffer, byteOffset, length), { level: 4 });
  zipped.set(buffer, known);
  return known;
}

/** An answer of the assessor as the value that it is. */
export async function askedFor<T>(request: FastifyRequest, question: Question, deps: Deps): Promise<T> {
  return JSON.parse(String(await askAssessor(request, question, deps))) as T;
}

/** For answers that are text already. */
export function asItIs(text: unknown): string {
  return String(text);
}

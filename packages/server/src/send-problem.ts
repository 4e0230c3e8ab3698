/** Whatever went wrong leaves the server here, as problem details. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RETRY_AFTER_S, toProblem } from './problem.ts';
import { refusedInput } from './refused-input.ts';

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const told = refusedInput(error) ?? toProblem(error);
  if (told.status >= 500) request.log.error({ err: error }, told.code);
  const after = told.facts?.['waitS'] ?? RETRY_AFTER_S[told.code];
  if (after !== undefined) void reply.header('retry-after', after);
  return reply.code(told.status).type('application/problem+json').send(told);
}

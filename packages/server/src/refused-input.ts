/** What does not have the shape that a route asks for: all faults at once, each with its place. */
import type { Problem } from '@primum/core/api/problem';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { problem } from './problem.ts';

export function refusedInput(error: unknown): Problem | undefined {
  if (!hasZodFastifySchemaValidationErrors(error)) return undefined;
  const context = error.validationContext ?? 'body';
  const faults = error.validation.map(({ instancePath, message, keyword }) => ({
    severity: 'error' as const,
    code: keyword.replaceAll('_', '-'),
    message: message ?? 'not as expected',
    document: context,
    path: instancePath.split('/').filter((part) => part !== ''),
    file: context,
    line: 1,
    column: 1,
  }));
  return { ...problem(422, 'INPUT_INVALID', `The ${context} of the request is not as this address takes it.`), faults };
}

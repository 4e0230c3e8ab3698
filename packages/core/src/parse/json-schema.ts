import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** What a person may write for this schema, as JSON Schema draft 2020-12. Refinements in code are not part of it. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
}

/** What the description of the API (OpenAPI) says of every route beside its own shapes: headers of a write, and refusals. */
import { Problem } from '@primum/core/api/problem';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { KEY_PATTERN } from './repeat-safely.ts';

type Transform = ReturnType<typeof createJsonSchemaTransform>;
interface Shape {
  readonly headers?: { readonly properties?: object; readonly required?: readonly string[] };
  readonly response?: object;
}

/** A problem as it goes over the wire. */
export const PROBLEM_SCHEMA = withoutDialect(z.toJSONSchema(Problem));

const REFUSED = {
  description: 'Refused, and why: `code` is stable.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const PAGE = { 'x-primum': { type: 'string', const: '1', description: 'says that a program of this API writes' } };
const KEY = {
  'idempotency-key': {
    type: 'string',
    pattern: KEY_PATTERN,
    description:
      `A fresh random key for each thing to be done. The same key with the same request gives the same reply for a
day and does nothing twice. With another request: 422 KEY_REUSED. While the first is on its way: 409 STILL_RUNNING. Done, and
the reply was lost with the server: 409 REPLY_LOST.`.replaceAll('\n', ' '),
  },
};

const transform = createJsonSchemaTransform({});

export const describeRoute: Transform = (given) => {
  const described = transform(given);
  const { method, config } = given.route;
  if (described.schema?.hide === true || described.schema === undefined) return described;
  const methods = [method].flat();
  const writes = given.url.startsWith('/api/') && methods.some((one) => one !== 'GET' && one !== 'HEAD');
  const repeats = methods.includes('POST') && config?.reads !== true && config?.action !== 'open';
  const { headers, response, ...rest } = described.schema as Shape;
  const schema = {
    ...rest,
    ...(writes || headers !== undefined
      ? {
          headers: {
            type: 'object',
            properties: { ...(writes ? PAGE : {}), ...(repeats ? KEY : {}), ...headers?.properties },
            required: [...(writes ? ['x-primum'] : []), ...(headers?.required ?? [])],
          },
        }
      : {}),
    response: { ...(response ?? { 200: { description: 'events' } }), default: REFUSED },
  };
  return { ...described, schema };
};

function withoutDialect(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$schema'));
}

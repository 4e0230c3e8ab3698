/** The server's own description of its API (OpenAPI 3.1): what can be asked, and what an answer must look like. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Response } from 'light-my-request';
import { STATUS } from '../problem.ts';
import type { App } from '../app-type.ts';
import type { Schema } from './arbitrary-of-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
}

export interface ApiDescription {
  readonly operations: readonly Operation[];
  /** What is wrong with an answer; undefined: it is as described. */
  faultOf(operation: Operation, reply: Response): string | undefined;
}

interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
}

const CODES = new Set<string>(Object.keys(STATUS));

export async function describedApi(app: App): Promise<ApiDescription> {
  const document = (await app.inject({ url: '/docs/api/openapi.json' })).json<Document>();
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'api');
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Operation['method'],
      path,
      parameters,
      body: requestBody?.content['application/json']?.schema,
    })),
  );
  const validators = new Map<string, ValidateFunction>();

  function validatorAt(pointer: readonly string[]): ValidateFunction {
    const $ref = `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const known = validators.get($ref) ?? ajv.compile({ $ref });
    validators.set($ref, known);
    return known;
  }

  return {
    operations,
    faultOf({ method, path }, reply) {
      const { statusCode } = reply;
      if (statusCode >= 500) return `${statusCode} ${reply.body.slice(0, 300)}`;
      const described = document.paths[path]?.[method.toLowerCase()]?.responses ?? {};
      const status = described[statusCode] === undefined ? 'default' : String(statusCode);
      if (status === 'default' && statusCode < 400) return `${statusCode} is not described`;
      const type = (reply.headers['content-type'] ?? '').split(';', 1)[0] ?? '';
      const content = described[status]?.content ?? {};
      if (status === 'default' && type !== 'application/problem+json') return `${statusCode} comes as ${type}`;
      if (statusCode === 204) return reply.body === '' ? undefined : '204 with a body';
      if (content[type] === undefined) return `${statusCode} with ${type} is not described`;
      if (!type.endsWith('json')) return undefined;
      const validate = validatorAt([
        'paths',
        path,
        method.toLowerCase(),
        'responses',
        status,
        'content',
        type,
        'schema',
      ]);
      const value: unknown = JSON.parse(reply.body);
      if (!validate(value)) return `${statusCode} breaks its schema: ${ajv.errorsText(validate.errors)}`;
      const { code, status: told } = value as { code?: string; status?: number };
      if (status !== 'default') return undefined;
      return CODES.has(code ?? '') && told === statusCode
        ? undefined
        : `${statusCode} with code ${code} and status ${told}`;
    },
  };
}

/** A register as a file that a browser keeps. */
import { PAGE_POLICY } from '@primum/formats/report/html-page';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { asItIs } from './answer-as-json.ts';
import type { RegisterFormat, RiskFileFormat } from './assessor-messages.ts';

type FileFormat = RegisterFormat | RiskFileFormat;

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
} as const satisfies Record<FileFormat, string>;

/** A file in one of the formats, as the description of the API tells it. */
export function fileOf(formats: readonly FileFormat[]) {
  const types = formats.map((format) => [TYPES[format].split(';', 1)[0] ?? '', { schema: z.string() }] as const);
  return { description: 'a file', content: Object.fromEntries(types) };
}

/** A workbook comes in base64. */
export function sendFile(reply: FastifyReply, name: string, format: FileFormat, text: string): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(TYPES[format]);
  return reply.serializer(asItIs).send(format === 'xlsx' ? Buffer.from(text, 'base64') : text);
}

/** A page that opens in the browser by itself, with its own style and nothing else let in. */
export function sendPage(reply: FastifyReply, text: string): FastifyReply {
  reply.header('content-security-policy', `${PAGE_POLICY}; frame-ancestors 'none'; base-uri 'none'`);
  return reply.type(TYPES.html).serializer(asItIs).send(text);
}

/** Turtle that nobody vouches for: a size limit first, then UTF-8, then the syntax; the first fault ends it, with its line. */
import type { LocatedFault } from '@primum/core/fault';
import { Parser, type Quad } from 'n3';
import { tooLarge } from '../folder/read-bytes.ts';
import { decodeText } from '../yaml/decode-text.ts';
import { DEFAULT_LIMITS } from '../yaml/limits.ts';
import type { DocumentName } from '../yaml/parse-document.ts';

export type ParsedTurtle =
  | { readonly ok: true; readonly quads: readonly Quad[] }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/** Addresses that are written without their beginning are taken as of this one; nothing is fetched. */
const BASE = 'urn:primum:imported#';

export function parseTurtle(bytes: Uint8Array, name: DocumentName, limit = DEFAULT_LIMITS.bytes): ParsedTurtle {
  const large = tooLarge(name, bytes.length, limit);
  if (large !== undefined) return { ok: false, faults: [large] };
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { message, expected, hint, place } = decoded;
    return refused(name, { code: 'unreadable', message, expected, hint, ...place });
  }
  try {
    return { ok: true, quads: new Parser({ format: 'text/turtle', baseIRI: BASE }).parse(decoded.text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refused(name, {
      code: 'syntax',
      message: message.replace(/ on line \d+\.$/, '').slice(0, 160),
      expected: 'RDF as Turtle 1.1',
      hint: 'a file in another notation of RDF, as RDF/XML or JSON-LD, has to be turned into Turtle first',
      line: lineOf(error),
      column: 1,
    });
  }
}

/** The parser tells the line where it stood, beside the message. */
function lineOf(error: unknown): number {
  if (!(error instanceof Error) || !('context' in error)) return 1;
  const { context } = error;
  if (typeof context !== 'object' || context === null || !('line' in context)) return 1;
  return typeof context.line === 'number' && context.line > 0 ? context.line : 1;
}

type Slip = Pick<LocatedFault, 'code' | 'message' | 'line' | 'column'> & { expected: string; hint: string };

function refused({ document, file }: DocumentName, slip: Slip): ParsedTurtle {
  return { ok: false, faults: [{ severity: 'error', ...slip, document, path: [], file }] };
}

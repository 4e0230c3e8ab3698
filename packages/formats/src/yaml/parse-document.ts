/** One document: bytes to text to value to schema, all faults at once, each with its place in the file. */
import type { Fault, LocatedFault } from '@primum/core/fault';
import { checkSchema } from '@primum/core/parse/schema-faults';
import { decodeText } from './decode-text.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type LocatePath, type ParseText, parseYaml } from './parse-yaml.ts';

/** A Zod schema, as core writes them. */
export type DocumentSchema<T> = Parameters<typeof checkSchema<T>>[0];

export interface ParsedDocument<T> {
  /** Undefined when there are faults. */
  readonly value: T | undefined;
  readonly faults: readonly LocatedFault[];
  readonly locate: LocatePath;
  /** As decoded; undefined where it is not text. */
  readonly text: string | undefined;
}

export interface DocumentName {
  /** Kind of document, or `pack/kind`, as faults name it. */
  readonly document: string;
  /** Path as the user gave it. */
  readonly file: string;
}

export function parseDocument<T>(
  bytes: Uint8Array,
  name: DocumentName,
  schema: DocumentSchema<T>,
  limits: Limits = DEFAULT_LIMITS,
  parse: ParseText = parseYaml,
): ParsedDocument<T> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { place, message, expected, hint } = decoded;
    const fault: LocatedFault = {
      severity: 'error',
      code: 'wrong-encoding',
      message,
      expected,
      hint,
      ...name,
      path: [],
      ...place,
    };
    return { value: undefined, faults: [fault], locate: () => place, text: undefined };
  }
  const { value, faults, locate } = parse(decoded.text, name, limits);
  if (faults.length > 0) return { value: undefined, faults, locate, text: decoded.text };
  const checked = checkSchema(schema, value ?? undefined, name.document);
  if (checked.ok) return { value: checked.value, faults: [], locate, text: decoded.text };
  const located = checked.faults.map((fault) => locateFault(fault, name.file, locate));
  return { value: undefined, faults: located, locate, text: decoded.text };
}

/** What there is of a document that was refused before its text was read. */
export function refusedDocument(fault: LocatedFault): ParsedDocument<never> {
  return { value: undefined, faults: [fault], locate: () => ({ line: 1, column: 1 }), text: undefined };
}

export function locateFault(fault: Fault, file: string, locate: LocatePath): LocatedFault {
  const part = fault.code === 'unknown-field' || fault.code === 'wrong-key' ? 'key' : 'value';
  return { ...fault, file, ...locate(fault.path, part) };
}

/**
 * A file of one OSCAL model (JSON, 1.0 or 1.1), checked against our own statement of NIST's schema: nothing that the schema does not
 * have, everything that it needs, ids that stand once, references inside the file that lead somewhere. What is read is given back
 * as it was written, field by field, so that writing it again loses nothing.
 */
import type { Fault, LocatedFault } from '@primum/core/fault';
import { checkSchema } from '@primum/core/parse/schema-faults';
import { nearest } from '@primum/core/suggestion';
import { parseJson } from '../json/parse-json.ts';
import { decodeText } from '../yaml/decode-text.ts';
import type { Limits } from '../yaml/limits.ts';
import { type DocumentName, locateFault } from '../yaml/parse-document.ts';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import { checkReferences } from './check-references.ts';
import { OSCAL_MODELS, type OscalDocument, type OscalModel, schemaOf } from './oscal-document.ts';

/** A catalogue of all of NIST SP 800-53 in indented JSON is about 10 MB. */
export const OSCAL_LIMITS: Limits = { bytes: 32 * 1024 * 1024, depth: 64, repeated: 0 };

export interface ParsedOscal {
  /** Undefined when there are faults of severity error. */
  readonly document: OscalDocument | undefined;
  readonly faults: readonly LocatedFault[];
  readonly locate: LocatePath;
  readonly text: string | undefined;
}

/** `bytes`: the file as it is; who reads it from a disk refuses it by its size before. */
export function parseOscal(bytes: Uint8Array, file: string, limits: Limits = OSCAL_LIMITS): ParsedOscal {
  const name: DocumentName = { document: 'oscal', file };
  const nowhere: LocatePath = () => ({ line: 1, column: 1 });
  const refused = (fault: Omit<Fault, 'severity' | 'document' | 'path'>, place = nowhere([])): ParsedOscal => ({
    document: undefined,
    faults: [{ severity: 'error', ...fault, ...name, path: [], ...place }],
    locate: nowhere,
    text: undefined,
  });
  if (bytes.length > limits.bytes) {
    const message = `this file has ${bytes.length} bytes`;
    return refused({ code: 'too-large', message, expected: `at most ${limits.bytes} bytes` });
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { place, message, expected, hint } = decoded;
    return refused({ code: 'wrong-encoding', message, expected, hint }, place);
  }
  const { text } = decoded;
  const { value, faults, locate } = parseJson(text, name, limits);
  if (faults.length > 0) return { document: undefined, faults: withHint(faults, text), locate, text };
  const found = checked(value);
  const located = found.faults.map((fault) => locateFault(fault, file, locate));
  return { document: found.document, faults: located, locate, text };
}

function checked(value: unknown): { document: OscalDocument | undefined; faults: readonly Fault[] } {
  const model = modelOf(value);
  if (typeof model !== 'string') return { document: undefined, faults: [model] };
  const { ok, ...schema } = checkSchema<unknown>(schemaOf(model), value, 'oscal');
  if (!ok) return { document: undefined, faults: 'faults' in schema ? schema.faults : [] };
  // Checked just now. The value itself and not what the schema gives: its fields keep their order.
  const document = value as OscalDocument;
  const faults = checkReferences(document, model);
  return { document: faults.some(({ severity }) => severity === 'error') ? undefined : document, faults };
}

/** Which model a file holds; a fault where it holds none, or several. */
function modelOf(value: unknown): OscalModel | Fault {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const models = OSCAL_MODELS.filter((model) => keys.includes(model));
  const [first, second] = models;
  if (first !== undefined && second === undefined) return first;
  const near = keys.map((key) => nearest(key, OSCAL_MODELS)).find((one) => one !== undefined);
  return {
    severity: 'error',
    code: 'other-format',
    message: first === undefined ? 'this is no OSCAL file' : `this file holds ${models.join(' and ')}`,
    expected: `one of ${OSCAL_MODELS.join(', ')} at the top`,
    ...(near === undefined || first !== undefined ? {} : { hint: `did you mean "${near}"?` }),
    document: 'oscal',
    path: second === undefined ? [] : [second],
  };
}

/** OSCAL is published in three notations, of which people often have the wrong one at hand. */
function withHint(faults: readonly LocatedFault[], text: string): readonly LocatedFault[] {
  const start = text.trimStart();
  const other = start.startsWith('<') ? 'XML' : /^[a-z-]+:\s/.test(start) ? 'YAML' : undefined;
  if (other === undefined) return faults;
  return faults.map((fault) => ({ ...fault, hint: `this looks like OSCAL in ${other}: convert it to JSON first` }));
}

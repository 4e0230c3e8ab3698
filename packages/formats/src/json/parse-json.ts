/**
 * JSON text (RFC 8259) to a plain value, with the place of every part of it. JSON is YAML, but reading megabytes of it by the
 * reader for YAML takes seconds; and what is lost in silence by JSON.parse, a field that stands twice, is a fault here.
 */
import type { Fault, LocatedFault } from '@primum/core/fault';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import type { DocumentName } from '../yaml/parse-document.ts';
import { placesIn } from '../yaml/text-place.ts';
import { type JsonSlip, offsetIn, slipsIn } from './scan-json.ts';
import { syntaxOffset } from './syntax-offset.ts';

export interface ParsedJson {
  /** Undefined when there are faults. */
  readonly value: unknown;
  readonly faults: readonly LocatedFault[];
  readonly locate: LocatePath;
}

/** Nothing deeper than `limits.depth` is built, and a field that stands twice is told at its second place. */
export function parseJson(text: string, name: DocumentName, limits: Limits = DEFAULT_LIMITS): ParsedJson {
  const placeOf = placesIn(text);
  const located = ({ offset, ...slip }: JsonSlip): LocatedFault => ({
    severity: 'error',
    ...slip,
    ...name,
    path: [],
    ...placeOf(offset),
  });
  const failed = (slips: readonly JsonSlip[]): ParsedJson => ({
    value: undefined,
    faults: slips.map(located),
    locate: () => ({ line: 1, column: 1 }),
  });
  const slips = slipsIn(text, limits.depth);
  const deep = slips.filter(({ code }) => code === 'too-deep');
  if (deep.length > 0) return failed(deep);
  const parsed = tryJson(text);
  if ('slip' in parsed) return failed([parsed.slip]);
  if (slips.length > 0) return failed(slips);
  const locate: LocatePath = (path: Fault['path'], part = 'value') => placeOf(offsetIn(text, path, part));
  return { value: parsed.value, faults: [], locate };
}

function tryJson(text: string): { readonly value: unknown } | { readonly slip: JsonSlip } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const offset = syntaxOffset(text);
    const hint = offset >= text.length ? 'the file ends too early: was it cut off?' : undefined;
    return {
      slip: {
        code: 'syntax',
        message: 'this is not JSON',
        expected: 'JSON, as RFC 8259 has it: names and texts in double quotes, no comma before a closing bracket',
        ...(hint === undefined ? {} : { hint }),
        offset,
      },
    };
  }
}

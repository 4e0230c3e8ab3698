/** Checks an untrusted value against a schema and tells every fault at once, each with its path, what was expected and a hint. */
import type { z } from 'zod';
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import { expectedAt, keysOf, schemasAt } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;
type Path = Fault['path'];

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** No more faults than this are told of one document: a file of another kind would bury the reader. */
const MOST_FAULTS = 200;

/** `document` names the document or file in the faults. */
export function checkSchema<T>(schema: z.ZodType<T>, value: unknown, document: string): Checked<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const context: Context = { schema, value, document };
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(context, issue, []));
  return { ok: false, faults: capped(faults, document) };
}

interface Context {
  readonly schema: z.core.$ZodType;
  readonly value: unknown;
  readonly document: string;
}

function capped(faults: readonly Fault[], document: string): readonly Fault[] {
  if (faults.length <= MOST_FAULTS) return faults;
  const message = `and ${faults.length - MOST_FAULTS} more faults in this document`;
  return [...faults.slice(0, MOST_FAULTS), { severity: 'error', code: 'more-faults', message, document, path: [] }];
}

function faultsOf(context: Context, issue: Issue, base: Path): Fault[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(context, path, key));
  if (issue.code === 'invalid_union') return unionFaults(context, issue, path);
  const value = valueAt(context.value, path);
  if (issue.code === 'invalid_type' && value === undefined) return [missing(context, path)];
  if (issue.code === 'invalid_key') {
    const because = issue.issues.map((one) => rangeOf(one)?.expected ?? one.message).join('; ');
    return [
      fault(context, path, {
        code: 'wrong-key',
        message: `"${String(path.at(-1))}" cannot stand here as a name`,
        expected: because,
      }),
    ];
  }
  return [wrongValue(context, issue, path, value)];
}

function wrongValue(context: Context, issue: Issue, path: Path, value: unknown): Fault {
  const expected = expectedAt(schemasAt(context.schema, path));
  if (issue.code === 'invalid_value') {
    const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
    return fault(context, path, {
      code: 'unknown-value',
      message: `${shown(value, path)} is not known here`,
      expected: `one of ${issue.values.map(String).join(', ')}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
    });
  }
  if (issue.code === 'invalid_type') {
    const quotes = issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
    return fault(context, path, {
      code: 'wrong-type',
      message: `${shown(value, path)} is ${kindOf(value, issue.expected)}`,
      expected,
      ...(quotes ? { hint: 'write it in quotes' } : {}),
    });
  }
  const range = rangeOf(issue);
  if (range !== undefined) {
    const within = expected === '' ? range.expected : `${expected}, ${range.expected}`;
    return fault(context, path, {
      code: 'out-of-range',
      message: `${shown(value, path)} ${range.wrong}`,
      expected: within,
    });
  }
  return fault(context, path, {
    code: 'wrong-form',
    message: `${shown(value, path)}: ${issue.message}`,
    ...(expected === '' ? {} : { expected }),
  });
}

/** Of what is too small or too large: what is wrong with it, and what it may be. */
function rangeOf(issue: Issue): { wrong: string; expected: string } | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  const small = issue.code === 'too_small';
  const bound = small ? issue.minimum : issue.maximum;
  if (issue.origin !== 'string' && issue.origin !== 'array') {
    const words = issue.inclusive === false ? ['more than', 'less than'] : ['at least', 'at most'];
    return { wrong: small ? 'is too small' : 'is too large', expected: `${small ? words[0] : words[1]} ${bound}` };
  }
  if (small && bound === 1) return { wrong: 'is empty', expected: 'not empty' };
  const unit = issue.origin === 'string' ? 'characters' : 'entries';
  const words = small ? ['is too short', 'at least'] : ['is too long', 'at most'];
  return { wrong: words[0] ?? '', expected: `${words[1]} ${bound} ${unit}` };
}

function missing(context: Context, path: Path): Fault {
  const expected = expectedAt(schemasAt(context.schema, path));
  const name = path.at(-1);
  const message = name === undefined ? 'there is nothing in it' : `"${String(name)}" is missing`;
  return fault(context, path, { code: 'missing-field', message, expected });
}

function unknownField(context: Context, parent: Path, key: string): Fault {
  const keys = keysOf(schemasAt(context.schema, parent)) ?? [];
  const present = valueAt(context.value, parent);
  const free = keys.filter((known) => !(isRecord(present) && Object.hasOwn(present, known)));
  const near = nearest(key, free);
  return fault(context, [...parent, key], {
    code: 'unknown-field',
    message: `unknown field "${key}"`,
    expected: keys.length === 0 ? 'no field' : `one of ${keys.join(', ')}`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
}

/** Tells the faults of the branch that the author most likely meant: the one with the fewest. */
function unionFaults(context: Context, issue: z.core.$ZodIssueInvalidUnion, path: Path): Fault[] {
  const branches = issue.errors.filter(
    (issues) => issues.length > 0 && !issues.some((one) => one.path.length === 0 && one.code === 'invalid_type'),
  );
  const best = branches.toSorted((a, b) => weight(a) - weight(b))[0];
  if (best !== undefined) return best.flatMap((one) => faultsOf(context, one, path));
  const value = valueAt(context.value, path);
  if (value === undefined) return [missing(context, path)];
  const expected = expectedAt(schemasAt(context.schema, path));
  return [fault(context, path, { code: 'wrong-type', message: `${shown(value, path)} is ${kindOf(value)}`, expected })];
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function fault(context: Context, path: Path, rest: Pick<Fault, 'code' | 'message' | 'expected' | 'hint'>): Fault {
  return { severity: 'error', ...rest, document: context.document, path };
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = typeof step === 'number' ? (found as unknown[])[step] : undefined;
    else found = isRecord(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  }
  return found;
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown, path: Path): string {
  if (Array.isArray(value)) return path.length === 0 ? 'this document' : 'this list';
  if (isRecord(value)) return path.length === 0 ? 'this document' : 'this';
  const text = String(value).replaceAll(/\s+/g, ' ');
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return typeof value === 'string' ? `"${short}"` : short;
}

function kindOf(value: unknown, expected?: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no number that can be used';
  if (typeof value === 'number' && expected === 'int') return 'not whole';

  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'a set of fields';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'true or false';
  return `a ${typeof value}`;
}

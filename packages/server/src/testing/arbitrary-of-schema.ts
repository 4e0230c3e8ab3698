/** Values for a JSON Schema as the description of the API uses it: valid ones, ones with a part gone wrong, and hostile ones. */
import * as fc from 'fast-check';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** Real values by the name of the field or parameter that they belong in: ids that exist, tokens, addresses. */
export type Known = Readonly<Record<string, readonly unknown[]>>;

const LARGEST_LIST = 4;
const LONGEST_TEXT = 200;

/** Fits the schema, with known values in most of the places that have a name that is known. */
export function validFor(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const own = unnamedFor(schema, known);
  const real = known[name];
  return real === undefined || real.length === 0
    ? own
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...real) }, own);
}

function unnamedFor(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => validFor(choice, known)));
  switch ([schema.type].flat()[0]) {
    case 'object':
      return objectFor(schema, known);
    case 'array': {
      const lengths = {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? LARGEST_LIST, LARGEST_LIST)),
      };
      return fc.array(validFor(schema.items ?? {}, known), lengths);
    }
    case 'string':
      return textFor(schema);
    case 'integer':
    case 'number': {
      const min = schema.minimum ?? (schema.exclusiveMinimum === undefined ? -1000 : schema.exclusiveMinimum + 1);
      const [low, high] = [Math.max(min, -(2 ** 31)), Math.min(schema.maximum ?? 10_000, 2 ** 31 - 1)];
      const whole = Number.isInteger(low) && Number.isInteger(high);
      // A number between fractions, as a share of one: whole numbers may not lie between them.
      return whole ? fc.integer({ min: low, max: high }) : fc.double({ min: low, max: high, noNaN: true });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectFor(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [name, validFor(field, known, name)] as const,
  );
  const own = fc.record(Object.fromEntries(fields), { requiredKeys: [...(schema.required ?? [])] });
  const { additionalProperties: more } = schema;
  if (typeof more !== 'object') return own;
  const others = fc.dictionary(textFor(schema.propertyNames ?? {}), validFor(more, known), { maxKeys: LARGEST_LIST });
  return fc.tuple(own, others).map(([given, other]) => ({ ...other, ...given }));
}

function textFor({ pattern, minLength = 0, maxLength = LONGEST_TEXT }: Schema): fc.Arbitrary<string> {
  const free = fc.string({
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, LONGEST_TEXT)),
    unit: 'binary',
  });
  if (pattern === undefined) return free;
  try {
    return fc.stringMatching(new RegExp(pattern));
  } catch {
    // Patterns that look ahead cannot be turned round: these texts are mostly not valid, which is a case, too.
    return free;
  }
}

/** What nobody sends by mistake: directions of writing, ends of text, ways out of a folder, names that objects have. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202egnp.exe',
  '\u200f\u2067مرحبا',
  '\ud800',
  'x\udc00',
  '\ufeff',
  '👩‍👩‍👧‍👦'.repeat(20),
  '../../../../etc/passwd',
  '..\\..\\windows',
  '%2e%2e%2f',
  '/',
  '.',
  '..',
  '__proto__',
  'constructor',
  'toString',
  "'; drop table dossier; --",
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}',
  '%s%n',
  'a'.repeat(5000),
  '-1',
  '1e999',
  '99999999999999999999',
  'NaN',
  'null',
  '"1"',
  'W/"1"',
  '*',
  '2026-02-30T25:61:61Z',
];

const deep = (depth: number): unknown => (depth === 0 ? 0 : [deep(depth - 1)]);

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE_TEXTS),
  fc.constantFrom<unknown>(null, true, -1, 0, 2 ** 53, -(2 ** 63), 1.5, 1e308, [], {}, deep(500)),
  fc.constant({ toString: 1, length: -1, constructor: { prototype: {} } }),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A valid value in which one place was taken out, put in or replaced by something hostile. */
export function brokenFor(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  return fc
    .tuple(validFor(schema, known), fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }), hostileValue, fc.boolean())
    .map(([value, way, hostile, removes]) => broken(value, way, removes ? undefined : hostile));
}

function broken(value: unknown, [turn = 0, ...way]: readonly number[], hostile: unknown): unknown {
  if (typeof value !== 'object' || value === null) return hostile;
  const keys = Object.keys(value);
  const key = keys[turn % (keys.length + 1)];
  if (key === undefined)
    return Array.isArray(value) ? [...(value as unknown[]), hostile] : { ...value, extra: hostile };
  const inside = (value as Readonly<Record<string, unknown>>)[key];
  const fresh = way.length === 0 ? hostile : broken(inside, way, hostile);
  if (Array.isArray(value)) return value.map((item: unknown, at) => (String(at) === key ? fresh : item));
  return { ...value, [key]: fresh };
}

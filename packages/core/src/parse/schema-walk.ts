/** Finds the part of a Zod schema that speaks about a place in a value, and says in words what it expects. */
import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** A schema, with what is said about it: by itself, or where it is used as an optional field or a branch. */
export interface Placed {
  readonly schema: Schema;
  readonly said: string | undefined;
}

/** Every schema that may apply at the path; several where unions leave it open, none where the path leads nowhere. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): readonly Placed[] {
  let found = unfold(schema);
  for (const step of path) found = found.flatMap((one) => stepInto(one.schema, step)).flatMap((one) => unfold(one));
  return found;
}

/** Keys that an object at this place can have; undefined where any key is allowed or it is no object. */
export function keysOf(schemas: readonly Placed[]): readonly string[] | undefined {
  const keys = schemas.flatMap(({ schema }) => {
    const def = defOf(schema);
    return def.type === 'object' ? Object.keys(def.shape) : [];
  });
  return keys.length === 0 ? undefined : [...new Set(keys)];
}

/** Whether the field at this place may be left out. */
export function isOptionalAt(schema: Schema, path: readonly PropertyKey[]): boolean {
  const name = path.at(-1);
  if (typeof name !== 'string') return false;
  return schemasAt(schema, path.slice(0, -1)).some((one) => {
    const def = defOf(one.schema);
    const field = def.type === 'object' && Object.hasOwn(def.shape, name) ? def.shape[name] : undefined;
    return field !== undefined && defOf(field).type === 'optional';
  });
}

/** What is expected at this place, as `text: short name` or `one of low, high`. */
export function expectedAt(schemas: readonly Placed[]): string {
  const words = schemas.map(({ schema, said }) => {
    const base = wordFor(schema);
    return said === undefined ? base : `${base} (${said})`;
  });
  return [...new Set(words)].join(', or ');
}

function defOf(schema: Schema): Def {
  // oxlint-disable-next-line eslint/no-underscore-dangle -- Zod's documented way in for tools that walk schemas
  return (schema as z.core.$ZodTypes)._zod.def;
}

function descriptionOf(schema: Schema): string | undefined {
  const described = (schema as { description?: unknown }).description;
  return typeof described === 'string' ? described : undefined;
}

function unfold(schema: Schema, outside?: string): Placed[] {
  const def = defOf(schema);
  // What is said where a schema is used is nearer to the author's question than what is said of it everywhere.
  const said = outside ?? descriptionOf(schema);
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default') return unfold(def.innerType, said);
  if (def.type === 'union') return def.options.flatMap((option) => unfold(option));
  return [{ schema, said }];
}

function stepInto(schema: Schema, step: PropertyKey): Schema[] {
  const def = defOf(schema);
  if (def.type === 'array') return typeof step === 'number' ? [def.element] : [];
  if (def.type === 'tuple') {
    const item = typeof step === 'number' ? (def.items[step] ?? def.rest) : undefined;
    return item === undefined || item === null ? [] : [item];
  }
  if (def.type === 'record') return [def.valueType];
  if (def.type !== 'object') return [];
  if (typeof step === 'string' && Object.hasOwn(def.shape, step)) {
    const field = def.shape[step];
    return field === undefined ? [] : [field];
  }
  return def.catchall === undefined || defOf(def.catchall).type === 'never' ? [] : [def.catchall];
}

function wordFor(schema: Schema): string {
  const def = defOf(schema);
  switch (def.type) {
    case 'string':
      return 'text';
    case 'number':
      return 'format' in def && def.format === 'safeint' ? 'a whole number' : 'a number';
    case 'boolean':
      return 'true or false';
    case 'array':
    case 'tuple':
      return 'a list';
    case 'object':
    case 'record':
      return 'fields with values';
    case 'enum':
      return `one of ${Object.values(def.entries).join(', ')}`;
    case 'literal':
      return def.values.map(String).join(' or ');
    default:
      return def.type;
  }
}

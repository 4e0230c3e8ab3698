/** The fields of a JSON Schema as a table in Markdown: path, what may stand there, what it means. */
import type { JsonSchema } from '../packages/core/src/parse/json-schema.ts';

type Schema = Exclude<JsonSchema, boolean>;

/** `told`: a schema whose fields were told already; those that are the same here are left out. */
export function fieldsTable(schema: JsonSchema, told: JsonSchema = {}): string {
  const known = new Set(rowsOf(plain(told), ''));
  const rows = rowsOf(plain(schema), '').filter((row) => !known.has(row));
  return `| field | value | meaning |\n|---|---|---|\n${rows.join('')}`;
}

function rowsOf(schema: Schema, prefix: string): string[] {
  const required = new Set(schema.required ?? []);
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) =>
    fieldRows(plain(value), prefix === '' ? key : `${prefix}.${key}`, required.has(key)),
  );
  const other = plain(schema.additionalProperties ?? false);
  return Object.keys(other).length === 0 || other.not !== undefined
    ? own
    : [...own, ...fieldRows(other, prefix === '' ? '<name>' : `${prefix}.<name>`, false)];
}

function fieldRows(schema: Schema, path: string, required: boolean): string[] {
  const name = required ? `**\`${path}\`**` : `\`${path}\``;
  const row = `| ${name} | ${cell(valueWords(schema))} | ${cell(schema.description ?? '')} |\n`;
  return [row, ...below(schema, path)];
}

/** Fields inside; those of alternatives one after the other. */
function below(schema: Schema, path: string): string[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) {
    // Which of the alternatives is written decides what must be there, so that none of these is bold.
    const rows = alternatives.flatMap((one) => below({ ...plain(one), required: [] }, path));
    return [...new Map(rows.map((row) => [row.split(' | ', 1)[0], row])).values()];
  }
  if (schema.type === 'array')
    return below(plain(schema.items === undefined || Array.isArray(schema.items) ? {} : schema.items), `${path}[]`);
  return schema.type === 'object' ? rowsOf(schema, path) : [];
}

function valueWords(schema: Schema): string {
  if (schema.const !== undefined) return `\`${String(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((one) => `\`${String(one)}\``).join(', ');
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return [...new Set(alternatives.map((one) => valueWords(plain(one))))].join(' or ');
  if (schema.type === 'array') {
    if (schema.prefixItems !== undefined)
      return `list of ${schema.prefixItems.length}: ${valueWords(plain(schema.prefixItems[0] ?? {}))}`;
    return `list of ${valueWords(plain(schema.items === undefined || Array.isArray(schema.items) ? {} : schema.items))}`;
  }
  if (schema.type === 'object') return 'fields';
  if (schema.type === 'number' || schema.type === 'integer') return rangeWords(schema);
  if (schema.type === 'boolean') return '`true`, `false`';
  return schema.format === 'date' ? 'date' : 'text';
}

function rangeWords({ minimum, maximum, exclusiveMinimum, type }: Schema): string {
  const whole = type === 'integer' ? 'whole number' : 'number';
  if (minimum !== undefined && maximum !== undefined && maximum < 1e9) return `${whole}, ${minimum} to ${maximum}`;
  if (exclusiveMinimum !== undefined) return `${whole} above ${exclusiveMinimum}`;
  return minimum !== undefined && minimum > -1e9 ? `${whole}, at least ${minimum}` : whole;
}

function plain(schema: JsonSchema | boolean): Schema {
  return typeof schema === 'boolean' ? {} : schema;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/**
 * A value as JSON in one form only (RFC 8785): no blanks, fields in the order of their UTF-16 units, numbers as ECMAScript writes
 * them. The same value always gives the same text, so that its hash can be compared. Fields that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return scalar(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonicalJson(one)}`);
  return `{${fields.join(',')}}`;
}

/** JSON has no such number, and `null` in its place would give two values one text. */
function scalar(value: unknown): string {
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new Error(`${String(value)} cannot stand in JSON`);
  return text;
}

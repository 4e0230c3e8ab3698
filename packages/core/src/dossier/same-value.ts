/** Whether two values of documents say the same; the order of fields says nothing, that of lists does. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, index) => sameValue(item, other[index]));
  }
  const [fields, others] = [written(one), written(other)];
  if (fields.length !== others.length) return false;
  const theirs = new Map(others);
  return fields.every(([name, value]) => theirs.has(name) && sameValue(value, theirs.get(name)));
}

/** A field without a value is not there. */
function written(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}

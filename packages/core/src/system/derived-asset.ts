/** Names of derived assets: the same parts give the same name in every run. */

/** `flow(record,pump,server)`: the type's name after its pack or ontology, and the ids of what identifies the asset. */
export function derivedId(type: string, parts: readonly string[]): string {
  return `${typeSlug(type)}(${parts.join(',')})`;
}

/** `data-flow` for `connected-care/data-flow`, `DataFlow` for `domain#DataFlow`. */
export function typeSlug(type: string): string {
  return type.slice(Math.max(type.lastIndexOf('/'), type.lastIndexOf('#')) + 1);
}

export function derivedTitle(typeTitle: string, parts: readonly string[]): string {
  return parts.length === 0 ? typeTitle : `${typeTitle} (${parts.join(', ')})`;
}

/** The ids that a derived asset is made of, down to those that people wrote; of a written asset its own id. */
export function writtenParts(id: string): readonly string[] {
  return [...id.matchAll(/([^(),]+)(\(?)/g)].flatMap(([, part = '', opens]) => (opens === '' ? [part] : []));
}

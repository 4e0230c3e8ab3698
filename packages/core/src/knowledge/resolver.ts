/** Resolves the references of one pack while it is joined, and notes a fault for each that finds nothing. */
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import { type EntryIndex, knownRefs, resolveRef } from './entry-index.ts';
import type { EntryKind } from './pack.ts';

export type Path = readonly (string | number)[];

/** Where an entry stands: the fault's document is `<pack>/<kind>`, the path begins with the entry's position. */
export interface Standing {
  readonly pack: string;
  readonly kind: EntryKind;
  readonly at: number;
}

export interface Resolver {
  readonly index: EntryIndex;
  readonly faults: Fault[];
}

/** Full id, or undefined with a fault noted. */
export function resolve(
  resolver: Resolver,
  standing: Standing,
  kind: EntryKind,
  ref: string,
  path: Path,
): string | undefined {
  const id = resolveRef(resolver.index, kind, ref, resolver.index.scopes.get(standing.pack) ?? [standing.pack]);
  if (id !== undefined) return id;
  const near = nearest(ref.slice(ref.indexOf('/') + 1), knownRefs(resolver.index, kind));
  note(resolver, standing, path, {
    code: 'unknown-reference',
    message: `no entry "${ref}" of kind ${kind}`,
    expected: `an entry of kind ${kind} in this pack or in one that it requires`,
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  });
  return undefined;
}

export function resolveAll(
  resolver: Resolver,
  standing: Standing,
  kind: EntryKind,
  refs: readonly string[] | undefined,
  path: Path,
): string[] {
  return (refs ?? []).flatMap((ref, index) => resolve(resolver, standing, kind, ref, [...path, index]) ?? []);
}

export function note(
  resolver: Resolver,
  standing: Standing,
  path: Path,
  fault: Omit<Fault, 'severity' | 'document' | 'path'>,
): void {
  resolver.faults.push({
    severity: 'error',
    document: `${standing.pack}/${standing.kind}`,
    path: [standing.at, ...path],
    ...fault,
  });
}

/** Quads by subject and predicate, over one graph or several: how the readers of Spyderisk's files look things up. */
import type { Quad } from './nquads.ts';

export interface QuadIndex {
  /** Objects of a subject's predicate, in the order of the file. */
  all(subject: string, predicate: string): readonly string[];
  first(subject: string, predicate: string): string | undefined;
  /** Subjects whose predicate has this object, in the order of the file. */
  subjects(predicate: string, object: string): readonly string[];
  /** Subject and first object of everything that has the predicate, in the order of the file. */
  pairs(predicate: string): readonly (readonly [string, string])[];
}

const NOTHING: readonly string[] = [];

/** Earlier lists win in `first`: give the asserted graph before the inferred one. Blank lists are no hindrance. */
export function indexQuads(...lists: readonly (readonly Quad[])[]): QuadIndex {
  const bySubject = new Map<string, Map<string, string[]>>();
  const byObject = new Map<string, Map<string, string[]>>();
  const firsts = new Map<string, Map<string, string>>();
  for (const list of lists) {
    for (const { subject, predicate, object, literal } of list) {
      push(bySubject, subject, predicate, object);
      const known = firsts.get(predicate);
      if (known === undefined) firsts.set(predicate, new Map([[subject, object]]));
      else if (!known.has(subject)) known.set(subject, object);
      if (!literal) push(byObject, predicate, object, subject);
    }
  }
  return {
    all: (subject, predicate) => bySubject.get(subject)?.get(predicate) ?? NOTHING,
    first: (subject, predicate) => bySubject.get(subject)?.get(predicate)?.[0],
    subjects: (predicate, object) => byObject.get(predicate)?.get(object) ?? NOTHING,
    pairs: (predicate) => [...(firsts.get(predicate) ?? [])],
  };
}

/** Quads by the graph they stand in; `''` is the default graph. */
export function quadsByGraph(quads: readonly Quad[]): ReadonlyMap<string, readonly Quad[]> {
  const graphs = new Map<string, Quad[]>();
  for (const quad of quads) {
    const list = graphs.get(quad.graph);
    if (list === undefined) graphs.set(quad.graph, [quad]);
    else list.push(quad);
  }
  return graphs;
}

function push(index: Map<string, Map<string, string[]>>, outer: string, inner: string, value: string): void {
  let level = index.get(outer);
  if (level === undefined) {
    level = new Map();
    index.set(outer, level);
  }
  const values = level.get(inner);
  if (values === undefined) level.set(inner, [value]);
  else values.push(value);
}

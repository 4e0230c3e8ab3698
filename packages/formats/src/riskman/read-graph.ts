/** RDF read thing by thing, which remembers what was looked at: what is left in the end was not understood. */
import type { Literal, Quad, Term } from 'n3';
import { PREFIXES, type Prefix, term, type TermName } from './terms.ts';

export interface ReadGraph {
  /** Things of a class, by their names in the order of the file. */
  readonly ofType: (type: TermName) => readonly string[];
  /** Names of things that a property leads to. */
  readonly all: (subject: string, property: TermName) => readonly string[];
  readonly one: (subject: string | undefined, property: TermName) => string | undefined;
  /** Texts; of several languages the English ones, where there are any. */
  readonly texts: (subject: string, property: TermName) => readonly string[];
  readonly text: (subject: string | undefined, property: TermName) => string | undefined;
  readonly number: (subject: string | undefined, property: TermName) => number | undefined;
  readonly unread: () => readonly Unread[];
}

/** Statements that were not looked at: with this property, of things of this class. */
export interface Unread {
  readonly property: string;
  /** Empty where the thing has no class. */
  readonly of: string;
  readonly count: number;
}

export function readGraph(quads: readonly Quad[]): ReadGraph {
  const bySubject = new Map<string, Quad[]>();
  for (const one of quads) {
    const key = nameOf(one.subject);
    const list = bySubject.get(key);
    if (list === undefined) bySubject.set(key, [one]);
    else list.push(one);
  }
  const read = new Set<Quad>();
  const found = (subject: string, property: TermName): Quad[] => {
    const wanted = term(property).value;
    const list = (bySubject.get(subject) ?? []).filter(({ predicate }) => predicate.value === wanted);
    for (const one of list) read.add(one);
    return list;
  };
  const all = (subject: string, property: TermName) =>
    found(subject, property).flatMap(({ object }) => (object.termType === 'Literal' ? [] : [nameOf(object)]));
  const texts = (subject: string, property: TermName) => {
    const list = found(subject, property).flatMap(({ object }) => (object.termType === 'Literal' ? [object] : []));
    const english = list.filter(isEnglish);
    return (english.length > 0 ? english : list).map(({ value }) => value.trim()).filter((value) => value !== '');
  };
  const text = (subject: string | undefined, property: TermName) =>
    subject === undefined ? undefined : texts(subject, property)[0];
  const isOf = (subject: string, type: TermName): boolean => {
    const [isType, wanted] = [term('rdf:type').value, term(type).value];
    const list = bySubject.get(subject) ?? [];
    const said = list.filter(({ predicate, object }) => predicate.value === isType && object.value === wanted);
    for (const one of said) read.add(one);
    return said.length > 0;
  };
  return {
    ofType: (type) => [...bySubject.keys()].filter((subject) => isOf(subject, type)),
    all,
    one: (subject, property) => (subject === undefined ? undefined : all(subject, property)[0]),
    texts,
    text,
    number: (subject, property) => {
      const value = Number(text(subject, property) ?? 'none');
      return Number.isFinite(value) ? value : undefined;
    },
    unread: () => {
      const counts = new Map<string, Unread>();
      for (const one of quads) {
        if (read.has(one)) continue;
        const property = shortName(one.predicate);
        const of = typeOf(bySubject.get(nameOf(one.subject)) ?? []);
        const key = `${property} ${of}`;
        counts.set(key, { property, of, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      return [...counts.values()];
    },
  };
}

/** The first class that is said of a thing. */
function typeOf(quads: readonly Quad[]): string {
  const type = quads.find(({ predicate }) => predicate.value === term('rdf:type').value);
  return type === undefined ? '' : shortName(type.object);
}

function isEnglish({ language }: Literal): boolean {
  return language === '' || language.toLowerCase().startsWith('en');
}

/** Blank nodes have no address; their label is only for this file. */
function nameOf(node: Term): string {
  return node.termType === 'BlankNode' ? `_:${node.value}` : node.value;
}

/** `riskman:hasEvent` where the beginning is known; else the whole address. */
export function shortName({ value }: Pick<Term, 'value'>): string {
  const prefixes = Object.keys(PREFIXES) as Prefix[];
  const known = prefixes.find(
    (prefix) => value.startsWith(PREFIXES[prefix]) && !value.slice(PREFIXES[prefix].length).includes('/'),
  );
  return known === undefined ? value : `${known}:${value.slice(PREFIXES[known].length)}`;
}

/** What a thing is called: its label, else the last part of its address. */
export function titleOf(graph: ReadGraph, node: string | undefined): string | undefined {
  if (node === undefined) return undefined;
  const label = graph.text(node, 'rdfs:label') ?? graph.text(node, 'dcterms:title');
  if (label !== undefined || node.startsWith('_:')) return label;
  const last = node.slice(Math.max(node.lastIndexOf('#'), node.lastIndexOf('/'), node.lastIndexOf(':')) + 1);
  return last === '' ? undefined : last;
}

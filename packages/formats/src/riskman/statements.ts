/** Statements about the things of one dossier, in the order in which they are made; each is kept once. */
import { DataFactory, type Literal, type NamedNode, type Quad, Writer } from 'n3';
import { DomainError } from '@primum/core/domain-error';
import { dossierSpace, iri, PREFIXES, term, type TermName } from './terms.ts';

type Said = NamedNode | Literal;

export interface Statements {
  /** A thing of the dossier, as `risk` and the id of its harm. */
  readonly thing: (kind: string, ...ids: readonly string[]) => NamedNode;
  /** Types first, then what is said of it; absent values are left out. */
  readonly say: (
    subject: NamedNode,
    types: readonly TermName[],
    properties: Readonly<Partial<Record<TermName, Said | readonly Said[] | undefined>>>,
  ) => NamedNode;
  readonly turtle: () => string;
}

export function statementsOf(dossier: string): Statements {
  const space = dossierSpace(dossier);
  const quads = new Map<string, Quad>();
  const add = (subject: NamedNode, property: TermName, value: Said): void => {
    const made = DataFactory.quad(subject, term(property), value);
    const key = `${subject.value} ${property} ${value.id}`;
    if (!quads.has(key)) quads.set(key, made);
  };
  return {
    thing: (kind, ...ids) => thingIn(dossier, kind, ...ids),
    say: (subject, types, properties) => {
      for (const type of types) add(subject, 'rdf:type', term(type));
      // Keys are those of the record's type.
      for (const [property, values] of Object.entries(properties))
        for (const value of [values ?? []].flat()) add(subject, property as TermName, value);
      return subject;
    },
    turtle: () => turtleOf([...quads.values()], space),
  };
}

/** The name of a thing of a dossier. */
export function thingIn(dossier: string, kind: string, ...ids: readonly string[]): NamedNode {
  return iri(`${dossierSpace(dossier)}${kind}-${ids.map(asName).join(BETWEEN)}`);
}

/** Holds a letter that is no hexadecimal digit, so that it is never part of a name. */
const BETWEEN = '_at_';

/** Ids hold signs that names in Turtle cannot: each becomes its code between low lines, so that no two ids become one name. */
function asName(id: string): string {
  return id.replaceAll(/[^a-zA-Z0-9-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}_`);
}

function turtleOf(quads: readonly Quad[], space: string): string {
  const writer = new Writer({ prefixes: { ...PREFIXES, d: space } });
  writer.addQuads(grouped(quads));
  let written = '';
  writer.end((error: Error | null | undefined, result: string) => {
    if (error) throw new DomainError('OUTPUT_REFUSED', 'the file cannot be written as Turtle', {}, error);
    written = result;
  });
  return written;
}

/** What is said of one thing stands together, at the place where it was first spoken of. */
function grouped(quads: readonly Quad[]): Quad[] {
  return [...Map.groupBy(quads, ({ subject }) => subject.value).values()].flat();
}

/** Words of the Riskman ontology 1.0.0 and its security extension as RDF terms, and the few that we add. */
import { DataFactory, type Literal, type NamedNode } from 'n3';

export const PREFIXES = {
  riskman: 'https://w3id.org/riskman/ontology#',
  rsecurity: 'https://w3id.org/riskman/ontology/security#',
  /** What the ontology has no word for: docs/capabilities/harm.md says what each means. */
  primum: 'urn:primum:riskman#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dcterms: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
export type Prefix = keyof typeof PREFIXES;

/** `riskman:hasHarm`, `rdfs:label`. */
export type TermName = `${Prefix}:${string}`;

export function term(name: TermName): NamedNode {
  const at = name.indexOf(':');
  // The type of the name has only prefixes that are there.
  return iri(`${PREFIXES[name.slice(0, at) as Prefix]}${name.slice(at + 1)}`);
}

export function iri(value: string): NamedNode {
  return DataFactory.namedNode(value);
}

/** Everything of a dossier is named in its own space, so that two files can be put together. */
export function dossierSpace(id: string): string {
  return `urn:primum:dossier:${encodeURIComponent(id)}#`;
}

export function text(value: string): Literal {
  return DataFactory.literal(value, 'en');
}

export function number(value: number): Literal {
  return DataFactory.literal(String(value), term('xsd:double'));
}

export function plain(value: string): Literal {
  return DataFactory.literal(value);
}

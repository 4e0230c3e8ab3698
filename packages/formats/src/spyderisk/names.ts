/** Names in Spyderisk's files: long IRIs shortened to `core#...`, `domain#...` and `system#...`, and what its names say about roles. */
import type { Quad } from './nquads.ts';

const ONTOLOGIES = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/';

/** W3C and Dublin Core terms that these files use. */
export const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
export const LABEL = 'http://www.w3.org/2000/01/rdf-schema#label';
export const COMMENT = 'http://www.w3.org/2000/01/rdf-schema#comment';
export const SUB_CLASS_OF = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';
export const SUB_PROPERTY_OF = 'http://www.w3.org/2000/01/rdf-schema#subPropertyOf';
export const PROPERTY_DOMAIN = 'http://www.w3.org/2000/01/rdf-schema#domain';
export const PROPERTY_RANGE = 'http://www.w3.org/2000/01/rdf-schema#range';
export const OWL_CLASS = 'http://www.w3.org/2002/07/owl#Class';
export const OWL_RELATION = 'http://www.w3.org/2002/07/owl#ObjectProperty';
export const VERSION_INFO = 'http://www.w3.org/2002/07/owl#versionInfo';

/** `domain#Server` for the ontology's own names; any other name as it is. */
export function shortName(iri: string): string {
  return iri.startsWith(ONTOLOGIES) ? iri.slice(ONTOLOGIES.length) : iri;
}

/** The same quads with short names; literals untouched. */
export function withShortNames(quads: readonly Quad[]): Quad[] {
  return quads.map((quad) => ({
    subject: shortName(quad.subject),
    predicate: shortName(quad.predicate),
    object: quad.literal ? quad.object : shortName(quad.object),
    literal: quad.literal,
    graph: quad.graph,
  }));
}

/** What stands after the last `#`: `Server` for `domain#Server`. */
export function localName(name: string): string {
  return name.slice(name.lastIndexOf('#') + 1);
}

/** `Host` for `domain#Role_Host` (and `domain#Role-Host` in older models). */
export function roleName(role: string): string {
  return localName(role).replace(/^Role[_-]/, '');
}

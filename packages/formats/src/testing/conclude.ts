/**
 * What follows from data by an ontology: subclasses, subproperties, domains, ranges, transitive properties, property chains, and classes made of
 * restrictions and intersections below a named one. Again and again until nothing new comes: slow and plain, for tests.
 */
import { DataFactory, type NamedNode, type Quad, Store, type Term } from 'n3';
import { iri } from '../riskman/terms.ts';
const rdf = (name: string) => iri(`http://www.w3.org/1999/02/22-rdf-syntax-ns#${name}`);
const rdfs = (name: string) => iri(`http://www.w3.org/2000/01/rdf-schema#${name}`);
const owl = (name: string) => iri(`http://www.w3.org/2002/07/owl#${name}`);
const TYPE = rdf('type');

/** The data with everything that follows. */
export function concluded(data: readonly Quad[], ontology: readonly Quad[]): Quad[] {
  const [facts, rules] = [new Store([...data]), new Store([...ontology])];
  for (let before = -1; before < facts.size; ) {
    before = facts.size;
    facts.addQuads(fromProperties(facts, rules));
    facts.addQuads(fromClasses(facts, rules));
  }
  return facts.getQuads(null, null, null, null);
}

/** Every thing that is of two classes which have nothing in common. */
export function disjointFaults(data: readonly Quad[], ontology: readonly Quad[]): string[] {
  const [facts, rules] = [new Store([...data]), new Store([...ontology])];
  const groups = rules
    .getObjects(null, owl('members'), null)
    .map((list) => listed(rules, list).map(({ value }) => value));
  const pairs = rules
    .getQuads(null, owl('disjointWith'), null, null)
    .map(({ subject, object }) => [subject.value, object.value]);
  return facts.getSubjects(TYPE, null, null).flatMap((thing) => {
    const types = new Set(facts.getObjects(thing, TYPE, null).map(({ value }) => value));
    return [...groups, ...pairs]
      .map((group) => group.filter((one) => types.has(one)))
      .filter((both) => both.length > 1)
      .map((both) => `${thing.value} is ${both.join(' and ')}`);
  });
}

function fromProperties(facts: Store, rules: Store): Quad[] {
  const found: Quad[] = [];
  for (const { subject, predicate, object } of facts.getQuads(null, null, null, null)) {
    for (const above of rules.getObjects(predicate, rdfs('subPropertyOf'), null))
      found.push(DataFactory.quad(subject, above as NamedNode, object));
    for (const of of rules.getObjects(predicate, rdfs('domain'), null)) found.push(DataFactory.quad(subject, TYPE, of));
    if (object.termType !== 'Literal')
      for (const of of rules.getObjects(predicate, rdfs('range'), null)) found.push(DataFactory.quad(object, TYPE, of));
    if (rules.countQuads(predicate, TYPE, owl('TransitiveProperty'), null) > 0)
      for (const further of facts.getObjects(object, predicate, null))
        found.push(DataFactory.quad(subject, predicate, further));
  }
  for (const { subject: property, object: list } of rules.getQuads(null, owl('propertyChainAxiom'), null, null)) {
    const [first, second] = listed(rules, list);
    if (first === undefined || second === undefined) continue;
    for (const { subject, object } of facts.getQuads(null, first, null, null))
      for (const end of facts.getObjects(object, second, null))
        found.push(DataFactory.quad(subject, property as NamedNode, end));
  }
  return found;
}

function fromClasses(facts: Store, rules: Store): Quad[] {
  const things = facts.getSubjects(null, null, null);
  return rules
    .getQuads(null, rdfs('subClassOf'), null, null)
    .flatMap(({ subject: below, object: above }) =>
      things
        .filter((thing) => isOf(facts, rules, thing, below))
        .map((thing) => DataFactory.quad(thing, TYPE, above as NamedNode)),
    );
}

/** `type`: a named class, or one that the ontology makes of others. */
function isOf(facts: Store, rules: Store, thing: Term, type: Term): boolean {
  if (type.equals(owl('Thing'))) return true;
  if (facts.countQuads(thing, TYPE, type, null) > 0) return true;
  const [all] = rules.getObjects(type, owl('intersectionOf'), null);
  if (all !== undefined) return listed(rules, all).every((one) => isOf(facts, rules, thing, one));
  const [property] = rules.getObjects(type, owl('onProperty'), null);
  const [some] = rules.getObjects(type, owl('someValuesFrom'), null);
  if (property === undefined || some === undefined) return false;
  return facts.getObjects(thing, property, null).some((value) => isOf(facts, rules, value, some));
}

function listed(rules: Store, list: Term): Term[] {
  const [first] = rules.getObjects(list, rdf('first'), null);
  const [rest] = rules.getObjects(list, rdf('rest'), null);
  return first === undefined || rest === undefined ? [] : [first, ...listed(rules, rest)];
}

/** Checks RDF against the Riskman shapes, data and both ontologies together, and counts what each shape was applied to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { iri } from '../riskman/terms.ts';
const SH = 'http://www.w3.org/ns/shacl#';
const TYPE = iri('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const SUBCLASS = iri('http://www.w3.org/2000/01/rdf-schema#subClassOf');

/** In the reference data. */
export const RISKMAN_FILES = [
  'riskman/ontology-1.0.0.ttl',
  'riskman/ontology-security-1.0.0.ttl',
  'riskman/shapes-1.0.0.ttl',
  'riskman/shapes-security-1.0.0.ttl',
] as const;

export interface RiskmanChecked {
  readonly violations: readonly {
    /** Local name of the node shape. */
    readonly shape: string;
    readonly focus: string;
    readonly message: string;
  }[];
  /** How many nodes of the data each shape was applied to, by its local name. */
  readonly targets: ReadonlyMap<string, number>;
  /** Shapes that were applied to nothing: such data would pass whatever it said. */
  readonly withoutTarget: readonly string[];
}

export type RiskmanCheck = (data: readonly Quad[]) => Promise<RiskmanChecked>;

/** `folder`: that of the ontologies and shapes. */
export function riskmanCheckIn(folder: string): RiskmanCheck {
  const read = (name: string) => readTurtle(readFileSync(join(folder, name), 'utf8'), name);
  const ontologies = [...read('ontology-1.0.0.ttl'), ...read('ontology-security-1.0.0.ttl')];
  const shapes = new Store([...read('shapes-1.0.0.ttl'), ...read('shapes-security-1.0.0.ttl')]);
  const validator = new SHACLValidator(shapes);
  const nodeShapes = shapes.getSubjects(TYPE, iri(`${SH}NodeShape`), null);
  return async (data) => {
    const store = new Store([...data, ...ontologies]);
    const report = await validator.validate(store);
    const targets = new Map(
      nodeShapes.map((shape) => {
        const classes = shapes.getObjects(shape, iri(`${SH}targetClass`), null);
        const nodes = classes.flatMap(({ value }) => instancesOf(store, value));
        return [localName(shape.value), new Set(nodes).size];
      }),
    );
    return {
      violations: report.results.map(({ sourceShape, focusNode, message }) => ({
        shape: localName(shapes.getSubjects(iri(`${SH}property`), sourceShape, null)[0]?.value ?? ''),
        focus: focusNode?.value ?? '',
        message: message.map(({ value }) => value).join('; '),
      })),
      targets,
      withoutTarget: [...targets].filter(([, count]) => count === 0).map(([shape]) => shape),
    };
  };
}

/** `name`: blank nodes of files that are put together carry it, so that they stay apart. */
export function readTurtle(text: string, name: string): Quad[] {
  return new Parser({ blankNodePrefix: `${name.replaceAll(/\W/g, '')}_` }).parse(text);
}

/** As SHACL has it: of the class or of one below it. */
function instancesOf(store: Store, wanted: string): string[] {
  const classes = [wanted];
  for (const one of classes)
    for (const { value } of store.getSubjects(SUBCLASS, iri(one), null))
      if (!classes.includes(value)) classes.push(value);
  return classes.flatMap((one) => store.getSubjects(TYPE, iri(one), null).map(({ value }) => value));
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf('#') + 1);
}

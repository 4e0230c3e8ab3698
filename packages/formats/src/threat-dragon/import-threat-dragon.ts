/**
 * OWASP Threat Dragon models (versions 1 and 2, JSON) to the documents of a dossier. Taken over: actors, processes,
 * stores, data flows and trust boundary boxes. Threats with their mitigations, boundary curves and drawings are left out
 * and listed.
 */
import { nearest } from '@primum/core/suggestion';
import { createImportDraft, type ImportDraft } from '../threat-model/import-draft.ts';
import type { ImportedDossier, ImportOptions } from '../threat-model/imported-dossier.ts';
import type { PlainComponent, PlainData, PlainModel, PlainZone } from '../threat-model/plain-model.ts';
import { refusal } from '../threat-model/recognise.ts';
import { toDocuments } from '../threat-model/to-documents.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { boxAround } from './boundaries.ts';
import { type Element, elementsOf, endOf, keyOf } from './element.ts';
import { leaveOut } from './leave-out.ts';
import { ThreatDragonModel } from './threat-dragon-model.ts';

const FORMAT = 'threat-dragon';

/** `bytes`: the file as it is. */
export function importThreatDragon(bytes: Uint8Array, options: ImportOptions): ImportedDossier {
  const name = { document: FORMAT, file: options.file };
  const { value: model, faults, locate } = parseDocument(bytes, name, ThreatDragonModel);
  if (model === undefined)
    return { documents: undefined, leftOut: [], guesses: [], faults: refusal(bytes, name, faults) };
  const draft = createImportDraft(name, locate);
  const elements = elementsOf(model);
  checkElements(elements, draft);
  return draft.finish(() => {
    leaveOut(model, elements, draft);
    noteNamesakes(elements, draft);
    return toDocuments(plainModel(model, elements), draft, options.packs);
  });
}

/** Ids are unique in their diagram, and flows end at elements that exist. */
function checkElements(elements: readonly Element[], draft: ImportDraft): void {
  const idsOf = new Map<number, Set<string>>();
  for (const { diagram, cell, path } of elements) {
    const ids = idsOf.get(diagram) ?? new Set<string>();
    idsOf.set(diagram, ids);
    if (ids.has(cell.id))
      draft.fault([...path, 'id'], { code: 'duplicate-id', message: `two elements have the id "${cell.id}"` });
    ids.add(cell.id);
  }
  for (const element of elements.filter(({ kind }) => kind === 'flow')) {
    for (const end of ['source', 'target'] as const) {
      const id = endOf(element, end);
      const ids = idsOf.get(element.diagram);
      if (id === undefined || ids?.has(id) === true) continue;
      const near = nearest(id, ids ?? []);
      draft.fault([...element.path, end], {
        code: 'unknown-id',
        message: `the flow's ${end} "${id}" is not in its diagram`,
        expected: 'the id of an element of the same diagram',
        ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
      });
    }
  }
}

/** The format does not say whether two elements of one name, in two diagrams, are the same thing. */
function noteNamesakes(elements: readonly Element[], draft: ImportDraft): void {
  const first = new Map<string, number>();
  for (const { kind, name, diagram, path } of elements) {
    if (name === '' || !isComponent(kind)) continue;
    const seen = first.get(name);
    if (seen === undefined) first.set(name, diagram);
    else if (seen !== diagram) {
      const why = 'two diagrams have an element of this name; merge them in system.yaml if they are one';
      draft.guess(path, { what: `"${name}", drawn again`, chosen: 'an asset of its own', why });
    }
  }
}

function plainModel(model: ThreatDragonModel, elements: readonly Element[]): PlainModel {
  const { summary, version } = model;
  const boxes = elements.filter(({ kind }) => kind === 'box');
  const components = elements.flatMap((element) => componentOf(element, boxes));
  const known = new Set(components.map(({ key }) => key));
  return {
    title: summary.title,
    purpose: summary.description ?? undefined,
    purposePath: ['summary', 'description'],
    owner: summary.owner ?? undefined,
    ownerPath: ['summary', 'owner'],
    source: `OWASP Threat Dragon model, version ${version ?? '1'}`,
    zones: boxes.map((box) => zoneOf(box, boxes)),
    components,
    data: elements.filter(({ kind }) => kind === 'flow').flatMap((flow) => dataOf(flow, known)),
  };
}

function isComponent(kind: Element['kind']): kind is 'actor' | 'process' | 'store' {
  return kind === 'actor' || kind === 'process' || kind === 'store';
}

function componentOf(element: Element, boxes: readonly Element[]): PlainComponent[] {
  const { kind, key, name, facts, path } = element;
  if (!isComponent(kind)) return [];
  const explain = facts.description ?? undefined;
  const zone = boxAround(element, boxes)?.key;
  return [{ key, name: name || kind, explain, otherwise: kind, zone, outside: facts.outOfScope === true, path }];
}

function zoneOf(box: Element, boxes: readonly Element[]): PlainZone {
  const { key, name, facts, path } = box;
  return {
    key,
    name: name || 'boundary',
    explain: facts.description ?? undefined,
    in: boxAround(box, boxes)?.key,
    path,
  };
}

/** A flow that hangs in the air, or ends at a boundary, is among what is left out. */
function dataOf(flow: Element, known: ReadonlySet<string>): PlainData[] {
  const [from, to] = (['source', 'target'] as const).map((end) => keyOf(flow.diagram, endOf(flow, end) ?? ''));
  if (from === undefined || to === undefined || !known.has(from) || !known.has(to)) return [];
  const { key, name, facts, path } = flow;
  const there = { from, to };
  const flows = facts['isBidirectional'] === true ? [there, { from: to, to: from }] : [there];
  return [{ key, name: name || 'data flow', explain: facts.description ?? undefined, keptAt: [], flows, path }];
}

/** Lists what a Threat Dragon model says and a dossier does not take over, with the reason. */
import { type ImportDraft, unreadKeys } from '../threat-model/import-draft.ts';
import { type Element, endOf } from './element.ts';
import type { ThreatDragonModel } from './threat-dragon-model.ts';

const CONCLUSION =
  'a conclusion, not a fact of the system: Primum finds threats and what stops them from the system itself';
const DRAWING = 'drawings are not kept';
const PERSONS = 'persons are not taken over';
const NO_PLACE = 'a dossier has no field for it';

/** Facts of an element that are read, or told with a reason of their own. */
const READ = [
  'name',
  'description',
  'type',
  'id',
  'threats',
  'hasOpenThreats',
  'isTrustBoundary',
  'isBidirectional',
  'outOfScope',
];
/** How a cell is drawn. */
const DRAWN = [
  'data',
  'shape',
  'position',
  'size',
  'angle',
  'z',
  'zIndex',
  'attrs',
  'labels',
  'vertices',
  'smooth',
  'connector',
  'visible',
  'width',
  'height',
  'source',
  'target',
  'ports',
  'markup',
  'tools',
  'router',
  'view',
  'children',
  'parent',
];

export function leaveOut(model: ThreatDragonModel, elements: readonly Element[], draft: ImportDraft): void {
  for (const key of unreadKeys(model, ['version', 'summary', 'detail'])) draft.leave([key], `"${key}"`, NO_PLACE);
  for (const key of unreadKeys(model.summary, ['title', 'owner', 'description', 'id']))
    draft.leave(['summary', key], `"${key}"`, NO_PLACE);
  for (const key of unreadKeys(model.detail, ['diagrams', 'diagramTop', 'threatTop'])) {
    draft.leave(['detail', key], `the ${key}`, key === 'contributors' || key === 'reviewer' ? PERSONS : NO_PLACE);
  }
  model.detail.diagrams.forEach(({ title, description }, index) => {
    const path = ['detail', 'diagrams', index];
    const drawn = elements.filter((element) => element.diagram === index).length;
    draft.leave(path, `where the ${drawn} elements of diagram "${title}" are drawn`, DRAWING);
    if (description) draft.leave([...path, 'description'], `the description of diagram "${title}"`, NO_PLACE);
  });
  const byKey = new Map(elements.map((element) => [`${element.diagram} ${element.cell.id}`, element]));
  for (const element of elements) leaveElement(element, byKey, draft);
}

function leaveElement(element: Element, byKey: ReadonlyMap<string, Element>, draft: ImportDraft): void {
  const { kind, name, path, facts, factsPath } = element;
  const what = `${wordFor(kind)} "${name}"`;
  (facts.threats ?? []).forEach(({ title }, index) => {
    draft.leave([...factsPath, 'threats', index], `threat "${title ?? ''}" of ${what}`, CONCLUSION);
  });
  if (kind === 'curve') return draft.leave(path, what, 'a curve does not say what lies on which side of it');
  if (kind === 'text') return draft.leave(path, what, NO_PLACE);
  if (kind === 'unknown')
    return draft.leave(
      path,
      `an element of type "${facts.type ?? element.cell.shape ?? ''}"`,
      'a kind of element that this import does not know',
    );
  if (kind === 'flow') leaveLooseFlow(element, byKey, what, draft);
  if (facts.outOfScope === true && (kind === 'flow' || kind === 'box'))
    draft.leave([...factsPath, 'outOfScope'], `that ${what} is out of scope`, NO_PLACE);
  if (facts.outOfScope === true && kind !== 'flow' && kind !== 'box') {
    const why =
      'the model says that it is out of scope; Primum judges it all the same, since an attack may come that way';
    draft.guess([...factsPath, 'outOfScope'], { what: `party of ${what}`, chosen: 'outside', why });
  }
  for (const key of unreadKeys(facts, [...READ, ...DRAWN])) {
    draft.leave(
      [...factsPath, key],
      `"${key}" of ${what}`,
      key === 'isEncrypted' || key === 'isSigned' ? ENCRYPTED : NO_PLACE,
    );
  }
}

const ENCRYPTED = 'add the control that does it to controls.yaml, where evidence of it can be named';

function leaveLooseFlow(flow: Element, byKey: ReadonlyMap<string, Element>, what: string, draft: ImportDraft): void {
  for (const end of ['source', 'target'] as const) {
    const id = endOf(flow, end);
    const at = id === undefined ? undefined : byKey.get(`${flow.diagram} ${id}`);
    if (at !== undefined && ['actor', 'process', 'store'].includes(at.kind)) continue;
    const why = at === undefined ? `its ${end} hangs in the air` : `its ${end} is a ${wordFor(at.kind)}`;
    return draft.leave(flow.path, what, why);
  }
}

function wordFor(kind: Element['kind']): string {
  if (kind === 'flow') return 'data flow';
  if (kind === 'box' || kind === 'curve') return 'trust boundary';
  return kind === 'text' ? 'text block' : kind;
}

/** Where a dossier names things by their ids: what hangs on a thing that is taken away or gets another id. */
import type { About } from './agreements-document.ts';
import type { DocumentKind, Dossier } from './dossier.ts';
import type { EditPath } from './edit.ts';
import { type Add, addBalances, addConflicts, addDecisions } from './uses-in-decisions.ts';
import { referenceFields } from './reference-fields.ts';

export interface Use {
  readonly document: DocumentKind;
  /** To the text that names it. */
  readonly path: EditPath;
  readonly text: string;
}

/** In the order of the documents. */
export function allUses(dossier: Dossier): readonly Use[] {
  const uses: Use[] = [];
  const add: Add = (document, path, text) => {
    if (text !== undefined) uses.push({ document, path, text });
  };
  addSystem(dossier, add);
  addHarms(dossier, add);
  addClaims(dossier, add);
  addAgreements(dossier, add);
  addCompliance(dossier, add);
  addBalances(dossier, add);
  addConflicts(dossier, add);
  addDecisions(dossier, add);
  return uses;
}

function addSystem({ dossier, system }: Dossier, add: Add): void {
  add('dossier', ['owner'], dossier.owner);
  for (const { path, to } of referenceFields(system)) add('system', [...path], to);
  (system.relations ?? []).forEach(({ from, to }, index) => {
    add('system', ['relations', index, 'from'], from);
    add('system', ['relations', index, 'to'], to);
  });
}

function addHarms({ harms }: Dossier, add: Add): void {
  (harms.harms ?? []).forEach(({ when, responsible }, index) => {
    const at = ['harms', index];
    if ('loss' in when) add('harms', [...at, 'when', 'of'], when.of);
    else add('harms', [...at, 'when', 'at'], when.at);
    when.in?.forEach((use, position) => add('harms', [...at, 'when', 'in', position], use));
    add('harms', [...at, 'responsible'], responsible);
  });
  (harms.rejected ?? []).forEach(({ at }, index) => add('harms', ['rejected', index, 'at'], at));
}

function addClaims({ controls, assumptions }: Dossier, add: Add): void {
  controls.controls.forEach(({ at, party, needs }, index) => {
    const path = ['controls', index];
    if (typeof at === 'string') add('controls', [...path, 'at'], at);
    else at.forEach((place, position) => add('controls', [...path, 'at', position], place));
    add('controls', [...path, 'party'], party);
    needs?.forEach((needed, position) => add('controls', [...path, 'needs', position, 'at'], needed.at));
  });
  assumptions.assumptions.forEach(({ at }, index) => add('assumptions', ['assumptions', index, 'at'], at));
}

function addAgreements({ agreements }: Dossier, add: Add): void {
  const addAll = (path: EditPath, texts: readonly string[] | undefined) =>
    texts?.forEach((text, position) => add('agreements', [...path, position], text));
  const addAbout = (path: EditPath, about: About) => {
    if ('duty' in about) add('agreements', [...path, 'duty'], about.duty);
    else if ('asset' in about) add('agreements', [...path, 'asset'], about.asset);
    else add('agreements', [...path, 'at'], about.at);
  };
  agreements.duties?.forEach(({ at }, index) => addAll(['duties', index, 'at'], at));
  agreements.assignments?.forEach((assignment, index) => {
    const path = ['assignments', index];
    addAbout([...path, 'about'], assignment.about);
    add('agreements', [...path, 'accountable'], assignment.accountable);
    for (const role of ['responsible', 'consulted', 'informed'] as const) addAll([...path, role], assignment[role]);
  });
  agreements.expectations?.forEach(({ by, of, at, why }, index) => {
    const path = ['expectations', index];
    add('agreements', [...path, 'by'], by);
    add('agreements', [...path, 'of'], of);
    addAbout([...path, 'at'], at);
    addAll([...path, 'why', 'harms'], why?.harms);
  });
  agreements.promises?.forEach(({ answers, by }, index) => {
    add('agreements', ['promises', index, 'answers'], answers);
    add('agreements', ['promises', index, 'by'], by);
  });
}

/**
 * Whether a text names one of the things: itself, as a part of what is derived from it, as `flow(readings,sensor,app)`, or
 * as the place of a proposed harm, as `template#harm@readings` or `template#harm@readings:build`.
 */
export function mentions(named: string, ids: ReadonlySet<string>): boolean {
  const text = placeIn(named);
  if (ids.has(text)) return true;
  if (!text.includes('(')) return false;
  return idsIn(text).some((id) => ids.has(id)) || [...ids].some((id) => id.includes('(') && text.includes(id));
}

/** The same text with another id for one of the things in it. */
export function renamedIn(text: string, id: string, newId: string): string {
  const place = placeIn(text);
  const start = startOfPlace(text);
  const fresh = place.replaceAll(PART, (part) => (part === id ? newId : part));
  return text.slice(0, start) + fresh + text.slice(start + place.length);
}

/** Without the stage that ids of proposals can end with. */
function placeIn(text: string): string {
  return text.includes('#') ? text.slice(startOfPlace(text)).replace(/:[a-z-]+$/, '') : text;
}

function startOfPlace(text: string): number {
  return text.includes('#') ? text.indexOf('@') + 1 : 0;
}

function idsIn(text: string): readonly string[] {
  return text.match(PART) ?? [];
}

/** An id in `copy(flow(readings,sensor,app),phone)`; what stands before a bracket is none. */
const PART = /[^(),]+(?![^(),]|\()/g;

function addCompliance({ compliance }: Dossier, add: Add): void {
  (compliance.evidence ?? []).forEach(({ by, about }, index) => {
    add('compliance', ['evidence', index, 'by'], by);
    (about ?? []).forEach((asset, position) => add('compliance', ['evidence', index, 'about', position], asset));
  });
  (compliance.statements ?? []).forEach(({ party, evidence }, index) => {
    add('compliance', ['statements', index, 'party'], party);
    (evidence ?? []).forEach((id, position) => add('compliance', ['statements', index, 'evidence', position], id));
  });
}

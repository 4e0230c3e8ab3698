/** Where a dossier names things by their ids: what hangs on a thing that is taken away or gets another id. */
import type { DocumentKind, Dossier } from './dossier.ts';
import type { EditPath } from './edit.ts';
import { referenceFields } from './reference-fields.ts';

export interface Use {
  readonly document: DocumentKind;
  /** To the text that names it. */
  readonly path: EditPath;
  readonly text: string;
}

/** In the order of the documents. */
export function allUses({ dossier, system, harms, controls, assumptions }: Dossier): readonly Use[] {
  const uses: Use[] = [];
  const add = (document: DocumentKind, path: EditPath, text: string | undefined) => {
    if (text !== undefined) uses.push({ document, path, text });
  };
  add('dossier', ['owner'], dossier.owner);
  for (const { path, to } of referenceFields(system)) add('system', [...path], to);
  (system.relations ?? []).forEach(({ from, to }, index) => {
    add('system', ['relations', index, 'from'], from);
    add('system', ['relations', index, 'to'], to);
  });
  (harms.harms ?? []).forEach(({ when, responsible }, index) => {
    const at = ['harms', index];
    if ('loss' in when) add('harms', [...at, 'when', 'of'], when.of);
    else add('harms', [...at, 'when', 'at'], when.at);
    when.in?.forEach((use, position) => add('harms', [...at, 'when', 'in', position], use));
    add('harms', [...at, 'responsible'], responsible);
  });
  (harms.rejected ?? []).forEach(({ at }, index) => add('harms', ['rejected', index, 'at'], at));
  controls.controls.forEach(({ at, party }, index) => {
    const path = ['controls', index];
    if (typeof at === 'string') add('controls', [...path, 'at'], at);
    else at.forEach((place, position) => add('controls', [...path, 'at', position], place));
    add('controls', [...path, 'party'], party);
  });
  assumptions.assumptions.forEach(({ at }, index) => add('assumptions', ['assumptions', index, 'at'], at));
  return uses;
}

/** Whether a text names one of the things, itself or as a part of what is derived from it, as `flow(readings,sensor,app)`. */
export function mentions(text: string, ids: ReadonlySet<string>): boolean {
  if (ids.has(text)) return true;
  if (!text.includes('(')) return false;
  return idsIn(text).some((id) => ids.has(id)) || [...ids].some((id) => id.includes('(') && text.includes(id));
}

/** The same text with another id for one of the things in it. */
export function renamedIn(text: string, id: string, newId: string): string {
  return text.replaceAll(PART, (part) => (part === id ? newId : part));
}

function idsIn(text: string): readonly string[] {
  return text.match(PART) ?? [];
}

/** An id in `copy(flow(readings,sensor,app),phone)`; what stands before a bracket is none. */
const PART = /[^(),]+(?![^(),]|\()/g;

/** What the edits of the workbench are made from: the dossier as it is, and what can be written with its packs. */
import type { Vocabulary } from '../api/vocabulary.ts';
import type { DocumentKind, Dossier } from './dossier.ts';
import type { Edit, EditPath } from './edit.ts';
import { flowId } from './flow-id.ts';

type WrittenList =
  | 'evidence'
  | 'parties'
  | 'uses'
  | 'zones'
  | 'assets'
  | 'interfaces'
  | 'data'
  | 'flows'
  | 'functions'
  | 'harms'
  | 'benefits'
  | 'duties'
  | 'expectations'
  | 'balances'
  | 'conflicts'
  | 'decisions';

/** A thing that the dossier writes. */
export interface WrittenThing {
  readonly id: string;
  readonly list: WrittenList;
  readonly document: DocumentKind;
  readonly path: EditPath;
  /** Its type and all above it, by full ids; empty where it has none. */
  readonly kinds: ReadonlySet<string>;
}

export interface EditContext {
  readonly dossier: Dossier;
  readonly vocabulary: Vocabulary;
  /** By id. */
  readonly things: ReadonlyMap<string, WrittenThing>;
}

/** Edits, with what they do beyond what was asked; or why there are none, in words for people. */
export type EditPlan =
  | { readonly ok: true; readonly edits: readonly Edit[]; readonly also: readonly string[] }
  | { readonly ok: false; readonly because: string };

export function editContext(dossier: Dossier, vocabulary: Vocabulary): EditContext {
  const things = new Map<string, WrittenThing>();
  const kindsOf = kindsByRef(vocabulary);
  const none: ReadonlySet<string> = new Set();
  const add = (list: WrittenList, id: string, path: EditPath, kinds = none, document: DocumentKind = 'system') => {
    if (!things.has(id)) things.set(id, { id, list, document, path, kinds });
  };
  const { system, harms } = dossier;
  system.parties.forEach(({ id }, index) => add('parties', id, ['parties', index]));
  dossier.dossier.uses.forEach(({ id }, index) => add('uses', id, ['uses', index], none, 'dossier'));
  for (const list of ['zones', 'assets', 'interfaces', 'data'] as const)
    (system[list] ?? []).forEach(({ id, type }, index) => add(list, id, [list, index], kindsOf(type)));
  const [flows, tasks] = [new Set(vocabulary.made?.flows), new Set(vocabulary.made?.functions)];
  (system.data ?? []).forEach(({ id, flows: all }, index) =>
    all?.forEach(({ from, to }, at) => add('flows', flowId(id, from, to), ['data', index, 'flows', at], flows)),
  );
  (system.functions ?? []).forEach(({ id }, index) => add('functions', id, ['functions', index], tasks));
  (harms.harms ?? []).forEach(({ id }, index) => add('harms', id, ['harms', index], none, 'harms'));
  (harms.benefits ?? []).forEach(({ id }, index) => add('benefits', id, ['benefits', index], none, 'harms'));
  for (const list of ['duties', 'expectations'] as const)
    (dossier.agreements[list] ?? []).forEach(({ id }, index) => add(list, id, [list, index], none, 'agreements'));
  (dossier.compliance.evidence ?? []).forEach(({ id }, index) =>
    add('evidence', id, ['evidence', index], none, 'compliance'),
  );
  (dossier.balances.balances ?? []).forEach(({ id }, index) =>
    add('balances', id, ['balances', index], none, 'balances'),
  );
  (dossier.conflicts.conflicts ?? []).forEach(({ id }, index) =>
    add('conflicts', id, ['conflicts', index], none, 'conflicts'),
  );
  (dossier.decisions.decisions ?? []).forEach(({ id }, index) =>
    add('decisions', id, ['decisions', index], none, 'decisions'),
  );
  return { dossier, vocabulary, things };
}

/** Full id of the entry that a dossier means by a reference, which may leave the pack out. */
export function fullId(entries: readonly { readonly id: string }[], ref: string): string | undefined {
  return entries.find(({ id }) => id === ref || (!ref.includes('/') && id.endsWith(`/${ref}`)))?.id;
}

export function planned(edits: readonly Edit[], also: readonly string[] = []): EditPlan {
  return { ok: true, edits, also };
}

/** Why nothing is written in the place of what somebody took out, or over what somebody wrote, since a form was opened. */
export const GONE = 'it is not there any more';
export const CHANGED = 'somebody else has changed it since: close this, and look at it again';

export function refused(because: string): EditPlan {
  return { ok: false, because };
}

/** Why an id does not name a thing of one of these lists; undefined where it does. */
export function wrongThing({ things }: EditContext, id: string, lists: readonly WrittenList[]): string | undefined {
  const thing = things.get(id);
  if (thing !== undefined && lists.includes(thing.list)) return undefined;
  const wanted = lists.join(' or ');
  return thing === undefined
    ? `nothing here has the id "${id}"`
    : `"${id}" stands under ${thing.list}, not under ${wanted}`;
}

/** Without the fields that say nothing. */
export function written(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function fits(kinds: ReadonlySet<string>, types: readonly string[]): boolean {
  return types.some((type) => kinds.has(type));
}

/** The first of the packs that has it counts, as everywhere in a dossier. */
function kindsByRef({ types }: Vocabulary): (ref: string) => ReadonlySet<string> {
  const byRef = new Map<string, ReadonlySet<string>>();
  for (const { id, kinds } of types)
    for (const ref of [id, id.slice(id.indexOf('/') + 1)]) if (!byRef.has(ref)) byRef.set(ref, new Set(kinds));
  return (ref) => byRef.get(ref) ?? new Set();
}

/** Everything in a dossier that has an id, with where it stands and, if it is in the graph, its asset type. */
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { DocumentKind, Dossier } from './dossier.ts';
import { flowId } from './flow-id.ts';
import { functionType } from './function-type.ts';

export type ThingKind =
  | 'party'
  | 'zone'
  | 'asset'
  | 'interface'
  | 'data'
  | 'flow'
  | 'function'
  | 'use context'
  | 'harm'
  | 'benefit'
  | 'duty'
  | 'expectation'
  | 'evidence'
  | 'balance'
  | 'conflict'
  | 'decision';

export interface Thing {
  readonly id: string;
  readonly kind: ThingKind;
  readonly document: DocumentKind;
  /** To the thing itself. */
  readonly path: readonly (string | number)[];
  /** Full id of its asset type; undefined where it has none or the packs do not know it. */
  readonly type: string | undefined;
}

/** In the order of the documents; an id that stands twice is listed twice. */
export function thingsOf(whole: Dossier, knowledge: Knowledge): Thing[] {
  const { dossier, system, harms, agreements, compliance, balances, conflicts, decisions } = whole;
  const { index: entries, writtenAs } = knowledge;
  const typeOf = (ref: string) => resolveRef(entries, 'asset-types', ref, entries.packs);
  const things: Thing[] = [];
  const add = (kind: ThingKind, id: string, path: Thing['path'], type?: string, document: DocumentKind = 'system') =>
    things.push({ id, kind, document, path, type });

  system.parties.forEach(({ id }, index) => add('party', id, ['parties', index]));
  dossier.uses.forEach(({ id }, index) => add('use context', id, ['uses', index], undefined, 'dossier'));
  (system.zones ?? []).forEach(({ id, type }, index) => add('zone', id, ['zones', index], typeOf(type)));
  system.assets.forEach(({ id, type }, index) => add('asset', id, ['assets', index], typeOf(type)));
  (system.interfaces ?? []).forEach(({ id, type }, index) => add('interface', id, ['interfaces', index], typeOf(type)));
  (system.data ?? []).forEach(({ id, type, flows }, index) => {
    add('data', id, ['data', index], typeOf(type));
    (flows ?? []).forEach(({ from, to }, flow) => {
      add('flow', flowId(id, from, to), ['data', index, 'flows', flow], writtenAs.assetTypes.get('data.flows'));
    });
  });
  (system.functions ?? []).forEach(({ id, kind }, index) => {
    add('function', id, ['functions', index], functionType(knowledge, kind));
  });
  (harms.harms ?? []).forEach(({ id }, index) => add('harm', id, ['harms', index], undefined, 'harms'));
  (harms.benefits ?? []).forEach(({ id }, index) => add('benefit', id, ['benefits', index], undefined, 'harms'));
  (agreements.duties ?? []).forEach(({ id }, index) => add('duty', id, ['duties', index], undefined, 'agreements'));
  (agreements.expectations ?? []).forEach(({ id }, index) =>
    add('expectation', id, ['expectations', index], undefined, 'agreements'),
  );
  (compliance.evidence ?? []).forEach(({ id }, index) =>
    add('evidence', id, ['evidence', index], undefined, 'compliance'),
  );
  (balances.balances ?? []).forEach(({ id }, index) => add('balance', id, ['balances', index], undefined, 'balances'));
  (conflicts.conflicts ?? []).forEach(({ id }, index) =>
    add('conflict', id, ['conflicts', index], undefined, 'conflicts'),
  );
  (decisions.decisions ?? []).forEach(({ id }, index) =>
    add('decision', id, ['decisions', index], undefined, 'decisions'),
  );
  return things;
}

/** Kinds of thing that are nodes of the graph. */
export const GRAPH_KINDS: readonly ThingKind[] = ['zone', 'asset', 'interface', 'data', 'flow', 'function'];

/** Relations between things, each written where the packs say: in a field of the thing that it begins at, or in the list of relations. */
import type { RelationField } from '../knowledge/written-as.ts';
import type { Vocabulary } from '../api/vocabulary.ts';
import type { EditPath } from './edit.ts';
import {
  type EditContext,
  type EditPlan,
  fits,
  fullId,
  planned,
  refused,
  type WrittenThing,
  wrongThing,
} from './edit-context.ts';

interface FieldPlace {
  /** Lists of things that the field may name. */
  readonly to: readonly WrittenThing['list'][];
  readonly many: boolean;
  /** A walk along it must end. */
  readonly ends?: true;
  /** A thing cannot be without it. */
  readonly needed?: true;
}

const NODES = ['assets', 'interfaces'] as const;

const PLACES: Readonly<Record<RelationField, FieldPlace>> = {
  'zones.in': { to: ['zones'], many: false, ends: true },
  'zones.joins': { to: ['zones'], many: true },
  'assets.zone': { to: ['zones'], many: false },
  'assets.networks': { to: ['zones'], many: true },
  'assets.part-of': { to: ['assets'], many: false, ends: true },
  'assets.runs-on': { to: ['assets'], many: false, ends: true },
  'assets.used-by': { to: ['assets'], many: true },
  'assets.talks': { to: NODES, many: true },
  'data.about': { to: ['assets'], many: false },
  'data.created-by': { to: ['assets'], many: false },
  'data.kept-at': { to: ['assets'], many: true },
  'data.flows.data': { to: ['data'], many: false, needed: true },
  'data.flows.from': { to: NODES, many: false, needed: true },
  'data.flows.to': { to: NODES, many: false, needed: true },
  'data.flows.over': { to: ['zones', 'interfaces'], many: true },
  'interfaces.of': { to: ['assets'], many: false, needed: true },
  'functions.performed-by': { to: ['assets'], many: true, needed: true },
  'functions.relies-on': { to: ['data'], many: true },
  'functions.for': { to: ['assets'], many: true },
};

export interface Link {
  readonly from: string;
  /** As the packs call it, with or without the pack. */
  readonly relation: string;
  readonly to: string;
}

type Relation = Vocabulary['relations'][number];

/** What can be drawn from one thing to another, without what is there already. */
export function relationsBetween(context: EditContext, from: string, to: string): readonly Relation[] {
  return context.vocabulary.relations.filter(
    ({ id }) =>
      editsForRelation(context, { from, relation: id, to }).ok &&
      indexOfLink(context, { from, relation: id, to }) === undefined,
  );
}

/** A field for one thing gets another; `also` says which it had. */
export function editsForRelation(context: EditContext, link: Link): EditPlan {
  const relation = relationOf(context, link.relation);
  const source = context.things.get(link.from);
  if (relation === undefined)
    return refused(`the packs of this dossier have no relation "${link.relation}" that people write`);
  if (source === undefined) return refused(`nothing here has the id "${link.from}"`);
  if (link.from === link.to) return refused('a relation leads from one thing to another');
  const why = whyNotDrawn(context, relation, source, link.to);
  if (why !== undefined) return refused(why);
  if (indexOfLink(context, link) !== undefined) return planned([]);
  const { system } = context.dossier;
  if (relation.field === 'relations') {
    const value = { from: link.from, relation: shortest(context, relation.id), to: link.to };
    return planned([{ document: 'system', do: 'insert', path: ['relations', (system.relations ?? []).length], value }]);
  }
  const path = fieldPath(source, relation.field);
  const now = valueAt(system, path);
  if (PLACES[relation.field as RelationField].many) {
    const length = Array.isArray(now) ? now.length : 0;
    return planned([{ document: 'system', do: 'insert', path: [...path, length], value: link.to }]);
  }
  const also = typeof now === 'string' ? [`${link.from}: no longer ${String(path.at(-1))} ${now}`] : [];
  return planned([{ document: 'system', do: 'set', path, value: link.to }], also);
}

export function editsForNoRelation(context: EditContext, link: Link): EditPlan {
  const relation = relationOf(context, link.relation);
  const path = indexOfLink(context, link);
  if (relation === undefined || path === undefined)
    return refused(`there is no ${link.relation} from ${link.from} to ${link.to}`);
  const place = PLACES[relation.field as RelationField] as FieldPlace | undefined;
  const list = place?.many === true ? valueAt(context.dossier.system, path.slice(0, -1)) : undefined;
  if (place?.needed === true && (!Array.isArray(list) || list.length === 1))
    return refused(
      `${link.from} cannot be without ${String(relation.field.split('.').at(-1))}: name another, or remove ${link.from}`,
    );
  return planned([{ document: 'system', do: 'remove', path }]);
}

/** Why a thing of these kinds cannot have that thing in a field; undefined where it can. */
export function whyNotRelated(
  context: EditContext,
  field: RelationField,
  kinds: ReadonlySet<string>,
  to: string,
): string | undefined {
  const wrong = wrongThing(context, to, PLACES[field].to);
  const target = context.things.get(to);
  if (wrong !== undefined || target === undefined) return wrong;
  const relation = context.vocabulary.relations.find((one) => one.field === field);
  // Where the packs make no relation of a field, it says what people read and nothing else.
  if (relation === undefined || (fits(kinds, relation.from) && fits(target.kinds, relation.to))) return undefined;
  const ends = `from ${relation.from.map(short).join(', ')} to ${relation.to.map(short).join(', ')}`;
  return `"${relation.title}" leads ${ends}, and cannot lead to ${to} here`;
}

function whyNotDrawn(context: EditContext, relation: Relation, source: WrittenThing, to: string): string | undefined {
  const target = context.things.get(to);
  if (relation.field !== 'relations') {
    const field = relation.field as RelationField;
    const list = source.list === 'flows' ? 'data.flows' : source.list;
    if (field.slice(0, field.lastIndexOf('.')) !== list || field === 'data.flows.data')
      return `"${relation.title}" cannot begin at ${source.id}, which stands under ${source.list}`;
    if (list === 'data.flows' && PLACES[field].needed === true) return 'a flow keeps its ends: add another flow';
    const why = whyNotRelated(context, field, source.kinds, to);
    return (
      why ??
      (PLACES[field].ends === true && leadsTo(context, to, field, source.id)
        ? `${to} is itself within ${source.id}`
        : undefined)
    );
  }
  if (target === undefined) return `nothing here has the id "${to}"`;
  if ([source, target].some(({ list }) => list === 'flows')) return 'no relation is written to or from a flow';
  if (fits(source.kinds, relation.from) && fits(target.kinds, relation.to)) return undefined;
  return `"${relation.title}" leads from ${relation.from.map(short).join(', ')} to ${relation.to.map(short).join(', ')}`;
}

/** Whether a walk along a field comes from one thing to the other. */
function leadsTo({ things, dossier }: EditContext, from: string, field: RelationField, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); ) {
    if (at === to) return true;
    seen.add(at);
    const thing = things.get(at);
    const next = thing === undefined ? undefined : valueAt(dossier.system, fieldPath(thing, field));
    at = typeof next === 'string' ? next : undefined;
  }
  return false;
}

/** Where a relation is written; undefined where it is not. */
function indexOfLink(context: EditContext, { from, relation, to }: Link): EditPath | undefined {
  const { system } = context.dossier;
  const found = relationOf(context, relation);
  const source = context.things.get(from);
  if (found === undefined || source === undefined) return undefined;
  if (found.field === 'relations') {
    const index = (system.relations ?? []).findIndex(
      (one) => one.from === from && one.to === to && relationOf(context, one.relation) === found,
    );
    return index === -1 ? undefined : ['relations', index];
  }
  const path = fieldPath(source, found.field);
  const now = valueAt(system, path);
  if (now === to) return path;
  const index = Array.isArray(now) ? now.indexOf(to) : -1;
  return index === -1 ? undefined : [...path, index];
}

function fieldPath({ path }: WrittenThing, field: string): EditPath {
  return [...path, field.slice(field.lastIndexOf('.') + 1)];
}

function relationOf({ vocabulary }: EditContext, ref: string): Relation | undefined {
  const id = fullId(vocabulary.relations, ref);
  return vocabulary.relations.find((one) => one.id === id);
}

/** Without the pack, where that means the same. */
function shortest({ vocabulary }: EditContext, id: string): string {
  return fullId(vocabulary.relations, short(id)) === id ? short(id) : id;
}

function short(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function valueAt(value: unknown, path: EditPath): unknown {
  return path.reduce<unknown>((here, step) => (here as Record<string | number, unknown> | undefined)?.[step], value);
}

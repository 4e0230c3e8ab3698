/** New things in a dossier: an id that is free, and nothing that the packs do not allow. */
import type { EditPath } from './edit.ts';
import { type EditContext, type EditPlan, fullId, planned, refused, written, wrongThing } from './edit-context.ts';
import { whyNotRelated } from './edits-for-relations.ts';
import { flowId } from './flow-id.ts';
import { slugFor } from './slug-for.ts';
import type { SystemDocument } from './system-document.ts';

type Plan = EditPlan & { readonly id?: string };

interface Named {
  readonly title: string;
}

export function editsForParty(
  context: EditContext,
  { title, kind }: Named & { readonly kind: SystemDocument['parties'][number]['kind'] },
): Plan {
  const id = slugFor(title, context.things);
  return added(context, 'parties', { id, title, kind });
}

export function editsForZone(
  context: EditContext,
  { title, type, party, in: place }: Named & { readonly type: string; readonly party: string; readonly in?: string },
): Plan {
  const id = slugFor(title, context.things);
  const why =
    whyNotOfType(context, 'zones', type) ??
    wrongThing(context, party, ['parties']) ??
    whyNot(context, 'zones.in', type, [place]);
  return why === undefined ? added(context, 'zones', { id, title, type, party, in: place }) : refused(why);
}

export function editsForAsset(
  context: EditContext,
  { title, type, party, zone }: Named & { readonly type: string; readonly party: string; readonly zone?: string },
): Plan {
  const id = slugFor(title, context.things);
  const why =
    whyNotOfType(context, 'assets', type) ??
    wrongThing(context, party, ['parties']) ??
    whyNot(context, 'assets.zone', type, [zone]);
  return why === undefined ? added(context, 'assets', { id, title, type, party, zone }) : refused(why);
}

export function editsForInterface(
  context: EditContext,
  { title, type, of }: Named & { readonly type: string; readonly of: string },
): Plan {
  const id = slugFor(title, context.things);
  const why = whyNotOfType(context, 'interfaces', type) ?? whyNot(context, 'interfaces.of', type, [of]);
  return why === undefined ? added(context, 'interfaces', { id, title, type, of }) : refused(why);
}

export function editsForData(
  context: EditContext,
  {
    title,
    type,
    about,
    keptAt,
  }: Named & { readonly type: string; readonly about?: string; readonly keptAt?: readonly string[] },
): Plan {
  const id = slugFor(title, context.things);
  const why =
    whyNotOfType(context, 'data', type) ??
    whyNot(context, 'data.about', type, [about]) ??
    whyNot(context, 'data.kept-at', type, keptAt ?? []);
  return why === undefined
    ? added(context, 'data', { id, title, type, about, 'kept-at': filled(keptAt) })
    : refused(why);
}

/** `kind`: clinical function, by its full id. */
export function editsForFunction(
  context: EditContext,
  task: Named & {
    readonly kind: string;
    readonly performedBy: readonly string[];
    readonly reliesOn?: readonly string[];
    readonly for?: readonly string[];
  },
): Plan {
  const id = slugFor(task.title, context.things);
  const kinds = new Set(context.vocabulary.made?.functions);
  const known = fullId(context.vocabulary.functions, task.kind) !== undefined;
  const why = known
    ? task.performedBy.length === 0
      ? 'a function is performed by at least one asset'
      : (whyNot(context, 'functions.performed-by', kinds, task.performedBy) ??
        whyNot(context, 'functions.relies-on', kinds, task.reliesOn ?? []) ??
        whyNot(context, 'functions.for', kinds, task.for ?? []))
    : `the packs of this dossier have no clinical function "${task.kind}"`;
  if (why !== undefined) return refused(why);
  const { title, kind } = task;
  const rest = { 'relies-on': filled(task.reliesOn), for: filled(task.for) };
  return added(context, 'functions', { id, title, kind, 'performed-by': [...task.performedBy], ...rest });
}

/** `over`: networks that carry it, if known. */
export function editsForFlow(
  context: EditContext,
  {
    data,
    from,
    to,
    over,
  }: { readonly data: string; readonly from: string; readonly to: string; readonly over?: readonly string[] },
): Plan {
  const kinds = new Set(context.vocabulary.made?.flows);
  const id = flowId(data, from, to);
  const why =
    wrongThing(context, data, ['data']) ??
    whyNot(context, 'data.flows.data', kinds, [data]) ??
    whyNot(context, 'data.flows.from', kinds, [from]) ??
    whyNot(context, 'data.flows.to', kinds, [to]) ??
    whyNot(context, 'data.flows.over', kinds, over ?? []) ??
    (from === to ? 'a flow leads from one thing to another' : undefined) ??
    (context.things.has(id) ? 'this flow is there already' : undefined);
  const thing = context.things.get(data);
  if (why !== undefined || thing === undefined) return refused(why ?? `nothing here has the id "${data}"`);
  const flows = context.dossier.system.data?.[Number(thing.path[1])]?.flows ?? [];
  const value = written({ from, to, over: filled(over) });
  return {
    ...planned([{ document: 'system', do: 'insert', path: [...thing.path, 'flows', flows.length], value }]),
    id,
  };
}

function added(
  { dossier }: EditContext,
  list: 'parties' | 'zones' | 'assets' | 'interfaces' | 'data' | 'functions',
  thing: Readonly<Record<string, unknown>> & { readonly id: string },
): Plan {
  const path: EditPath = [list, (dossier.system[list] ?? []).length];
  return { ...planned([{ document: 'system', do: 'insert', path, value: written(thing) }]), id: thing.id };
}

function whyNotOfType(
  { vocabulary }: EditContext,
  list: 'zones' | 'assets' | 'interfaces' | 'data',
  type: string,
): string | undefined {
  const id = fullId(vocabulary.types, type);
  const found = vocabulary.types.find((one) => one.id === id);
  if (found === undefined) return `the packs of this dossier have no type "${type}" that people write`;
  return found.list === list ? undefined : `a ${type} does not belong under ${list}, but under ${found.list}`;
}

/** `from`: type of the new thing, or its kinds. */
function whyNot(
  context: EditContext,
  field: Parameters<typeof whyNotRelated>[1],
  from: string | ReadonlySet<string>,
  targets: readonly (string | undefined)[],
): string | undefined {
  const id = typeof from === 'string' ? fullId(context.vocabulary.types, from) : undefined;
  const kinds =
    typeof from === 'string' ? new Set(context.vocabulary.types.find((type) => type.id === id)?.kinds) : from;
  const given = targets.filter((target) => target !== undefined);
  return given.map((to) => whyNotRelated(context, field, kinds, to)).find((why) => why !== undefined);
}

function filled(list: readonly string[] | undefined): readonly string[] | undefined {
  return list === undefined || list.length === 0 ? undefined : [...list];
}

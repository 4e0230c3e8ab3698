/** Taking things out of a dossier, with every use of them, so that nothing names what is not there. */
import type { DocumentKind } from './dossier.ts';
import type { Edit, EditPath } from './edit.ts';
import { type EditContext, type EditPlan, planned, refused, type WrittenThing, wrongThing } from './edit-context.ts';
import { subjectOf } from './title-of-change.ts';
import { allUses, mentions, type Use } from './uses-of.ts';

const REMOVABLE = [
  'parties',
  'zones',
  'assets',
  'interfaces',
  'data',
  'flows',
  'functions',
  'harms',
  'duties',
  'expectations',
] as const;

interface Place {
  readonly document: DocumentKind;
  readonly path: EditPath;
}

/** Things of any kind; of parties those that nothing belongs to. `also`: what goes with them. */
export function editsForRemoval(context: EditContext, ids: readonly string[]): EditPlan {
  const wrong = ids.map((id) => wrongThing(context, id, REMOVABLE)).find((one) => one !== undefined);
  if (wrong !== undefined) return refused(wrong);
  const { gone, uses } = everythingGone(context, ids);
  const things = [...gone].flatMap((id) => context.things.get(id) ?? []);
  const left = context.dossier.system.assets.some(({ id }) => !gone.has(id));
  if (!left) return refused('a dossier needs at least one asset');
  // Decisions stay as they were written: a harm that is gone opens them again.
  const others = uses.filter((use) => use.document !== 'decisions' && !isInside(use, things));
  const taken = others.map((use) => placeToTake(context, use, uses));
  const going = [...things, ...taken];
  const needed = uses.find(
    (use) => emptiesConflict(context, use, uses) || (needsParty(context, use) && !isInside(use, going)),
  );
  if (needed !== undefined) return refused(`"${needed.text}" is still needed by ${nameOf(context, needed)}`);
  const asked = new Set(ids);
  const also = [
    ...things.filter(({ id }) => !asked.has(id)).map(({ document, path }) => nameOf(context, { document, path })),
    ...taken.map((place) => nameOf(context, place)),
  ];
  return planned(removals(going.filter((place) => !isInside(place, going))), [...new Set(also)]);
}

/** Ids of all that cannot be without these, and where any of them is named. */
function everythingGone({ dossier, things }: EditContext, ids: readonly string[]) {
  const gone = new Set(ids);
  const all = allUses(dossier);
  for (;;) {
    const before = gone.size;
    const uses = all.filter(({ text }) => mentions(text, gone));
    const lost = new Set(uses.map(({ document, path }) => keyOf({ document, path: ownerPath(path) })));
    for (const thing of things.values()) {
      if (gone.has(thing.id)) continue;
      if (thing.list === 'flows' && mentions(thing.id, gone)) gone.add(thing.id);
      if (!lost.has(keyOf(thing))) continue;
      const named = uses.filter((use) => startsWith(use.path, thing.path) && use.document === thing.document);
      if (named.some(({ path }) => isEssential(dossier, thing, path, named))) gone.add(thing.id);
    }
    if (gone.size === before) return { gone, uses };
  }
}

/** Whether a thing cannot be without what it names there. */
function isEssential(
  dossier: EditContext['dossier'],
  thing: WrittenThing,
  path: EditPath,
  named: readonly Use[],
): boolean {
  if (thing.list === 'interfaces') return path.at(-1) === 'of';
  if (thing.list === 'harms') return path[2] === 'when' && path[3] !== 'in';
  if (thing.list === 'expectations') return path[2] === 'at' || losesReason(dossier, thing, named);
  if (thing.list !== 'functions') return false;
  const performers = dossier.system.functions?.[Number(thing.path[1])]?.['performed-by'] ?? [];
  return named.filter((use) => use.path[2] === 'performed-by').length === performers.length;
}

/** An expectation is there because of harms, or of a threat, or of both. */
function losesReason({ agreements }: EditContext['dossier'], { path }: WrittenThing, named: readonly Use[]): boolean {
  const why = agreements.expectations?.[Number(path[1])]?.why;
  const going = named.filter((use) => use.path[2] === 'why').length;
  return why?.threat === undefined && why?.harms?.length === going;
}

/** Statements without an id that say nothing without what they name there. */
const NOTHING_WITHOUT = new Set([
  'relations.from',
  'relations.to',
  'rejected.at',
  'assumptions.at',
  'assignments.about',
  'promises.answers',
]);

/** What is taken away where a use goes: an item, a field, or the statement that is nothing without it. */
function placeToTake({ dossier }: EditContext, { document, path }: Use, uses: readonly Use[]): Place {
  if (NOTHING_WITHOUT.has(`${String(path[0])}.${String(path[2])}`)) return { document, path: ownerPath(path) };
  if (path[0] === 'controls' && path[2] === 'at') {
    const places = dossier.controls.controls[Number(path[1])]?.at;
    const isAll = typeof places === 'string' || places?.length === countIn(uses, document, path.slice(0, -1));
    return { document, path: isAll ? ownerPath(path) : path };
  }
  if (path[0] === 'controls' && path[2] === 'needs') {
    const list = path.slice(0, 3);
    const isAll = dossier.controls.controls[Number(path[1])]?.needs?.length === countIn(uses, document, list);
    return { document, path: isAll ? list : path.slice(0, -1) };
  }
  // What an option or a worksheet says of a harm, or of a control at a place, is nothing without it.
  const isOfItem =
    (document === 'balances' || document === 'conflicts') && path.length > 4 && typeof path.at(-2) === 'number';
  return { document, path: isOfItem ? path.slice(0, -1) : path };
}

/** All that a conflict is about: what becomes of it then is for people to say. */
function emptiesConflict({ dossier }: EditContext, { document, path }: Use, uses: readonly Use[]): boolean {
  if (document !== 'conflicts' || path[2] !== 'about') return false;
  const about = dossier.conflicts.conflicts?.[Number(path[1])]?.about;
  return about?.length === countIn(uses, document, path.slice(0, 3));
}

/** How many of the uses stand in one list. */
function countIn(uses: readonly Use[], document: DocumentKind, list: EditPath): number {
  return uses.filter((use) => use.document === document && startsWith(use.path, list)).length;
}

/** A party that something belongs to; of a control, and in lists of an assignment, it may be left out. */
function needsParty({ things }: EditContext, { document, path, text }: Use): boolean {
  const spared = document === 'controls' || (path[0] === 'assignments' && path.length > 3);
  return !spared && things.get(text)?.list === 'parties';
}

function removals(places: readonly Place[]): Edit[] {
  const unique = new Map(places.map((place) => [keyOf(place), place]));
  // From the end of each list, so that positions hold.
  return [...unique.values()]
    .sort((a, b) => (a.document === b.document ? comparePaths(b.path, a.path) : a.document < b.document ? -1 : 1))
    .map(({ document, path }) => ({ document, do: 'remove', path }));
}

function comparePaths(one: EditPath, other: EditPath): number {
  for (const [index, step] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (step === against) continue;
    if (typeof step === 'number' && typeof against === 'number') return step - against;
    return String(step) < String(against) ? -1 : 1;
  }
  return one.length - other.length;
}

/** Strictly inside one of them. */
function isInside(place: Place, others: readonly Place[]): boolean {
  return others.some(
    ({ document, path }) =>
      document === place.document && path.length < place.path.length && startsWith(place.path, path),
  );
}

function startsWith(path: EditPath, start: EditPath): boolean {
  return start.every((step, index) => path[index] === step);
}

function keyOf({ document, path }: Place): string {
  return JSON.stringify([document, path]);
}

/** The thing that has a field, as far as it is one with an id. */
function ownerPath(path: EditPath): EditPath {
  return path.slice(0, 2);
}

/** As people see it: `asset app: runs-on`. */
function nameOf({ dossier }: EditContext, { document, path }: Place): string {
  const length = path[2] === 'flows' ? 4 : 2;
  const [list, owner] = [path.slice(0, length - 1), path.slice(0, 2)];
  const thing = at(dossier[document], path.slice(0, length));
  const holder =
    length === 4
      ? subjectOf(document, ['data'], at(dossier[document], owner), { noun: '', name: undefined })
      : undefined;
  const { noun, name } = subjectOf(document, list, thing, holder ?? { noun: document, name: undefined });
  const field = path.slice(length).filter((step) => typeof step === 'string');
  const whole = `${noun} ${name ?? ''}`.trim();
  return field.length === 0 ? whole : `${whole}: ${field.join(' ')}`;
}

function at(value: unknown, path: EditPath): Readonly<Record<string, unknown>> | undefined {
  const found = path.reduce<unknown>(
    (here, step) => (here as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
  return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : undefined;
}

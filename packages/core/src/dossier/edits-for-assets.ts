/** Changes of things that are there, one or many at once: title, zone, party, how many. */
import { type EditContext, type EditPlan, planned, refused, wrongThing } from './edit-context.ts';
import { whyNotRelated } from './edits-for-relations.ts';
import type { Edit } from './edit.ts';

const TITLED = ['parties', 'zones', 'assets', 'interfaces', 'data', 'functions', 'uses', 'benefits'] as const;

/** The id stays: others name the thing by it. */
export function editsForTitle(context: EditContext, id: string, title: string): EditPlan {
  const why = wrongThing(context, id, TITLED);
  const thing = context.things.get(id);
  if (why !== undefined || thing === undefined) return refused(why ?? `nothing here has the id "${id}"`);
  if (title.trim() === '') return refused('a title says something');
  return planned([{ document: thing.document, do: 'set', path: [...thing.path, 'title'], value: title.trim() }]);
}

/** `zone` undefined: nowhere in particular. */
export function editsForMove(context: EditContext, assets: readonly string[], zone: string | undefined): EditPlan {
  const why = assets
    .map((id) => wrongThing(context, id, ['assets']) ?? whyNotThere(context, id, zone))
    .find((one) => one !== undefined);
  return why === undefined ? planned(fieldOfEach(context, assets, 'zone', zone)) : refused(why);
}

/** Of zones and assets. */
export function editsForOwner(context: EditContext, things: readonly string[], party: string): EditPlan {
  const why = [
    wrongThing(context, party, ['parties']),
    ...things.map((id) => wrongThing(context, id, ['assets', 'zones'])),
  ].find((one) => one !== undefined);
  return why === undefined ? planned(fieldOfEach(context, things, 'party', party)) : refused(why);
}

/** How many alike there are of each. */
export function editsForCount(context: EditContext, assets: readonly string[], count: number): EditPlan {
  if (!Number.isSafeInteger(count) || count < 1) return refused('how many there are is a whole number from 1');
  const why = assets.map((id) => wrongThing(context, id, ['assets'])).find((one) => one !== undefined);
  return why === undefined
    ? planned(fieldOfEach(context, assets, 'count', count === 1 ? undefined : count))
    : refused(why);
}

function whyNotThere(context: EditContext, id: string, zone: string | undefined): string | undefined {
  const kinds = context.things.get(id)?.kinds ?? new Set();
  return zone === undefined ? undefined : whyNotRelated(context, 'assets.zone', kinds, zone);
}

/** Nothing where it says so already. */
function fieldOfEach({ things, dossier }: EditContext, ids: readonly string[], field: string, value: unknown): Edit[] {
  return [...new Set(ids)].flatMap((id): Edit[] => {
    const thing = things.get(id);
    if (thing === undefined) return [];
    const [list, index] = thing.path;
    const now = (dossier.system[list as 'assets']?.[Number(index)] as Readonly<Record<string, unknown>> | undefined)?.[
      field
    ];
    const path = [...thing.path, field];
    if (now === value) return [];
    return value === undefined
      ? [{ document: 'system', do: 'remove', path }]
      : [{ document: 'system', do: 'set', path, value }];
  });
}

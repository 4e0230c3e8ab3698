/** Another id for a thing, wherever it is named. */
import type { Edit } from './edit.ts';
import { type EditContext, type EditPlan, planned, refused, wrongThing } from './edit-context.ts';
import { Id } from './id.ts';
import { allUses, mentions, renamedIn } from './uses-of.ts';

const NAMED = [
  'parties',
  'uses',
  'zones',
  'assets',
  'interfaces',
  'data',
  'functions',
  'harms',
  'benefits',
  'duties',
  'expectations',
] as const;

export function editsForId(context: EditContext, id: string, newId: string): EditPlan {
  const why = wrongThing(context, id, NAMED);
  const thing = context.things.get(id);
  if (why !== undefined || thing === undefined) return refused(why ?? `nothing here has the id "${id}"`);
  if (id === newId) return planned([]);
  if (context.things.has(newId)) return refused(`"${newId}" is taken`);
  if (!Id.safeParse(newId).success)
    return refused('an id is made of small letters, digits and single hyphens, at most 80');
  const ids = new Set([id]);
  const uses = allUses(context.dossier).filter(({ text }) => mentions(text, ids));
  const edits = uses.map(
    ({ document, path, text }): Edit => ({ document, do: 'set', path, value: renamedIn(text, id, newId) }),
  );
  return planned([{ document: thing.document, do: 'set', path: [...thing.path, 'id'], value: newId }, ...edits]);
}

/** Controls at assets: put there, changed, taken away, one place or many at once, however the document groups the places. */
import type { z } from 'zod';
import type { ControlAt } from './controls-document.ts';
import {
  type EditContext,
  type EditPlan,
  fits,
  fullId,
  planned,
  refused,
  written,
  wrongThing,
} from './edit-context.ts';
import type { Edit } from './edit.ts';

type Statement = z.infer<typeof ControlAt>;
type Stated = Partial<Omit<Statement, 'control' | 'at'>>;

export interface ControlPlaces {
  /** As the packs call it, with or without the pack. */
  readonly control: string;
  readonly at: readonly string[];
}

/** Puts it where it is not, as `state` proposed unless said, and says the same of it where it is. */
export function editsForControl(context: EditContext, { control, at }: ControlPlaces, stated: Stated): EditPlan {
  const why = whyNotThere(context, control, at, stated) ?? whyNotProposed(context, control, at, stated);
  if (why !== undefined) return refused(why);
  const found = statementsOf(context, control);
  const places = [...new Set(at)];
  const edits = found.toReversed().flatMap(([index, statement]) => {
    const [chosen, others] = split(statement, places);
    if (chosen.length === 0) return [];
    if (others.length === 0) return setFields(index, stated);
    const part: Statement = { ...statement, ...stated, at: placeOrPlaces(chosen) };
    return [...withoutPlaces(index, statement, chosen), insert(index + 1, part)];
  });
  const there = new Set(found.flatMap(([, statement]) => placesOf(statement)));
  const fresh = places.filter((place) => !there.has(place));
  if (fresh.length === 0) return planned(edits);
  const end = context.dossier.controls.controls.length + edits.filter((edit) => edit.do === 'insert').length;
  return planned([
    ...edits,
    insert(end, { control, at: placeOrPlaces(fresh), ...stated, state: stated.state ?? 'proposed' }),
  ]);
}

export function editsForNoControl(context: EditContext, { control, at }: ControlPlaces): EditPlan {
  const places = [...new Set(at)];
  const found = statementsOf(context, control);
  const missing = places.find((place) => !found.some(([, statement]) => placesOf(statement).includes(place)));
  if (missing !== undefined) return refused(`there is no ${control} at ${missing}`);
  const edits = found.toReversed().flatMap(([index, statement]): Edit[] => {
    const [chosen, others] = split(statement, places);
    if (others.length === 0) return [{ document: 'controls', do: 'remove', path: ['controls', index] }];
    return withoutPlaces(index, statement, chosen);
  });
  return planned(edits);
}

function whyNotThere(
  context: EditContext,
  control: string,
  at: readonly string[],
  { party }: Stated,
): string | undefined {
  const { vocabulary, things } = context;
  const id = fullId(vocabulary.controls, control);
  const known = vocabulary.controls.find((one) => one.id === id);
  if (known === undefined) return `the packs of this dossier have no control "${control}"`;
  if (party !== undefined) {
    const why = wrongThing(context, party, ['parties']);
    if (why !== undefined) return why;
  }
  const wrong = at.find((place) => !fits(things.get(place)?.kinds ?? new Set(), known.at));
  if (wrong === undefined) return undefined;
  const where = known.at.map((type) => type.slice(type.indexOf('/') + 1)).join(', or a ');
  return `"${known.title}" can stand at a ${where}, and not at ${wrong}`;
}

/** A control that a partner proved to be there is not proposed any more. */
function whyNotProposed(
  context: EditContext,
  control: string,
  at: readonly string[],
  { state }: Stated,
): string | undefined {
  const { agreements } = context.dossier;
  const proved = new Set((agreements.promises ?? []).flatMap((one) => (one.state === 'proved' ? [one.answers] : [])));
  const inPlace = new Set(
    statementsOf(context, control).flatMap(([, one]) => (one.state === 'in-place' ? placesOf(one) : [])),
  );
  const { controls } = context.vocabulary;
  const against = (agreements.expectations ?? []).find(
    ({ id, at: about }) =>
      proved.has(id) &&
      'control' in about &&
      fullId(controls, about.control) === fullId(controls, control) &&
      at.includes(about.at) &&
      (state === 'proposed' || (state === undefined && !inPlace.has(about.at))),
  );
  return against === undefined ? undefined : `the promise to "${against.id}" proves that it is in place`;
}

function statementsOf(
  { dossier, vocabulary }: EditContext,
  control: string,
): readonly (readonly [number, Statement])[] {
  const id = fullId(vocabulary.controls, control);
  return dossier.controls.controls.flatMap((statement, index) =>
    fullId(vocabulary.controls, statement.control) === id ? [[index, statement] as const] : [],
  );
}

function placesOf({ at }: Statement): readonly string[] {
  return typeof at === 'string' ? [at] : at;
}

/** Its places that are among these, and its others. */
function split(statement: Statement, places: readonly string[]): [string[], string[]] {
  const all = placesOf(statement);
  return [all.filter((place) => places.includes(place)), all.filter((place) => !places.includes(place))];
}

function placeOrPlaces(places: readonly string[]): Statement['at'] {
  const [first, ...rest] = places;
  return first !== undefined && rest.length === 0 ? first : [...places];
}

function setFields(index: number, stated: Stated): Edit[] {
  return Object.entries(stated).flatMap(([field, value]): Edit[] =>
    value === undefined ? [] : [{ document: 'controls', do: 'set', path: ['controls', index, field], value }],
  );
}

/** From the end, so that positions hold. */
function withoutPlaces(index: number, statement: Statement, chosen: readonly string[]): Edit[] {
  return placesOf(statement)
    .flatMap((place, position) => (chosen.includes(place) ? [position] : []))
    .toReversed()
    .map((position) => ({ document: 'controls', do: 'remove', path: ['controls', index, 'at', position] }));
}

function insert(index: number, statement: Statement): Edit {
  return { document: 'controls', do: 'insert', path: ['controls', index], value: written({ ...statement }) };
}

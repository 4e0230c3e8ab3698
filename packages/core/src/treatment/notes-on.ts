/** What people should know before they go by a picture of treatment: nothing of it is a fault of the dossier. */
import type { Names } from '../assessment/names.ts';
import type { ControlFact, ControlFacts } from './control-facts.ts';
import type { TreatmentPicture } from './treatment-picture.ts';
import { refusalOf } from './told-controls.ts';
import type { WaysFound } from './ways-to-lower.ts';

type Note = TreatmentPicture['notes'][number];

const MOST_NAMED = 6;

export function notesOn(names: Names, facts: ControlFacts, found: WaysFound): Note[] {
  const used = new Set(found.harms.flatMap(({ ways }) => ways.flatMap(({ way }) => way.controls)));
  const claimed = facts.list.filter(({ standing }) => standing === 'claimed');
  const unpriced = facts.list.filter(({ standing, cost }) => standing === 'proposed' && cost === undefined);
  const unplaced = [...used].filter(({ order }) => order === undefined);
  const refused = [...used].filter((fact) => refusalOf(names, fact) !== undefined);
  const nothing = found.harms.filter(({ harm, ways }) => ways.length === 0 && harm.finding.evaluation !== 'acceptable');
  const listed = (list: readonly ControlFact[]) => named(list.map((fact) => names.at(placeOf(fact))));
  return [
    note('claimed', claimed, `in place without evidence, which count as claimed: ${listed(claimed)}`),
    note('unpriced', unpriced, `proposed without a stated cost: ${listed(unpriced)}`),
    note('unplaced', unplaced, `without a place in the order of the law in their pack: ${listed(unplaced)}`),
    note('refused', refused, `that cannot be had as things stand: ${listed(refused)}`),
    note('no-way', nothing, `that nothing tried of the packs lowers: ${named(nothing.map(idOf))}`, 'harm'),
    found.untried === 0
      ? []
      : [{ code: 'untried', text: `not tried, since there are many: ${found.untried} strategies` }],
  ].flat();
}

function note(code: string, list: readonly unknown[], text: string, word = 'control'): Note[] {
  return list.length === 0 ? [] : [{ code, text: `${list.length} ${word}${list.length === 1 ? '' : 's'} ${text}` }];
}

function idOf({ harm }: WaysFound['harms'][number]): string {
  return harm.finding.id;
}

function placeOf({ control, asset }: ControlFact): { property: string; asset: string } {
  return { property: control, asset };
}

function named(list: readonly string[]): string {
  const left = list.length - MOST_NAMED;
  return left > 0 ? `${list.slice(0, MOST_NAMED).join(', ')} and ${left} more` : list.join(', ');
}

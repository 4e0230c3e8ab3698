/** The guided start of a dossier, with the packs of this server. */
import type { Starter } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { type PackShelf, packsFrom } from '@primum/formats/folder/find-packs';
import { slugFrom, type StarterChoices, starterChoices, starterPacks } from '@primum/formats/starter/starter-choices';
import { starterDossier } from '@primum/formats/starter/starter-dossier';

export function starterChoicesOf(shelf: PackShelf): StarterChoices {
  const packs = packsFrom(shelf, starterPacks(shelf.listed, shelf.folders)).packs.flatMap(({ pack }) => pack ?? []);
  return starterChoices(joinPacks(packs).knowledge);
}

/** Text by kind of document. Throws DomainError INPUT_INVALID for what is not among the choices. */
export function starterTexts(starter: Starter, shelf: PackShelf): ReadonlyMap<string, string> {
  const { types, places, functions } = starterChoicesOf(shelf);
  const choices = { type: types, place: places, function: functions };
  for (const key of ['type', 'place', 'function'] as const) {
    if (choices[key].some(({ value }) => value === starter[key])) continue;
    throw new DomainError('INPUT_INVALID', `"${starter[key]}" is not among the choices for ${key}`);
  }
  const files = starterDossier({
    ...starter,
    id: slugFrom(starter.title),
    purpose: starter.purpose === '' ? 'To be stated by the manufacturer.' : starter.purpose,
    function: `clinical-harm/${starter.function}`,
    stage: 'design',
    packs: starterPacks(shelf.listed, shelf.folders),
    schemas: '.',
  });
  return new Map([...files].map(([file, text]) => [file.replace(/\.yaml$/, ''), withoutSchemaLine(text)]));
}

/** The first line names a schema file for editors of text files; here there is no such file. */
function withoutSchemaLine(text: string): string {
  return text.replace(/^# yaml-language-server:.*\n/, '');
}

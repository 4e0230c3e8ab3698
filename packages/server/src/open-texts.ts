/**
 * Dossiers opened from the texts that the store holds. The same texts and the same packs come again and again: a change reads
 * what it leaves as it was, and joining the packs is most of the work of opening a small dossier. Both are remembered.
 */
import type { DocumentKind } from '@primum/core/dossier/dossier';
import { keepLast } from '@primum/core/keep-last';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { PackShelf } from '@primum/formats/folder/find-packs';
import { openDossierTexts, type OpenedDossier } from '@primum/formats/folder/open-dossier';
import { type ReadText, readDossierText } from '@primum/formats/folder/read-dossier-texts';
import { rememberTexts } from '@primum/formats/yaml/remember-texts';

/** A dossier has six documents: enough for the changes of two people in two dossiers. */
const REMEMBERED_TEXTS = 24;

export const textMemory = rememberTexts(REMEMBERED_TEXTS);

const read = new Map<string, ReturnType<ReadText>>();

/** A change asks for its texts several times: each is held against its schema once. */
export const readText: ReadText = (kind, text) => {
  const key = `${kind}\n${text}`;
  return keepLast(read, key, read.get(key) ?? readDossierText(kind, text, textMemory.parse), REMEMBERED_TEXTS);
};

const joined = new Map<string, ReturnType<typeof joinPacks>>();

/** `today`: ISO date; packs are due by day. */
export function openTexts(texts: ReadonlyMap<string, string>, packs: PackShelf, today: string): OpenedDossier {
  return openDossierTexts(texts as ReadonlyMap<DocumentKind, string>, { packs, today, read: readText, join });
}

function join(packs: Parameters<typeof joinPacks>[0]): ReturnType<typeof joinPacks> {
  const key = packs.map(({ manifest }) => `${manifest.id} ${manifest.edition}`).join(', ');
  const known = joined.get(key) ?? joinPacks(packs);
  joined.set(key, known);
  return known;
}

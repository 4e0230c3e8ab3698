/**
 * Dossiers opened from the texts that the store holds. The same texts and the same packs come again and again: a change reads
 * what it leaves as it was, and joining the packs is most of the work of opening a small dossier. Both are remembered.
 */
import type { DocumentKind } from '@primum/core/dossier/dossier';
import { keepLast } from '@primum/core/keep-last';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
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
/** One for each library in use beside those of the packs that all share; some 20 MB each. */
const REMEMBERED_JOINS = 16;

/** `today`: ISO date; packs are due by day. */
export function openTexts(texts: ReadonlyMap<string, string>, packs: PackShelf, today: string): OpenedDossier {
  return openDossierTexts(texts as ReadonlyMap<DocumentKind, string>, { packs, today, read: readText, join });
}

/** By the packs themselves, not by what they say of themselves: a library says what its organisation writes into it. */
export function join(packs: readonly Pack[]): ReturnType<typeof joinPacks> {
  const key = packs.map((pack) => numberOf(pack)).join(' ');
  return keepLast(joined, key, joined.get(key) ?? joinPacks(packs), REMEMBERED_JOINS);
}

const numbers = new WeakMap<Pack, number>();
let packsSeen = 0;

function numberOf(pack: Pack): number {
  const number = numbers.get(pack) ?? ++packsSeen;
  numbers.set(pack, number);
  return number;
}

/** The library as it stands, under the edition that it would be published as: to be looked at and taken along, never to be named. */
import type { EditionTexts } from '@primum/store/library/editions';
import type { Deps } from '../deps.ts';
import type { OpenLibrary } from '../library-texts.ts';
import { todayOf } from './library-routes.ts';
import { nextEdition, publishedText } from './manifest.ts';
import { merged } from './save-texts.ts';

export function nextOf({ editions }: OpenLibrary, deps: Pick<Deps, 'store'>): string {
  return nextEdition(
    editions.map(({ edition }) => edition),
    todayOf(deps),
  );
}

export function draftTexts(library: OpenLibrary, deps: Pick<Deps, 'store'>): ReadonlyMap<string, string> {
  const manifest = publishedText(library.texts.get('pack') ?? '', nextOf(library, deps), todayOf(deps));
  return merged(library.texts, new Map([['pack', manifest]]));
}

export function draftOf(library: OpenLibrary, deps: Pick<Deps, 'store'>): EditionTexts {
  const { id, pack, revision } = library;
  const key = `${id} ${revision} draft ${todayOf(deps)}`;
  return { pack, edition: nextOf(library, deps), key, texts: draftTexts(library, deps) };
}

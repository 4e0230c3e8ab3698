/**
 * What a page asks for first is asked for while its code is on its way, and the code of its parts with it: one after the other they
 * take three times as long. What fails here is asked for again by the page, which says so.
 */
import type { QueryClient } from '@tanstack/react-query';
import { dossierQuery, layoutQuery, type Look, pictureQuery, valuesQuery, vocabularyQuery } from './queries.ts';
import type { MapSearch } from './search.ts';

export function askAheadForOverview(client: QueryClient, dossier: string, look: Look, filter: MapSearch): void {
  void client.prefetchQuery(dossierQuery(dossier));
  void client.prefetchQuery(pictureQuery(dossier, look, filter));
}

/** `isPicture`: the picture is looked at first, and not the table. */
export function askAheadForSystem(client: QueryClient, dossier: string, isPicture: boolean): void {
  void client.prefetchQuery(valuesQuery(dossier));
  void client.prefetchQuery(vocabularyQuery(dossier));
  import('./system/system-desk.tsx').catch(() => {});
  const head = client.fetchQuery(dossierQuery(dossier));
  if (!isPicture) return void head.catch(() => {});
  import('./system/picture-view.tsx').catch(() => {});
  head.then(async ({ may }) => client.prefetchQuery(layoutQuery(dossier, may))).catch(() => {});
}

/** The library of an organisation: its own pack, written beside the packs, checked at each change, published in editions. */
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { archiveRoutes } from './archive-routes.ts';
import { documentRoutes } from './document-routes.ts';
import { editionRoutes } from './edition-routes.ts';
import { effectRoutes } from './effect-routes.ts';
import { entryRoutes } from './entry-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { libraryRoutes } from './library-routes.ts';

export function routes(app: App, deps: Deps): void {
  libraryRoutes(app, deps);
  entryRoutes(app, deps);
  documentRoutes(app, deps);
  editionRoutes(app, deps);
  historyRoutes(app, deps);
  effectRoutes(app, deps);
  archiveRoutes(app, deps);
}

/** The knowledge packs of this server: what they say, how they changed, and what of them is to be reviewed. */
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { effectRoutes } from './effect-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { packRoutes } from './pack-routes.ts';

export function routes(app: App, deps: Deps): void {
  packRoutes(app, deps);
  historyRoutes(app, deps);
  effectRoutes(app, deps);
}

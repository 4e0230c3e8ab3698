/** Where the parts of a system stand on its picture. */
import { Layout } from '@primum/core/api/layout';
import { keepLayout, readLayout } from '@primum/store/layout/map-layouts';
import { DossierAddress, Nothing } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

export function routes(app: App, { store }: Deps): void {
  app.get(
    '/api/dossiers/:dossier/layout',
    { config: { action: 'dossier.read' }, schema: { params: DossierAddress, response: { 200: Layout } } },
    async (request) => {
      const kept = await readLayout(store, signedIn(request), dossierOf(request).id);
      return kept === undefined ? { positions: {}, collapsed: [] } : Layout.parse(kept);
    },
  );

  app.put(
    '/api/dossiers/:dossier/layout',
    {
      config: { action: 'dossier.arrange' },
      schema: { params: DossierAddress, body: Layout, response: { 204: Nothing } },
    },
    async (request, reply) => {
      await keepLayout(store, signedIn(request), dossierOf(request).id, request.body);
      return reply.code(204).send(null);
    },
  );
}

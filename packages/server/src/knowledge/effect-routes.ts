/** What another edition of a pack would do to a dossier, before its people move over. Nothing is written. */
import { PackEffectQuery, PackEffectView } from '@primum/core/api/pack-effect';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { editionOnShelf, wholePacks } from '../pack-on-shelf.ts';

export function effectRoutes(app: App, deps: Deps): void {
  const packs = wholePacks(deps.packs);

  app.get(
    '/api/dossiers/:dossier/pack-effect',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: PackEffectQuery, response: { 200: PackEffectView } },
    },
    async (request, reply) => {
      const { pack, edition, on } = request.query;
      const { manifest } = editionOnShelf(packs, pack, edition);
      await answerAsJson(request, reply, { ask: 'pack-effect', pack, edition: manifest.edition, on }, deps);
    },
  );
}

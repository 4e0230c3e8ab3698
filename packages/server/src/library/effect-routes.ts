/** What an edition of the library, or the library as it stands, would do to a dossier, before its people move over. */
import { LibraryEffect } from '@primum/core/api/library';
import { DomainError } from '@primum/core/domain-error';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { sendJson } from '../answer-as-json.ts';
import { askedOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { openLibrary } from '../library-texts.ts';
import { FaultyInput } from '../problem.ts';
import { signedIn } from '../session.ts';
import { draftOf } from './draft.ts';

const EffectQuery = z.object({ edition: z.string().max(20).optional().describe('without it: as the library stands') });

export function effectRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/library-effect',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: EffectQuery, response: { 200: LibraryEffect } },
    },
    async (request, reply) => {
      const asker = signedIn(request);
      const library = await openLibrary(asker, deps);
      const { edition } = request.query;
      const trial = edition === undefined ? draftOf(library, deps) : library.editionTexts(edition);
      if (trial === undefined)
        throw new DomainError('NOT_FOUND', 'there is no such edition', { edition: edition ?? '' });
      const errors = library.check(trial.texts).faults.filter(({ severity }) => severity === 'error');
      if (edition === undefined && errors.length > 0)
        throw new FaultyInput('PACK_INVALID', 'the library has faults: mend them first', errors);
      const asked = askedOf(deps.store, asker, dossierOf(request));
      const question = { ask: 'library-effect', key: trial.key } as const;
      await sendJson(request, reply, await deps.assessor.ask({ ...asked, trial }, question));
    },
  );
}

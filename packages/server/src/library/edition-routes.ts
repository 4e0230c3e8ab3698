/** Publishing: what stands in the library becomes an edition, which never changes again and which dossiers can name. */
import { EditionView, Publish, Published } from '@primum/core/api/library';
import { pageOf } from '@primum/core/api/page';
import { DomainError } from '@primum/core/domain-error';
import { listEditions } from '@primum/store/library/editions';
import { publishEdition } from '@primum/store/library/libraries';
import { IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { FaultyInput } from '../problem.ts';
import { revisionIn, toETag } from '../revision-in.ts';
import { signedIn } from '../session.ts';
import { todayOf } from './library-routes.ts';
import { nextEdition, publishedText } from './manifest.ts';
import { merged, openAt } from './save-texts.ts';
import { editionView } from './told.ts';

export function editionRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/library/editions',
    { config: { action: 'library.read' }, schema: { response: { 200: pageOf(EditionView) } } },
    async (request) => ({ items: (await listEditions(deps.store, signedIn(request))).map(editionView) }),
  );

  app.post(
    '/api/library/editions',
    {
      config: { action: 'library.publish' },
      schema: { headers: IfMatch, body: Publish, response: { 201: Published } },
    },
    async (request, reply) => {
      const expected = revisionIn(request.headers['if-match']);
      const library = await openAt(request, expected, deps);
      const { title, texts, editions } = library;
      if (editions[0]?.revision === expected)
        throw new DomainError(
          'ALREADY_EXISTS',
          `this is edition ${editions[0].edition} already: nothing has changed since`,
        );
      const edition = nextEdition(
        editions.map((one) => one.edition),
        todayOf(deps),
      );
      const documents = new Map([['pack', publishedText(texts.get('pack') ?? '', edition, todayOf(deps))]]);
      // Looked at as it will stand: an edition with a fault would break every dossier that names it.
      const { faults } = library.check(merged(texts, documents));
      const errors = faults.filter(({ severity }) => severity === 'error');
      if (errors.length > 0)
        throw new FaultyInput('PACK_INVALID', 'the library has faults: nothing was published', errors);
      const { reason } = request.body;
      const changes = [{ document: 'pack', path: ['edition'], kind: 'changed', title: `edition ${edition}` }];
      const revision = await publishEdition(deps.store, signedIn(request), {
        expected,
        edition,
        title,
        documents,
        changes,
        ...(reason === undefined ? {} : { reason }),
      });
      reply.header('etag', toETag(revision));
      return reply.code(201).send({ edition, revision });
    },
  );
}

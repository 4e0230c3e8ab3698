/** Starting a library and looking at it: what stands in it, what was published, what is wrong. */
import { LibraryView, NewLibrary } from '@primum/core/api/library';
import { ownPackId } from '@primum/core/knowledge/own-library';
import { starterPacks } from '@primum/formats/starter/starter-choices';
import { startLibrary } from '@primum/store/library/libraries';
import type { App } from '../app-type.ts';
import { LIBRARY_ACTIONS } from '../decide.ts';
import type { Deps } from '../deps.ts';
import { type OpenLibrary, openLibrary } from '../library-texts.ts';
import { toETag } from '../revision-in.ts';
import { type Asker, signedIn } from '../session.ts';
import { nextEdition, startText } from './manifest.ts';
import { editionView, toldFaults } from './told.ts';

export function libraryRoutes(app: App, deps: Deps): void {
  app.get(
    '/api/library',
    { config: { action: 'library.read' }, schema: { response: { 200: LibraryView } } },
    async (request, reply) => {
      const asker = signedIn(request);
      const library = await openLibrary(asker, deps);
      reply.header('etag', toETag(library.revision));
      return viewOf(library, asker, deps);
    },
  );

  app.post(
    '/api/library',
    { config: { action: 'library.change' }, schema: { body: NewLibrary, response: { 201: LibraryView } } },
    async (request, reply) => {
      const asker = signedIn(request);
      const { title } = request.body;
      const organisation = { id: asker.organisation, title: titleOf(asker) };
      const pack = ownPackId(organisation);
      const requires = starterPacks(deps.packs.listed, deps.packs.folders).map(({ id }) => id);
      const text = startText({ pack, title, requires, today: todayOf(deps) });
      await startLibrary(deps.store, asker, { pack, title, documents: new Map([['pack', text]]) });
      return reply.code(201).send(viewOf(await openLibrary(asker, deps), asker, deps));
    },
  );
}

function viewOf(library: OpenLibrary, asker: Asker, deps: Deps): LibraryView {
  const { pack, title, revision, changedAt, documents, editions } = library;
  return {
    pack,
    title,
    revision,
    changedAt: changedAt.toISOString(),
    documents: documents.map((document) => ({ name: document.kind, revision: document.revision })),
    editions: editions.map(editionView),
    next: nextEdition(
      editions.map(({ edition }) => edition),
      todayOf(deps),
    ),
    changed: editions[0]?.revision !== revision,
    faults: toldFaults(library.check().faults),
    may: LIBRARY_ACTIONS.filter((action) => deps.decide(asker, action, { organisation: asker.organisation }).allowed),
  };
}

function titleOf({ organisation, organisations }: Asker): string {
  return organisations.find(({ id }) => id === organisation)?.title ?? '';
}

/** ISO date. */
export function todayOf({ store }: Pick<Deps, 'store'>): string {
  return store.now().toISOString().slice(0, 10);
}

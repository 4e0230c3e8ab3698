/** Dossiers: list, begin, look at, archive. */
import { Created, DossierSummary, DossierView, NewDossier } from '@primum/core/api/dossiers';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { listDocuments, listDossiers, type StoredDossier } from '@primum/store/dossier/read-dossier';
import { archiveDossier, createDossier } from '@primum/store/dossier/save-dossier';
import { z } from 'zod';
import { DOSSIER_ACTIONS } from '../decide.ts';
import { DossierAddress, Nothing } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { editionsFor } from '../own-editions.ts';
import { partnersOf } from '../partners-of.ts';
import { toETag } from '../revision-in.ts';
import { savingFor } from '../saving-for.ts';
import { type Asker, signedIn } from '../session.ts';
import { textsFor } from './texts-for.ts';

const After = z.object({ changedAt: z.coerce.date(), id: z.string() });

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/dossiers',
    {
      config: { action: 'dossier.list' },
      schema: { querystring: PageQuery, response: { 200: pageOf(DossierSummary) } },
    },
    async (request) => {
      const session = signedIn(request);
      const { cursor, limit } = request.query;
      const after = fromCursor(cursor, After);
      const found = await listDossiers(store, session, { limit, ...(after === undefined ? {} : { after }) });
      const last = found.at(-1);
      return {
        items: found.map((dossier) => summary(dossier)),
        ...(last === undefined || found.length < limit
          ? {}
          : { next: toCursor({ changedAt: last.changedAt, id: last.id }) }),
      };
    },
  );

  app.post(
    '/api/dossiers',
    { config: { action: 'dossier.create' }, schema: { body: NewDossier, response: { 201: Created } } },
    async (request, reply) => {
      const texts = await textsFor(request.body.from, deps);
      const actor = signedIn(request);
      const editions = editionsFor(store, actor, undefined);
      const { saving } = await savingFor(new Map(), texts, undefined, { ...deps, editions });
      return reply.code(201).send({ id: await createDossier(store, actor, saving) });
    },
  );

  app.get(
    '/api/dossiers/:dossier',
    { config: { action: 'dossier.read-part' }, schema: { params: DossierAddress, response: { 200: DossierView } } },
    async (request, reply) => {
      const session = signedIn(request);
      const dossier = dossierOf(request);
      reply.header('etag', toETag(dossier.revision));
      return {
        ...summary(dossier),
        purpose: dossier.purpose,
        may: mayWith(dossier, session, deps),
        // The partner's own view of the database has no documents: there is nothing to leave out here.
        documents: await listDocuments(store, session, dossier.id),
      };
    },
  );

  app.delete(
    '/api/dossiers/:dossier',
    { config: { action: 'dossier.archive' }, schema: { params: DossierAddress, response: { 204: Nothing } } },
    async (request, reply) => {
      await archiveDossier(store, signedIn(request), request.params.dossier);
      return reply.code(204).send(null);
    },
  );
}

function mayWith(dossier: StoredDossier, asker: Asker, { decide }: Deps): string[] {
  const { id, organisation } = dossier;
  const resource = { dossier: id, organisation, partners: partnersOf(dossier, asker) };
  return DOSSIER_ACTIONS.filter((action) => decide(asker, action, resource).allowed);
}

function summary(dossier: StoredDossier): DossierSummary {
  const { id, title, kind, stage, revision, changedAt, part } = dossier;
  return {
    id,
    title,
    kind,
    stage,
    revision,
    changedAt: changedAt.toISOString(),
    organisation: { id: dossier.organisation, title: dossier.owner },
    ...(part === undefined ? { access: 'full' } : { access: 'part', part: { id: part.party, title: part.title } }),
  };
}

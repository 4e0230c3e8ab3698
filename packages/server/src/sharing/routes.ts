/** Parts of a dossier for partners: offers by one-time link, grants, and what a partner would see. */
import { Created } from '@primum/core/api/dossiers';
import { SetUp } from '@primum/core/api/session';
import { PageQuery, pageOf } from '@primum/core/api/page';
import {
  AcceptOffer,
  GrantView,
  NewOffer,
  Offered,
  OfferQuery,
  OfferView,
  PartPreview,
  Publish,
} from '@primum/core/api/sharing';
import { endGrant, leavePart, listGrants, publishTo, type StoredGrant } from '@primum/store/sharing/grants';
import { acceptOffer, joinByOffer, offerPart, readOffer } from '@primum/store/sharing/offers';
import { z } from 'zod';
import { DossierAddress, Nothing } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { beginSessionFor } from '../begin-session.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';
import { previewAsJson } from './preview-as-json.ts';
import { requireParty } from './require-party.ts';

const SHARE = { action: 'dossier.share' } as const;
const GrantAddress = DossierAddress.extend({ grant: z.string().min(1).max(40) });
const After = z.object({ createdAt: z.coerce.date(), id: z.string() });
/** Guessing links is slow, whoever guesses. */
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };

export function routes(app: App, deps: Deps): void {
  listRoute(app, deps);
  grantRoutes(app, deps);
  offerRoutes(app, deps);
}

function listRoute(app: App, { store }: Deps): void {
  app.get(
    '/api/dossiers/:dossier/grants',
    {
      config: SHARE,
      schema: { params: DossierAddress, querystring: PageQuery, response: { 200: pageOf(GrantView) } },
    },
    async (request) => {
      const { cursor, limit } = request.query;
      const after = fromCursor(cursor, After);
      const dossier = dossierOf(request).id;
      const found = await listGrants(store, signedIn(request), {
        dossier,
        limit,
        ...(after === undefined ? {} : { after }),
      });
      const last = found.at(-1);
      return {
        items: found.map(view),
        ...(last === undefined || found.length < limit
          ? {}
          : { next: toCursor({ createdAt: last.createdAt, id: last.id }) }),
      };
    },
  );
}

function grantRoutes(app: App, deps: Deps): void {
  const { store, origin } = deps;

  app.post(
    '/api/dossiers/:dossier/grants',
    { config: SHARE, schema: { params: DossierAddress, body: NewOffer, response: { 201: Offered } } },
    async (request, reply) => {
      const { title } = await requireParty(request, request.body.party, deps);
      const offer = { dossier: dossierOf(request).id, partyTitle: title, ...request.body };
      const { id, token } = await offerPart(store, signedIn(request), offer);
      return reply.code(201).send({ id, link: `${origin}/partner?token=${token}` });
    },
  );

  app.post(
    '/api/dossiers/:dossier/grants/preview',
    {
      config: { ...SHARE, reads: true },
      schema: { params: DossierAddress, body: NewOffer, response: { 200: PartPreview } },
    },
    async (request, reply) => {
      const { party, published } = request.body;
      await requireParty(request, party, deps);
      await previewAsJson(request, reply, { party, published }, deps);
    },
  );

  app.put(
    '/api/dossiers/:dossier/grants/:grant',
    { config: SHARE, schema: { params: GrantAddress, body: Publish, response: { 204: Nothing } } },
    async (request, reply) => {
      await publishTo(store, signedIn(request), { ...request.params, ...request.body });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/dossiers/:dossier/grants/:grant',
    { config: SHARE, schema: { params: GrantAddress, response: { 204: Nothing } } },
    async (request, reply) => {
      await endGrant(store, signedIn(request), request.params);
      return reply.code(204).send(null);
    },
  );
}

function offerRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  app.delete(
    '/api/dossiers/:dossier/part',
    { config: { action: 'part.leave' }, schema: { params: DossierAddress, response: { 204: Nothing } } },
    async (request, reply) => {
      await leavePart(store, signedIn(request), dossierOf(request).id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/offers',
    { config: { action: 'open', ...FEW }, schema: { querystring: OfferQuery, response: { 200: OfferView } } },
    async (request) => {
      const { title, organisation, party, expiresAt } = await readOffer(store, request.query.token);
      return { title, organisation, party, expiresAt: expiresAt.toISOString() };
    },
  );

  app.post(
    '/api/offers/accept',
    { config: { action: 'part.accept', ...FEW }, schema: { body: AcceptOffer, response: { 201: Created } } },
    async (request, reply) => {
      const id = await acceptOffer(store, signedIn(request), request.body.token);
      return reply.code(201).send({ id });
    },
  );

  app.post(
    '/api/offers/join',
    { config: { action: 'open', ...FEW }, schema: { body: SetUp, response: { 201: Created } } },
    async (request, reply) => {
      const { token, organisation, ...person } = request.body;
      const { dossier, ...actor } = await joinByOffer(store, { token, person, organisation });
      await beginSessionFor(request, reply, actor, deps);
      return reply.code(201).send({ id: dossier });
    },
  );
}

function view(stored: StoredGrant): z.infer<typeof GrantView> {
  const { id, grant, partyTitle, label, partner, createdAt, acceptedAt, expiresAt } = stored;
  return {
    id,
    party: { id: grant.party, title: partyTitle },
    published: grant.published ?? [],
    label,
    ...(partner === undefined ? {} : { partner }),
    offeredAt: createdAt.toISOString(),
    ...(acceptedAt === undefined ? {} : { acceptedAt: acceptedAt.toISOString() }),
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() }),
  };
}

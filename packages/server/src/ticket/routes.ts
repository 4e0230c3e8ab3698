/** Tickets of a dossier's findings, in the tracker of the organisation. */
import { Looked, NewTicket, TicketDraft, TicketQuery, TicketView } from '@primum/core/api/tickets';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { DomainError } from '@primum/core/domain-error';
import { TICKET_STATES } from '@primum/core/ticket/attention';
import { ABOUTS, type AboutThing, type TicketFinding } from '@primum/core/ticket/ticket-finding';
import { addressOf } from '@primum/core/ticket/address-of';
import { ticketFoot, ticketText } from '@primum/core/ticket/ticket-text';
import { listTickets } from '@primum/store/ticket/tickets';
import { openTracker, readTracker, type StoredTracker } from '@primum/store/ticket/trackers';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';
import { followTickets } from './follow-tickets.ts';
import { makeTicket } from './make-ticket.ts';
import { viewsOf } from './ticket-view.ts';
import { trackerClient } from './tracker-client.ts';
import { trackerRoutes } from './tracker-routes.ts';

const TICKET = { action: 'dossier.ticket' } as const;
const ADDRESS = '/api/dossiers/:dossier/tickets';
const FEW = { rateLimit: { max: 60, timeWindow: '1 minute' } };
const ListQuery = PageQuery.extend({
  state: z.enum(TICKET_STATES).optional(),
  about: z.enum(ABOUTS).optional(),
  thing: z.string().min(1).max(2000).optional(),
});
const After = z.object({ madeAt: z.coerce.date(), id: z.string().max(40) });

export function routes(app: App, deps: Deps): void {
  const { store } = deps;
  trackerRoutes(app, deps);

  app.get(
    ADDRESS,
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: ListQuery, response: { 200: pageOf(TicketView) } },
    },
    async (request) => {
      const { cursor, ...asked } = request.query;
      const after = fromCursor(cursor, After);
      const dossier = dossierOf(request).id;
      const found = await listTickets(store, signedIn(request), { dossier, ...asked, after });
      const last = found.at(-1);
      return {
        items: await viewsOf(request, found, deps),
        ...(last === undefined || found.length < asked.limit
          ? {}
          : { next: toCursor({ madeAt: last.madeAt, id: last.id }) }),
      };
    },
  );
  draftRoute(app, deps);
  makeRoute(app, deps);
  lookRoute(app, deps);
}

function draftRoute(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    `${ADDRESS}/draft`,
    { config: TICKET, schema: { params: DossierAddress, querystring: TicketQuery, response: { 200: TicketDraft } } },
    async (request) => {
      const tracker = requireTracker(await readTracker(store, signedIn(request)));
      const { finding, markup, foot } = await foundFor(request, request.query, tracker, deps);
      const { about, thing } = finding;
      const { id: dossier } = dossierOf(request);
      const all = await listTickets(store, signedIn(request), { dossier, about, thing, limit: 1 });
      const current = all.filter(({ state, followed }) => followed && (state === 'open' || state === 'pending'));
      const [ticket] = await viewsOf(request, current, deps);
      const { kind, project, address } = tracker.place;
      return {
        about,
        thing,
        ...ticketText(finding, markup),
        foot: foot('primum-...'),
        to: { kind, project, address },
        ...(ticket === undefined ? {} : { ticket }),
      };
    },
  );
}

function makeRoute(app: App, deps: Deps): void {
  const { store, trackers: allowed = [] } = deps;

  app.post(
    ADDRESS,
    {
      config: { ...TICKET, ...FEW },
      schema: { params: DossierAddress, body: NewTicket, response: { 200: TicketView, 201: TicketView } },
    },
    async (request, reply) => {
      const actor = signedIn(request);
      const tracker = requireTracker(await openTracker(store, actor));
      const { finding, foot } = await foundFor(request, request.body, tracker, deps);
      const { about, thing, level, rank } = finding;
      const { id: dossier, revision } = dossierOf(request);
      const { title, body } = request.body;
      const { ticket, isNew } = await makeTicket(store, actor, {
        claim: { dossier, tracker: tracker.id, about, thing, title, revision, level, levelRank: rank },
        body,
        foot,
        client: trackerClient({ ...tracker, allowed, now: store.now }),
        waitsUntil: tracker.waitsUntil,
      });
      const [view] = await viewsOf(request, [ticket], deps);
      if (view === undefined) throw new Error('a ticket has a view');
      return reply.code(isNew ? 201 : 200).send(view);
    },
  );
}

function lookRoute(app: App, deps: Deps): void {
  const { store, trackers: allowed = [] } = deps;

  app.post(
    `${ADDRESS}/look`,
    { config: { ...TICKET, ...FEW, reads: true }, schema: { params: DossierAddress, response: { 200: Looked } } },
    async (request) => {
      const actor = signedIn(request);
      requireTracker(await readTracker(store, actor));
      return { ...(await followTickets(store, actor, { allowed, dossier: dossierOf(request).id })) };
    },
  );
}

function requireTracker<T extends StoredTracker>(tracker: T | undefined): T {
  if (tracker !== undefined) return tracker;
  throw new DomainError(
    'TRACKER_MISSING',
    'no tracker is connected: an owner connects GitHub, GitLab or Jira on the page of the organisation',
  );
}

/** The finding as it stands, and what stands below its ticket. Throws DomainError NOT_FOUND, DOSSIER_INVALID. */
async function foundFor(request: FastifyRequest, { about, thing }: AboutThing, tracker: StoredTracker, deps: Deps) {
  const finding = await askedFor<TicketFinding>(request, { ask: 'finding', about, thing }, deps);
  const { id, title, revision } = dossierOf(request);
  const markup = tracker.place.kind === 'jira' ? ('plain' as const) : ('markdown' as const);
  const address = addressOf(deps.origin, id, finding);
  const foot = (reference: string) => ticketFoot({ address, dossier: title, revision, reference }, markup);
  return { finding, markup, foot };
}

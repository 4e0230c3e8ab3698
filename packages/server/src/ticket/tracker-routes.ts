/** The tracker of an organisation: an owner connects it, tries it, and leaves it. Its token goes in and never comes out. */
import { ConnectTracker, OwnTracker, type TrackerView, TriedTracker } from '@primum/core/api/tickets';
import type { TrackerPlace } from '@primum/core/ticket/tracker-place';
import { DomainError } from '@primum/core/domain-error';
import { checkPlace } from '@primum/formats/tracker/check-place';
import {
  connectTracker,
  keptToken,
  leaveTracker,
  readTracker,
  type StoredTracker,
} from '@primum/store/ticket/trackers';
import { Nothing } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';
import { requireMayAsk } from './public-address.ts';
import { trackerClient } from './tracker-client.ts';

const MANAGE = { action: 'tracker.manage' } as const;
const ADDRESS = '/api/organisation/tracker';
/** Each try is a request of this server to somewhere else. */
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };

export function trackerRoutes(app: App, { store, trackers: allowed = [] }: Deps): void {
  app.get(ADDRESS, { config: MANAGE, schema: { response: { 200: OwnTracker } } }, async (request) => {
    const tracker = await readTracker(store, signedIn(request));
    return tracker === undefined ? {} : { tracker: viewOf(tracker, store.now()) };
  });

  app.put(
    ADDRESS,
    { config: MANAGE, schema: { body: ConnectTracker, response: { 204: Nothing } } },
    async (request, reply) => {
      const { token } = request.body;
      await connectTracker(store, signedIn(request), { place: placeIn(request.body, allowed), token });
      return reply.code(204).send(null);
    },
  );

  app.delete(ADDRESS, { config: MANAGE, schema: { response: { 204: Nothing } } }, async (request, reply) => {
    await leaveTracker(store, signedIn(request));
    return reply.code(204).send(null);
  });

  app.post(
    `${ADDRESS}/try`,
    {
      config: { ...MANAGE, ...FEW, reads: true },
      schema: { body: ConnectTracker, response: { 200: TriedTracker } },
    },
    async (request) => {
      const place = placeIn(request.body, allowed);
      const token = request.body.token ?? (await keptToken(store, signedIn(request), place));
      return { project: await trackerClient({ place, token, allowed, now: store.now }).project() };
    },
  );
}

/** Throws DomainError INPUT_INVALID with all faults, TRACKER_REFUSED where this server does not go. */
function placeIn(written: ConnectTracker, allowed: readonly string[]): TrackerPlace {
  const { place, faults } = checkPlace(written);
  if (faults.length > 0) throw new DomainError('INPUT_INVALID', faults.join('; '));
  requireMayAsk(new URL(place.address), allowed);
  return place;
}

function viewOf({ place, connectedAt, waitsUntil, problem }: StoredTracker, now: Date): TrackerView {
  const { kind, address, project, account, issueType } = place;
  return {
    kind,
    address,
    project,
    ...(account === undefined ? {} : { account }),
    ...(issueType === undefined ? {} : { issueType }),
    connectedAt: connectedAt.toISOString(),
    ...(waitsUntil === undefined || waitsUntil <= now ? {} : { waitsUntil: waitsUntil.toISOString() }),
    ...(problem === undefined ? {} : { problem }),
  };
}

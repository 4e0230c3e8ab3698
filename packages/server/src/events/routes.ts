/** Live updates by server-sent events: who was away says what it saw last (Last-Event-ID) and gets the rest first. */
import type { ServerResponse } from 'node:http';
import { happeningsAfter, type Happening } from '@primum/store/dossier/happenings';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { askerOf, signedIn } from '../session.ts';
import { isShared, throughGrant } from './through-grant.ts';

/** Keeps proxies from closing a quiet stream; also when a session that has ended is noticed. */
const BEAT_MS = 20_000;
const MISSED = 500;
const Headers = z.object({
  'last-event-id': z
    .string()
    .regex(/^\d{1,15}$/)
    .optional()
    .catch(undefined),
});

export function routes(app: App, deps: Deps): void {
  const { store, happenings } = deps;
  const streams = new Set<ServerResponse>();
  // A stream has no end of its own: left open, each would hold up a server that is asked to stop.
  const endAll = () => {
    for (const stream of streams) stream.end();
  };
  app.addHook('preClose', async () => endAll());
  // The database was away and is back: who comes again tells what it saw last and gets the rest.
  happenings.whenMissed(endAll);

  app.get(
    '/api/dossiers/:dossier/events',
    { config: { action: 'dossier.read-part', rateLimit: false }, schema: { params: DossierAddress, headers: Headers } },
    async (request, reply) => {
      const session = signedIn(request);
      const { id, revision, part } = dossierOf(request);
      let last = Number(request.headers['last-event-id'] ?? 0);
      const early: Happening[] = [];
      let tell: (happening: Happening) => void = (happening) => early.push(happening);
      const { raw } = reply;
      if (raw.destroyed) return reply.hijack();
      const unfollow = happenings.follow(id, (happening) => tell(happening));
      let beat: NodeJS.Timeout | undefined;
      streams.add(raw);
      // Heard from the very start: whoever leaves while the rest is being read must not be followed for ever.
      raw.once('close', () => {
        clearInterval(beat);
        unfollow();
        streams.delete(raw);
      });
      // Listening began above, so nothing falls between what was missed and what comes.
      const missed =
        last === 0 ? [] : await happeningsAfter(store, session, { dossier: id, after: last, limit: MISSED });

      reply.hijack();
      if (raw.destroyed) return reply;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 1000\n\n');
      const write = (happening: Happening) => {
        if (happening.number <= last) return;
        last = happening.number;
        raw.write(eventText(happening));
      };
      if (part !== undefined) raw.write(eventText({ kind: 'revision', body: { revision } }));
      tell =
        part === undefined ? write : throughGrant(() => isShared(deps, session, id), { write, end: () => raw.end() });
      for (const happening of [...missed, ...early]) tell(happening);
      beat = setInterval(() => {
        raw.write(': still here\n\n');
        void askerOf(request, deps).then(
          (still) => still?.organisation === session.organisation || raw.end(),
          () => {},
        );
        if (part !== undefined) void isShared(deps, session, id).then((still) => still || raw.end());
      }, BEAT_MS);
    },
  );
}

function eventText({ number, kind, body }: Pick<Happening, 'kind' | 'body'> & Partial<Happening>): string {
  return `${number === undefined ? '' : `id: ${number}\n`}event: ${kind}\ndata: ${JSON.stringify(body)}\n\n`;
}

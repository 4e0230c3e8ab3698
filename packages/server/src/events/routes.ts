/** Live updates by server-sent events: who was away says what it saw last (Last-Event-ID) and gets the rest first. */
import { happeningsAfter, type Happening } from '@primum/store/dossier/happenings';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { sessionOf, signedIn } from '../session.ts';

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

  app.get(
    '/api/dossiers/:dossier/events',
    { config: { action: 'dossier.read', rateLimit: false }, schema: { params: DossierAddress, headers: Headers } },
    async (request, reply) => {
      const session = signedIn(request);
      const { id } = dossierOf(request);
      let last = Number(request.headers['last-event-id'] ?? 0);
      const early: Happening[] = [];
      let tell = (happening: Happening) => void early.push(happening);
      const stop = happenings.follow(id, (happening) => tell(happening));
      // Listening began above, so nothing falls between what was missed and what comes.
      const missed =
        last === 0 ? [] : await happeningsAfter(store, session, { dossier: id, after: last, limit: MISSED });

      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) raw.setHeader(name, value);
      raw.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.write('retry: 1000\n\n');
      tell = (happening) => {
        if (happening.number <= last) return;
        last = happening.number;
        raw.write(eventText(happening));
      };
      for (const happening of [...missed, ...early]) tell(happening);
      const beat = setInterval(() => {
        raw.write(': still here\n\n');
        void sessionOf(request, deps).then(
          (still) => still?.organisation === session.organisation || raw.end(),
          () => {},
        );
      }, BEAT_MS);
      raw.on('close', () => {
        clearInterval(beat);
        stop();
      });
    },
  );
}

function eventText({ number, kind, body }: Happening): string {
  return `id: ${number}\nevent: ${kind}\ndata: ${JSON.stringify(body)}\n\n`;
}

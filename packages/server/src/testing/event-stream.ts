/** Listens to the live events of a dossier by a real connection, as a browser does. */
import type { AddressInfo } from 'node:net';
import { beginSession } from '@primum/store/account/sessions';
import type { Actor } from '@primum/store/store';
import type { TestServer } from './test-server.ts';

export interface Told {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: unknown;
}

export interface Listening {
  /** The next event of that name that was not given yet; throws after `withinMs`. */
  next(event: string, withinMs?: number): Promise<Told>;
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Listens on a free port where it does not yet. */
export async function addressOf({ app }: TestServer): Promise<string> {
  if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

export async function listenTo(
  server: TestServer,
  { dossier, who, after, at }: { dossier: string; who: Actor; after?: string; at?: string },
): Promise<Listening> {
  const cookie = `primum_session=${await beginSession(server.store, who)}`;
  const address = await addressOf(server);
  const stop = new AbortController();
  const reply = await fetch(`${address}/api/dossiers/${dossier}/events${at === undefined ? '' : `?at=${at}`}`, {
    headers: { cookie, ...(after === undefined ? {} : { 'last-event-id': after }) },
    signal: stop.signal,
  });
  if (reply.status !== 200) throw new Error(await reply.text());
  const told: Told[] = [];
  let wake = () => {};
  const ended = readInto(reply, (one) => {
    told.push(one);
    wake();
  });
  return {
    ended,
    stop: () => stop.abort(),
    async next(event, withinMs = 5000) {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = told.findIndex((one) => one.event === event);
        if (found >= 0) return told.splice(found, 1)[0] as Told;
        const leftMs = until - Date.now();
        if (leftMs <= 0) throw new Error(`no event ${event} within ${withinMs} ms`);
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, leftMs);
        });
      }
    },
  };
}

async function readInto(reply: Response, tell: (told: Told) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of reply.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const fields = new Map(part.split('\n').map((line) => [line.split(':', 1)[0], line.replace(/^[^:]*: ?/, '')]));
        const data = fields.get('data');
        if (data !== undefined) tell({ id: fields.get('id'), event: fields.get('event'), data: JSON.parse(data) });
      }
    }
  } catch {
    // Stopped from this side, or the line broke: both are an end.
  }
}

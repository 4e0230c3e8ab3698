import type { AddressInfo } from 'node:net';
import { saveDossier } from '@primum/store/dossier/save-dossier';
import { beginSession } from '@primum/store/account/sessions';
import { endGrant } from '@primum/store/sharing/grants';
import type { Actor } from '@primum/store/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { METRICS_TOKEN, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();
let address = '';
beforeAll(async () => {
  await server().app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(server().app.server.address() as AddressInfo).port}`;
});

interface Told {
  readonly id: string;
  readonly event: string;
  readonly data: unknown;
}

/** Reads events as they come, until `count` of them are there. */
async function read(
  dossier: string,
  count: number,
  { after, onOpen, who }: { after?: string; onOpen?: () => Promise<unknown>; who?: Actor },
): Promise<Told[]> {
  const session = await beginSession(server().store, who ?? server().people.reader);
  const stop = new AbortController();
  const headers = { cookie: `primum_session=${session}`, ...(after === undefined ? {} : { 'last-event-id': after }) };
  const reply = await fetch(`${address}/api/dossiers/${dossier}/events`, { headers, signal: stop.signal });
  expect(reply.headers.get('content-type')).toContain('text/event-stream');
  const told: Told[] = [];
  let text = '';
  await onOpen?.();
  for await (const chunk of reply.body ?? []) {
    text += new TextDecoder().decode(chunk);
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const fields = Object.fromEntries(part.split('\n').map((line) => line.split(/: ?(.*)/s)));
      if (fields['data'] !== undefined)
        told.push({ id: fields['id'], event: fields['event'], data: JSON.parse(fields['data']) });
    }
    if (told.length >= count) break;
  }
  stop.abort();
  return told;
}

async function openStreams(): Promise<number> {
  const reply = await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
  return Number(/^primum_event_streams (\d+)$/m.exec(await reply.text())?.[1]);
}

const change = (dossier: string, expected: number) =>
  saveDossier(server().store, server().people.editor, {
    dossier,
    expected,
    head: { title: 'x', kind: 'device', stage: 'design', purpose: 'x' },
    documents: new Map([['controls', `controls: [] # ${expected}\n`]]),
    changes: [],
  });

describe('live events', () => {
  it('tell of changes as they happen', async () => {
    const dossier = await newExample(server());
    const told = await read(dossier, 2, {
      onOpen: async () => {
        await change(dossier, 1);
        await change(dossier, 2);
      },
    });
    expect(told.map(({ event, data }) => ({ event, data }))).toMatchObject([
      { event: 'revision', data: { revision: 2, by: server().people.editor.account, documents: ['controls'] } },
      { event: 'revision', data: { revision: 3 } },
    ]);
  });

  it('begin with what was missed, each once and in order, for who was away', async () => {
    const dossier = await newExample(server());
    const [first] = await read(dossier, 1, { onOpen: () => change(dossier, 1) });
    await change(dossier, 2);
    await change(dossier, 3);
    const told = await read(dossier, 3, { after: first?.id ?? '', onOpen: () => change(dossier, 4) });
    expect(told.map(({ data }) => (data as { revision: number }).revision)).toEqual([3, 4, 5]);
  });

  it('of another dossier are not heard', async () => {
    const [mine, other] = [await newExample(server()), await newExample(server())];
    const told = await read(mine, 1, {
      onOpen: async () => {
        await change(other, 1);
        await change(mine, 1);
      },
    });
    expect(told).toHaveLength(1);
  });

  it('tell a partner that there is something new, not by whom or where, and end with the grant', async () => {
    const dossier = await newExample(server());
    const grant = await share(server(), dossier, 'maker');
    const told = await read(dossier, 99, {
      who: server().partners.reader,
      onOpen: async () => {
        await change(dossier, 1);
        await endGrant(server().store, server().people.owner, { dossier, grant });
        await change(dossier, 2);
      },
    });
    expect(told.map(({ event, data }) => ({ event, data }))).toEqual([
      { event: 'revision', data: { revision: 1 } },
      { event: 'revision', data: { revision: 2 } },
    ]);
  });

  it('of who left before the stream began are not told for ever', async () => {
    const dossier = await newExample(server());
    const session = await beginSession(server().store, server().people.reader);
    const headers = { cookie: `primum_session=${session}`, 'last-event-id': '1' };
    const leaving = Array.from({ length: 60 }, (_, index) =>
      fetch(`${address}/api/dossiers/${dossier}/events`, { headers, signal: AbortSignal.timeout(index) }).catch(
        () => {},
      ),
    );
    await Promise.all(leaving);
    // Whoever comes later is answered later: by then the server has been through all who left.
    await read(dossier, 1, { onOpen: () => change(dossier, 1) });
    await expect.poll(async () => await openStreams(), { timeout: 5_000 }).toBe(0);
  });

  it('end when the server is asked to stop, so that nothing holds it up', async () => {
    const dossier = await newExample(server());
    const session = await beginSession(server().store, server().people.reader);
    const headers = { cookie: `primum_session=${session}` };
    const reply = await fetch(`${address}/api/dossiers/${dossier}/events`, { headers });
    const text = reply.text();
    await server().app.close();
    expect(await text).toContain('retry:');
  });
});

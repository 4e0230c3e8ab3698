import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { askTracker } from './ask-tracker.ts';
import { isPublic } from './public-address.ts';

const opened: Server[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function* endless(): Generator<Buffer> {
  for (;;) yield Buffer.alloc(65_536, 32);
}

const headers = { authorization: 'Bearer secret' };
const ask = (origin: string, timeLimitMs = 2000) =>
  askTracker({ method: 'GET', url: `${origin}/api` }, { allowed: [origin], headers, timeLimitMs });

describe('a request to a tracker', () => {
  it('follows no redirect: the token goes nowhere else', async () => {
    const heard: unknown[] = [];
    const elsewhere = await listening(({ headers: given }, response) => {
      heard.push(given);
      response.end('{}');
    });
    const origin = await listening((_, response) => response.writeHead(302, { location: elsewhere }).end());
    expect((await ask(origin)).status).toBe(302);
    expect(heard).toEqual([]);
  });

  it('ends in time where nothing comes, and where an answer never ends', async () => {
    const hanging = await listening(() => {});
    await expect(ask(hanging, 100)).rejects.toMatchObject({
      code: 'TRACKER_UNREACHABLE',
      facts: { sent: 'unknown' },
      message: expect.stringContaining('did not answer in time'),
    });
    const dripping = await listening((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write(' '), 20);
      response.once('close', () => clearInterval(timer));
    });
    await expect(ask(dripping, 200)).rejects.toMatchObject({ code: 'TRACKER_UNREACHABLE' });
  });

  it('reads no more than a few megabytes', async () => {
    const origin = await listening((_, response) => void Readable.from(endless()).pipe(response));
    await expect(ask(origin)).rejects.toMatchObject({ code: 'TRACKER_UNREACHABLE' });
  });

  it('tells that nothing was sent where nobody listens, and gives no secret away', async () => {
    const origin = await listening(() => {});
    const [server] = opened.splice(0);
    await new Promise((resolve) => server?.close(resolve));
    const error: unknown = await ask(origin).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'TRACKER_UNREACHABLE', facts: { sent: 'no' } });
    expect(JSON.stringify([error, (error as Error).message, (error as Error).cause])).not.toContain('secret');
  });

  it('is not sent to this machine or network unless that is allowed', async () => {
    const heard: unknown[] = [];
    const origin = await listening((request, response) => {
      heard.push(request.url);
      response.end('{}');
    });
    const secure = origin.replace('http:', 'https:');
    for (const url of [origin, secure, secure.replace('127.0.0.1', 'localhost')]) {
      await expect(askTracker({ method: 'GET', url }, { allowed: [], headers })).rejects.toMatchObject({
        code: 'TRACKER_REFUSED',
        facts: { sent: 'no' },
      });
    }
    expect(heard).toEqual([]);
  });
});

it.each([
  ['140.82.112.3', true],
  ['2606:50c0:8000::153', true],
  ['10.0.0.1', false],
  ['172.31.255.255', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['::', false],
  ['::ffff:8.8.8.8', false],
  ['64:ff9b::a00:1', false],
  ['fd00::1', false],
  ['fe80::1', false],
  ['2002:a00:1::', false],
  ['2001:db8::1', false],
  ['example.org', false],
])('%s is public: %s', (address, expected) => {
  expect(isPublic(address)).toBe(expected);
});

import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from './testing/test-server.ts';

const server = testServer();

describe('a long answer', () => {
  it('goes out gzipped to who can read that, says the same either way, and is kept apart by caches', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.reader);
    const url = `/api/dossiers/${id}/picture`;
    const plain = await ask({ url, headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const encoding of ['gzip, deflate, br', 'gzip']) {
      const short = await ask({ url, headers: { 'accept-encoding': encoding } });
      expect(short.headers).toMatchObject({
        'content-encoding': 'gzip',
        vary: expect.stringContaining('accept-encoding'),
      });
      expect(short.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3);
      expect(gunzipSync(short.rawPayload).equals(plain.rawPayload)).toBe(true);
    }
  });

  it('that is short goes out as it is', async () => {
    const id = await newExample(server());
    const ask = await asking(server(), server().people.reader);
    const { headers } = await ask({ url: `/api/dossiers/${id}/figures`, headers: { 'accept-encoding': 'gzip' } });
    expect(headers).not.toHaveProperty('content-encoding');
  });
});

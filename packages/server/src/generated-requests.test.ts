import { describe, expect, it } from 'vitest';
import { tryGeneratedRequests } from './testing/generated-requests.ts';
import { testServer } from './testing/test-server.ts';

const server = testServer();
/** `npm run bench -- requests` tries 10,000, each time others. */
const COUNT = 400;

describe('requests made up from the description of the API', () => {
  it('are all answered as it says, and never by a fault of the server', async () => {
    const tried = await tryGeneratedRequests(server(), { count: COUNT, seed: 20_261_125 });
    expect(tried.breaches).toEqual([]);
    expect(tried.requests).toBe(COUNT);
    // Both sides of the wall were reached.
    for (const status of [200, 201, 401, 403, 404, 422]) expect(tried.statuses[status]).toBeGreaterThan(0);
  }, 600_000);
});

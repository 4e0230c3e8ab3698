/** 10,000 requests made up from the description of the API, against a server on an empty embedded database. */
import { startTestServer } from '../packages/server/src/testing/test-server.ts';
import { tryGeneratedRequests } from '../packages/server/src/testing/generated-requests.ts';
import type { Measured } from './measured.ts';

const COUNT = 10_000;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const { server, close } = await startTestServer({ folder: undefined });
  const began = performance.now();
  const { requests, statuses, breaches } = await tryGeneratedRequests(server, { count: COUNT, seed: Date.now() });
  const seconds = (performance.now() - began) / 1000;
  await close();
  console.log(`  ${JSON.stringify(statuses)}`);
  for (const breach of breaches) console.log(`  ${breach}`);
  return [
    { name: 'requests made up and answered', figure: requests, unit: 'requests', bar: COUNT, ok: requests >= COUNT },
    {
      name: 'answers that break the description, or are 5xx',
      figure: breaches.length,
      unit: 'kinds',
      bar: 0,
      ok: breaches.length === 0,
    },
    { name: 'time for all', figure: Math.round(seconds), unit: 's', bar: undefined, ok: true },
  ];
}

import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ExampleView } from '@primum/core/api/dossiers';
import type { Tour } from '@primum/core/api/tour';
import { describe, expect, it } from 'vitest';
import { asking, testServer } from '../testing/test-server.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const server = testServer();

describe('an example', () => {
  it('is listed with whether it has a tour, and tells it in both languages', async () => {
    const ask = await asking(server(), server().people.reader);
    const { items } = (await ask({ url: '/api/examples' })).json<{ items: ExampleView[] }>();
    expect(items.map(({ id }) => id)).toEqual(readdirSync(EXAMPLES).sort());
    expect(items.filter(({ hasTour }) => !hasTour)).toEqual([]);
    const answer = await ask({ url: '/api/examples/amps/tour' });
    expect(answer.statusCode).toBe(200);
    const [first] = answer.json<Tour>().steps;
    expect(first?.at).toEqual({ screen: 'overview' });
    expect([first?.title.en, first?.title.de]).toEqual(['What is it for?', 'Wofür ist es da?']);
  });

  it.each(['nothing', '..%2F..%2Fknowledge', '%2e%2e'])('called %s has no tour to tell', async (example) => {
    const ask = await asking(server(), server().people.owner);
    const answer = await ask({ url: `/api/examples/${example}/tour` });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

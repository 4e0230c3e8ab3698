import type { FrontierPicture, SetPicture } from '@primum/core/treatment/set-picture';
import type { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();

const post = (ask: Ask, id: string, what: 'set' | 'frontier', payload: object) =>
  ask({ method: 'POST', url: `/api/dossiers/${id}/treatment/${what}`, payload });

describe('treatment', () => {
  it('tells the ways to lower each harm, the best set for a budget and the frontier', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    const ways = await ask({ url: `/api/dossiers/${id}/treatment` });
    expect(ways.statusCode).toBe(200);
    const [worst] = ways.json<TreatmentPicture>().harms;
    expect([worst?.id, (worst?.ways.length ?? 0) > 0]).toEqual(['overdose-by-library', true]);
    const set = (await post(ask, id, 'set', { budget: 50_000 })).json<SetPicture>();
    expect([set.status, set.set?.members.map(({ control }) => control.key)]).toEqual([
      'best',
      ['connected-care/network-segmentation@enterprise-network'],
    ]);
    const frontier = (await post(ask, id, 'frontier', { axes: ['cost', 'privacy'] })).json<FrontierPicture>();
    expect([frontier.complete, frontier.points[0]?.figures.cost]).toEqual(['all', 0]);
  });

  it('refuses what is no question, with what was expected', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    for (const wrong of [{}, { budget: -1 }, { budget: 1, seconds: 60 }, { budget: 1, lower: 'beauty' }])
      expect((await post(ask, id, 'set', wrong)).statusCode).toBe(422);
    expect((await post(ask, id, 'frontier', { axes: ['cost', 'cost'] })).statusCode).toBe(422);
    const unknown = await post(ask, id, 'set', { targets: ['overdose-by-libary:low'] });
    expect(unknown.statusCode).toBe(422);
    expect(unknown.body).toContain('did you mean');
  });

  it('is not told to a partner, nor to somebody who is not signed in', async () => {
    const id = await newExample(server(), 'infusion-pump');
    await share(server(), id, 'hospital');
    const partner = await asking(server(), server().partners.owner);
    expect((await partner({ url: `/api/dossiers/${id}/treatment` })).statusCode).toBe(403);
    expect((await post(partner, id, 'set', { budget: 1 })).statusCode).toBe(403);
    expect((await server().app.inject({ url: `/api/dossiers/${id}/treatment` })).statusCode).toBe(401);
  });
});

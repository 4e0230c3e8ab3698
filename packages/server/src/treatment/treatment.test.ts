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

  it('says where costs below zero and circles stand, and answers again once they are mended', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    let revision = 1;
    const change = async (edits: readonly object[]) => {
      const headers = { 'if-match': `"${revision}"` };
      const saved = await ask({ method: 'POST', url: `/api/dossiers/${id}/changes`, headers, payload: { edits } });
      revision = saved.json<{ revision: number }>().revision;
    };
    const { values } = (await ask({ url: `/api/dossiers/${id}/values` })).json<{
      values: { controls: { controls: { control: string; at: string | string[] }[] } };
    }>();
    const at = (where: string) =>
      values.controls.controls.findIndex((one) => one.control === 'network-segmentation' && one.at === where);
    const needs = (where: string, needed: string) => ({
      document: 'controls',
      do: 'set',
      path: ['controls', at(where), 'needs'],
      value: [{ control: 'network-segmentation', at: needed }],
    });
    await change([needs('pump-wifi', 'vendor-network'), needs('vendor-network', 'pump-wifi')]);
    const circle = await post(ask, id, 'set', { budget: 1 });
    expect([circle.statusCode, circle.json<{ code: string }>().code]).toEqual([422, 'DOSSIER_INVALID']);
    expect(circle.body).toContain('controls need each other in a circle');
    const cost = { document: 'controls', do: 'set', path: ['controls', at('pump-wifi'), 'cost'] };
    const none = { document: 'controls', do: 'remove', path: ['controls', at('pump-wifi'), 'needs'] };
    await change([none, { ...cost, value: { once: -5 } }]);
    const below = await ask({ url: `/api/dossiers/${id}/treatment` });
    expect([below.statusCode, below.json<{ faults: { path: unknown }[] }>().faults[0]?.path]).toEqual([
      422,
      ['controls', at('pump-wifi'), 'cost', 'once'],
    ]);
    await change([{ ...cost, value: { once: 5 } }]);
    expect((await post(ask, id, 'set', { budget: 1 })).statusCode).toBe(200);
  });

  it('tells of every way what it asks, who must do it and what it touches; of an impossible target what would help', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    const ways = (await ask({ url: `/api/dossiers/${id}/treatment` })).json<TreatmentPicture>();
    const control = (place: string) => ways.controls.find(({ key }) => key.endsWith(place));
    expect(control('/network-access-control@clinical-network')).toMatchObject({
      touches: ['delay'],
      burden: { trainingHours: 20 },
      parties: [{ id: 'hospital' }],
      coverage: 'safe',
      standing: 'proposed',
    });
    expect(control('/asset-tracking@pump')?.privacy?.effect).toBe('worse');
    expect(control('/wifi-passphrase@pump-wifi')).toMatchObject({ standing: 'claimed', evidence: [] });
    const set = (await post(ask, id, 'set', { targets: ['patient:low'] })).json<SetPicture>();
    expect(set.status).toBe('impossible');
    const reasons = new Set(set.blocked.flatMap(({ wouldHelp }) => wouldHelp.map(({ reason }) => reason)));
    expect([...reasons]).toContain('not-proposed');
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

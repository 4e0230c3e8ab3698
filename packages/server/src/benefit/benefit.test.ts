import type { BenefitAnswer } from '@primum/core/api/benefit';
import type { Edit } from '@primum/core/dossier/edit';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();

async function change(ask: Ask, dossier: string, edits: readonly Edit[]) {
  const { revision } = (await ask({ url: `/api/dossiers/${dossier}` })).json<{ revision: number }>();
  return ask({
    method: 'POST',
    url: `/api/dossiers/${dossier}/changes`,
    headers: { 'if-match': `"${revision}"` },
    payload: { edits },
  });
}

const balance = {
  id: 'wifi-or-not',
  title: 'Certificates for the pumps?',
  use: 'ward-infusion',
  'device-years': 500,
  options: [
    { id: 'as-is', title: 'As it is' },
    {
      id: 'certificates',
      title: 'A certificate in each pump',
      controls: [{ control: 'wifi-certificates', at: 'pump-wifi' }],
      cost: { once: 20_000 },
    },
  ],
};
const write: Edit = { document: 'balances', do: 'insert', path: ['balances', 0], value: balance };

describe('benefit and risk', () => {
  it('are weighed as soon as a balance is written, and uses stand beside each other', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    const before = (await ask({ url: `/api/dossiers/${id}/benefit` })).json<BenefitAnswer>();
    expect(before.uses.places.map(({ use }) => use)).toContain('ward-infusion');
    expect((await change(ask, id, [write])).statusCode).toBe(200);
    const reply = await ask({ url: `/api/dossiers/${id}/benefit` });
    expect(reply.statusCode).toBe(200);
    const found = reply.json<BenefitAnswer>().balances.find((one) => one.id === 'wifi-or-not');
    expect(found).toMatchObject({ state: 'figures', measure: { deviceYears: 500 } });
    if (found?.state !== 'figures') throw new Error('no figures');
    expect(found.options.map(({ id: option, axes }) => [option, axes.cost.point])).toEqual([
      ['as-is', 0],
      ['certificates', 20_000],
    ]);
    expect(found.options[1]?.axes.patient.point).toBeLessThanOrEqual(found.options[0]?.axes.patient.point ?? 0);
  });

  it('are not told to a partner, nor to somebody who is not signed in', async () => {
    const id = await newExample(server(), 'infusion-pump');
    await share(server(), id, 'hospital');
    const partner = await asking(server(), server().partners.owner);
    expect((await partner({ url: `/api/dossiers/${id}/benefit` })).statusCode).toBe(403);
    expect((await server().app.inject({ url: `/api/dossiers/${id}/benefit` })).statusCode).toBe(401);
  });

  it('are not written with weights that fall', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    const weights = { negligible: 0.1, minor: 0.01, serious: 0.2, critical: 0.5, catastrophic: 1 };
    const reply = await change(ask, id, [{ ...write, value: { ...balance, weights } }]);
    expect(JSON.stringify(reply.json())).toContain('weights-out-of-order');
  });

  it('tell what criteria of a use are written from, and judge the use by those that are written', async () => {
    const ask = await asking(server(), server().people.editor);
    const id = await newExample(server(), 'infusion-pump');
    const asked = async () => (await ask({ url: `/api/dossiers/${id}/benefit` })).json<BenefitAnswer>();
    const before = await asked();
    const { probabilities = [], rows = [], entries = [] } = before.toChoose ?? {};
    expect(rows.map((row) => row.length)).toEqual(before.severities.map(() => probabilities.length));
    expect(entries).toMatchObject([{ id: 'clinical-harm/acceptability', rows }]);
    const matrix = rows.map((row) => row.map(() => 'unacceptable'));
    const value = { matrix, reason: 'Made for tests.' };
    await change(ask, id, [{ document: 'dossier', do: 'insert', path: ['uses', 0, 'criteria', 0], value }]);
    const after = await asked();
    expect(after.toChoose).toEqual(before.toChoose);
    const stricter = rows.flat().filter((field) => field !== 'unacceptable').length;
    expect(after.uses.places[0]?.criteria).toEqual({ reason: 'Made for tests.', stricter, milder: 0 });
  });
});

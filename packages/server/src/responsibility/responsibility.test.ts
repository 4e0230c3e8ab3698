import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { listAudit } from '@primum/store/audit/list-audit';
import { listDecisions } from '@primum/store/decision/decisions';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();

async function threeParties(party = 'platform') {
  const dossier = await newExample(server(), 'remote-patient-monitoring');
  await share(server(), dossier, party);
  const owner = await asking(server(), server().people.editor);
  const partner = await asking(server(), server().partners.editor);
  const write = (ask: Ask, path: string, payload: object, revision: number) =>
    ask({
      method: 'POST',
      url: `/api/dossiers/${dossier}/expectations${path}`,
      headers: { 'if-match': `"${revision}"` },
      payload,
    });
  const pictureOf = async (ask: Ask) =>
    (await ask({ url: `/api/dossiers/${dossier}/responsibility` })).json<ResponsibilityPicture>();
  const rowOf = async (ask: Ask, id: string) => (await pictureOf(ask)).expectations.find((row) => row.id === id);
  return { dossier, owner, partner, write, pictureOf, rowOf };
}

const REQUEST = {
  of: 'hospital',
  text: 'Tell us of every stolen workstation.',
  at: { asset: 'directory' },
  why: { threat: 'former-staff-still-let-in' },
};

describe('who must do what', () => {
  it('is told without the chains, which are asked for apart', async () => {
    const { owner, pictureOf } = await threeParties();
    const picture = await pictureOf(owner);
    expect(picture.expectations).toHaveLength(6);
    expect(picture.nobody.length).toBeGreaterThan(0);
    expect(picture.nobody.filter(({ behind }) => behind !== undefined).length).toBeGreaterThan(0);
    expect(JSON.stringify(picture)).not.toMatch(/"chain":\[[^\]]/);
  });
});

describe('a request', () => {
  it('is taken back by the party that asked, with its answer, and by no other', async () => {
    const { owner, partner, write, rowOf } = await threeParties();
    const id = 'tablet-up-to-date';
    const row = await rowOf(owner, id);
    expect(row?.of).toBe('platform');
    expect((await write(partner, `/${id}/withdrawal`, {}, 1)).json()).toMatchObject({ code: 'INPUT_INVALID' });
    const saved = await write(owner, `/${id}/withdrawal`, { as: row?.by, reason: 'Asked of the wrong party.' }, 1);
    expect(saved.json()).toMatchObject({ revision: 2, faults: [] });
    expect(await rowOf(owner, id)).toBeUndefined();
    expect(await rowOf(partner, id)).toBeUndefined();
    expect((await write(owner, `/${id}/withdrawal`, {}, 2)).json()).toMatchObject({ code: 'INPUT_INVALID' });
    expect((await write(partner, '/no-such-thing/withdrawal', {}, 2)).json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an answer of a partner', () => {
  it('is written into the owner’s dossier, comments kept, with who, when and why', async () => {
    const { dossier, owner, partner, write, rowOf } = await threeParties();
    const textOf = async () =>
      (await owner({ url: `/api/dossiers/${dossier}/documents/agreements` })).json<{ text: string }>().text;
    const before = await textOf();
    const saved = await write(partner, '/tablet-up-to-date/answer', { state: 'accepted', doneBy: '2027-03-01' }, 1);
    expect(saved.json()).toEqual({ revision: 2, faults: [] });
    expect(saved.headers['etag']).toBe('"2"');
    expect(await rowOf(owner, 'tablet-up-to-date')).toMatchObject({ state: 'accepted', doneBy: '2027-03-01' });
    const after = await textOf();
    expect(after.startsWith(before.split('promises:')[0] ?? '')).toBe(true);
    server().pass(1000);
    const declined = { state: 'declined', reason: 'No staff at night.', saidBy: 'head of operations' };
    expect((await write(partner, '/tablet-up-to-date/answer', declined, 2)).statusCode).toBe(200);
    const { items } = (await owner({ url: `/api/dossiers/${dossier}/history` })).json<{ items: object[] }>();
    const { account } = server().partners.editor;
    expect(items[0]).toMatchObject({
      revision: 3,
      by: { id: account, name: 'A editor' },
      reason: 'No staff at night.',
    });
    const decisions = await listDecisions(server().store, server().people.owner, dossier);
    expect(decisions).toMatchObject([
      { finding: 'expectation:tablet-up-to-date', by: account, body: { state: 'accepted', by: 'platform' } },
      { body: { state: 'declined', reason: 'No staff at night.' }, revises: decisions[0]?.id },
    ]);
    const [logged] = await listAudit(server().store, server().partners.owner, { limit: 1 });
    expect(logged).toMatchObject({ action: 'dossier.change', account, thing: dossier });
  });

  it('with proof puts a control in place at a thing of its own', async () => {
    const { dossier, owner, partner, write, rowOf } = await threeParties();
    const proved = { state: 'proved', proof: ['evidence/restore-test.pdf'] };
    expect((await write(partner, '/backup-out-of-reach/answer', proved, 1)).statusCode).toBe(200);
    expect(await rowOf(partner, 'backup-out-of-reach')).toMatchObject({ state: 'proved', proof: proved.proof });
    const { values } = (await owner({ url: `/api/dossiers/${dossier}/values` })).json<{
      values: { controls: { controls: object[] } };
    }>();
    expect(values.controls.controls).toContainEqual(
      expect.objectContaining({ control: 'offline-backup', state: 'in-place', evidence: proved.proof }),
    );
  });

  it.each([
    ['/segmented-hospital-network/answer', { state: 'accepted' }, 404],
    ['/tablet-up-to-date/answer', { state: 'accepted', as: 'hospital' }, 403],
    ['/tablet-up-to-date/answer', { state: 'declined' }, 422],
    ['/tablet-up-to-date/answer', { state: 'proved', proof: [] }, 422],
    ['/tablet-up-to-date/answer', { state: 'accepted', by: 'platform' }, 422],
    ['/nothing/answer', { state: 'accepted' }, 404],
    ['/tablet-up-to-date/reminders', {}, 422],
    ['', { ...REQUEST, at: { asset: 'record-server' } }, 422],
    ['', { ...REQUEST, of: 'network-operators' }, 422],
    ['', { ...REQUEST, as: 'hospital', of: 'platform' }, 403],
    ['', { ...REQUEST, why: { harms: ['no-such-harm'] } }, 422],
  ])('that is not its to give is refused and nothing is kept: %s %j', async (path, payload, status) => {
    const { owner, partner, write, dossier } = await threeParties();
    const refused = await write(partner, path, payload, 1);
    expect({ status: refused.statusCode, body: refused.json<object>() }).toMatchObject({ status });
    expect((await owner({ url: `/api/dossiers/${dossier}` })).json()).toMatchObject({ revision: 1 });
  });

  it('about what it cannot see is refused as if nobody had asked', async () => {
    const { partner, write } = await threeParties('household');
    expect((await write(partner, '/tablet-up-to-date/answer', { state: 'accepted' }, 1)).json()).toMatchObject({
      status: 404,
    });
  });

  it('on an older revision is refused', async () => {
    const { partner, write } = await threeParties();
    await write(partner, '/tablet-up-to-date/answer', { state: 'accepted' }, 1);
    const stale = await write(partner, '/tablet-up-to-date/answer', { state: 'accepted' }, 1);
    expect(stale.json()).toMatchObject({ code: 'STALE_REVISION', facts: { current: 2 } });
  });
});

describe('a request', () => {
  it('of a partner reaches the owner, who answers for its own party', async () => {
    const { owner, partner, write, rowOf } = await threeParties();
    const asked = await write(partner, '', { ...REQUEST, at: { asset: 'browser' } }, 1);
    expect(asked.json()).toMatchObject({ revision: 2, faults: [] });
    const { id } = asked.json<{ id: string }>();
    expect(await rowOf(owner, id)).toMatchObject({ by: 'platform', of: 'hospital', state: 'asked' });
    expect((await write(partner, `/${id}/answer`, { state: 'accepted' }, 2)).statusCode).toBe(422);
    expect((await write(owner, `/${id}/answer`, { state: 'declined', reason: 'Too many.' }, 2)).statusCode).toBe(200);
    expect(await rowOf(partner, id)).toMatchObject({ state: 'declined', reason: 'Too many.' });
  });

  it('can be repeated by who asked, once a day', async () => {
    const { owner, write, rowOf, partner } = await threeParties();
    expect((await write(owner, '/tablet-up-to-date/reminders', {}, 1)).json()).toEqual({ revision: 2, faults: [] });
    expect(await rowOf(partner, 'tablet-up-to-date')).toMatchObject({ remindedOn: ['2026-11-25'] });
    expect((await write(owner, '/tablet-up-to-date/reminders', {}, 2)).statusCode).toBe(422);
  });

  it('that leaves the dossier with a fault is refused, and the owner is told which', async () => {
    const { owner, write } = await threeParties();
    const refused = await write(owner, '', { ...REQUEST, of: 'platform', at: { asset: 'nowhere' } }, 1);
    expect(refused.json()).toMatchObject({ code: 'INPUT_INVALID', faults: [{ code: 'dangling-id' }] });
  });
});

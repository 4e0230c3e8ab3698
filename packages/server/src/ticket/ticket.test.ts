import type { TicketDraft, TicketView } from '@primum/core/api/tickets';
import { listAudit } from '@primum/store/audit/list-audit';
import { listOrganisations } from '@primum/store/account/organisations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeTracker, startFakeTracker } from '../testing/fake-tracker.ts';
import { ACCOUNT, TOKEN } from '../testing/fake-tracker-kinds.ts';
import { type Ask, asking, newExample, share, testServer } from '../testing/test-server.ts';
import { followAllTickets } from './follow-tickets.ts';

const KINDS = ['github', 'gitlab', 'jira'] as const;
const fakes = new Map<string, FakeTracker>();
const allowed: string[] = [];
const server = testServer({ trackers: allowed });
const TRACKER = '/api/organisation/tracker';
const MINUTE_MS = 60_000;

beforeAll(async () => {
  for (const kind of KINDS) {
    const fake = await startFakeTracker(kind);
    fakes.set(kind, fake);
    allowed.push(fake.origin);
  }
});
afterAll(async () => {
  for (const fake of fakes.values()) await fake.close();
});

function fakeOf(kind: string): FakeTracker {
  const fake = fakes.get(kind);
  if (fake === undefined) throw new Error(`no fake ${kind}`);
  fake.odd.length = 0;
  return fake;
}

const written = ({ kind, origin: address, project }: FakeTracker, more: object = {}) => ({
  kind,
  address,
  project,
  token: TOKEN,
  ...(kind === 'jira' ? { account: ACCOUNT } : {}),
  ...more,
});

async function connected(kind: string) {
  const fake = fakeOf(kind);
  const { people } = server();
  const [owner, editor] = [await asking(server(), people.owner), await asking(server(), people.editor)];
  const reply = await owner({ method: 'PUT', url: TRACKER, payload: written(fake) });
  expect({ status: reply.statusCode, body: reply.body }).toMatchObject({ status: 204 });
  const dossier = await newExample(server());
  const harms = (await editor({ url: `/api/dossiers/${dossier}/picture` })).json<{
    harms: { id: string; harm: string; evaluation: string }[];
  }>().harms;
  const harm = harms.find(({ evaluation }) => evaluation !== 'acceptable');
  if (harm === undefined) throw new Error('the example has harms');
  return { fake, owner, editor, dossier, harm };
}

const draftOf = async (ask: Ask, dossier: string, thing: string, about = 'level') =>
  ask({ url: `/api/dossiers/${dossier}/tickets/draft`, query: { about, thing } });
async function make(ask: Ask, dossier: string, thing: string, about = 'level') {
  const { title, body } = (await draftOf(ask, dossier, thing, about)).json<TicketDraft>();
  return ask({ method: 'POST', url: `/api/dossiers/${dossier}/tickets`, payload: { about, thing, title, body } });
}
const listOf = async (ask: Ask, dossier: string) =>
  (await ask({ url: `/api/dossiers/${dossier}/tickets` })).json<{ items: TicketView[] }>().items;
const look = (ask: Ask, dossier: string) => ask({ method: 'POST', url: `/api/dossiers/${dossier}/tickets/look` });

describe.each(KINDS)('a ticket in %s', (kind) => {
  it('is shown before anything leaves, made once, and leads both ways', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    const before = fake.issues.length;
    const draft = (await draftOf(editor, dossier, harm.id)).json<TicketDraft>();
    expect(draft.to).toEqual({ kind, project: fake.project, address: fake.origin });
    expect(draft.foot).toContain(`http://localhost:7420/dossiers/${dossier}/harm?thing=`);
    expect(fake.issues.length).toBe(before);

    const made = await make(editor, dossier, harm.id);
    expect({ status: made.statusCode, body: made.body }).toMatchObject({ status: 201 });
    const ticket = made.json<TicketView>();
    const number = before + 1;
    expect(ticket).toMatchObject({
      state: 'open',
      key: kind === 'jira' ? `SEC-${number}` : `#${number}`,
      standing: 'same',
    });
    expect(ticket.address?.startsWith(fake.origin)).toBe(true);
    const issue = fake.issues.at(-1);
    expect(issue?.title).toBe(draft.title);
    expect(issue?.text).toContain(`primum-${ticket.id}`);
    expect(issue?.text).toContain(`/dossiers/${dossier}/harm?thing=`);

    const again = await make(editor, dossier, harm.id);
    expect([again.statusCode, again.json<TicketView>().id]).toEqual([200, ticket.id]);
    expect(fake.issues.length).toBe(number);
    expect((await draftOf(editor, dossier, harm.id)).json<TicketDraft>().ticket?.id).toBe(ticket.id);
    const entries = await listAudit(server().store, server().people.owner, { limit: 5 });
    expect(entries.find(({ action }) => action === 'ticket.make')?.facts).toMatchObject({ dossier, thing: harm.id });
  });

  it('is made once where two press at the same time', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    const before = fake.issues.length;
    const replies = await Promise.all([make(editor, dossier, harm.id), make(editor, dossier, harm.id)]);
    expect(fake.issues.length).toBe(before + 1);
    for (const { statusCode } of replies) expect([200, 201, 409]).toContain(statusCode);
  });

  it('is found again, and not made again, where its answer was lost', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    const before = fake.issues.length;
    fake.odd.push({ on: 'make', status: 502, isDone: true });
    expect((await make(editor, dossier, harm.id)).json()).toMatchObject({ code: 'TRACKER_REFUSED' });
    expect(await listOf(editor, dossier)).toMatchObject([{ state: 'pending' }]);
    expect((await make(editor, dossier, harm.id)).json()).toMatchObject({ code: 'STILL_RUNNING' });
    server().pass(3 * MINUTE_MS);
    const healed = await make(editor, dossier, harm.id);
    expect([healed.statusCode, healed.json<TicketView>().state]).toEqual([201, 'open']);
    expect(fake.issues.length).toBe(before + 1);
  });

  it('is made on the next press where the tracker had not made it', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    const before = fake.issues.length;
    fake.odd.push({ on: 'make', status: 500 });
    await make(editor, dossier, harm.id);
    server().pass(3 * MINUTE_MS);
    expect((await make(editor, dossier, harm.id)).statusCode).toBe(201);
    expect(fake.issues.length).toBe(before + 1);
  });

  it('is followed: closed there and still open here is said, and lost is not deleted', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    await make(editor, dossier, harm.id);
    const number = fake.issues.length;
    expect((await look(editor, dossier)).json()).toEqual({ looked: 1, changed: kind === 'jira' ? 1 : 0 });
    expect((await look(editor, dossier)).json()).toEqual({ looked: 1, changed: 0 });
    if (kind !== 'jira') expect(fake.heard.at(-1)?.headers['if-none-match']).toBe(`W/"${number}-1"`);
    fake.change(number, 'closed');
    expect((await look(editor, dossier)).json()).toEqual({ looked: 1, changed: 1 });
    expect(await listOf(editor, dossier)).toMatchObject([
      { state: 'closed', standing: 'same', attention: 'closed-there' },
    ]);
    // What was closed makes room for the next; both stay.
    expect((await make(editor, dossier, harm.id)).statusCode).toBe(201);
    fake.change(number, 'open');
    Object.assign(fake.issues.at(-1) ?? {}, { gone: true });
    await look(editor, dossier);
    expect(
      (await listOf(editor, dossier)).map(({ state, attention }) => `${state}: ${attention ?? ''}`).sort(),
    ).toEqual(['lost: lost', 'open: ']);
  });

  it('waits as long as the tracker says, and no request is sent before', async () => {
    const { fake, editor, dossier, harm } = await connected(kind);
    await make(editor, dossier, harm.id);
    const status = kind === 'github' ? 403 : 429;
    fake.odd.push({ on: 'look', status, headers: { 'retry-after': '120' } });
    expect((await look(editor, dossier)).json()).toMatchObject({ code: 'TRACKER_BUSY', status: 424 });
    const heard = fake.heard.length;
    expect((await look(editor, dossier)).json()).toMatchObject({ code: 'TRACKER_BUSY' });
    await followAllTickets(server().store, allowed);
    expect(fake.heard.length).toBe(heard);
    server().pass(121_000);
    expect((await look(editor, dossier)).statusCode).toBe(200);
  });

  it.each([
    ['a token that is not known', { status: 401, body: `{"message":"Bad credentials ${TOKEN}"}` }, 'TRACKER_REFUSED'],
    ['a project that is not there', { status: 404 }, 'TRACKER_REFUSED'],
    ['what it does not take', { status: 422, body: '{"message":"Validation Failed"}' }, 'TRACKER_REFUSED'],
    ['broken JSON', { status: 201, body: '{"number": 1' }, 'TRACKER_REFUSED'],
    ['a redirect', { status: 307, headers: { location: 'http://127.0.0.1:9/elsewhere' } }, 'TRACKER_REFUSED'],
  ])('tells of %s, without the token', async (_, odd, code) => {
    const { fake, editor, dossier, harm } = await connected(kind);
    fake.odd.push({ on: 'make', ...odd });
    const reply = await make(editor, dossier, harm.id);
    expect(reply.json()).toMatchObject({ code, status: 424 });
    expect(reply.body).not.toContain(TOKEN);
  });
});

describe('the tracker of an organisation', () => {
  it('is tried with what was written, and says what the tracker said', async () => {
    const owner = await asking(server(), server().people.owner);
    for (const kind of KINDS) {
      const fake = fakeOf(kind);
      const tried = await owner({ method: 'POST', url: `${TRACKER}/try`, payload: written(fake) });
      expect(tried.json<{ project: string }>().project).toMatch(/pump|SEC/);
      const wrong = await owner({ method: 'POST', url: `${TRACKER}/try`, payload: written(fake, { token: 'wrong' }) });
      expect(wrong.json()).toMatchObject({ code: 'TRACKER_REFUSED', facts: { status: 401 } });
    }
  });

  it('never tells its token, to nobody and in no answer', async () => {
    const { owner, editor, dossier, harm } = await connected('github');
    const replies = [
      await owner({ url: TRACKER }),
      await make(editor, dossier, harm.id),
      await editor({ url: `/api/dossiers/${dossier}/tickets` }),
      await owner({ url: '/api/organisation/audit?limit=200' }),
    ];
    for (const { statusCode, body } of replies) {
      expect(statusCode).toBeLessThan(300);
      expect(body).not.toContain(TOKEN);
    }
    expect(replies[0]?.json()).toMatchObject({ tracker: { kind: 'github', project: 'acme/pump' } });
  });

  it('sends a token that is kept nowhere but to its own address', async () => {
    const { owner } = await connected('github');
    const elsewhere = { kind: 'gitlab', address: fakeOf('gitlab').origin, project: 'acme/pumps/firmware' };
    const before = fakeOf('gitlab').heard.length;
    for (const method of ['PUT', 'POST'] as const) {
      const reply = await owner({ method, url: method === 'PUT' ? TRACKER : `${TRACKER}/try`, payload: elsewhere });
      expect(reply.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    }
    expect(fakeOf('gitlab').heard.length).toBe(before);
    const same = { kind: 'github', address: fakeOf('github').origin, project: 'acme/pump' };
    expect((await owner({ method: 'POST', url: `${TRACKER}/try`, payload: same })).statusCode).toBe(200);
  });

  it.each([
    ['http://example.org', 'TRACKER_REFUSED'],
    ['https://127.0.0.1', 'TRACKER_REFUSED'],
    ['https://[::1]', 'TRACKER_REFUSED'],
    ['https://0x7f.1', 'TRACKER_REFUSED'],
    ['https://169.254.169.254', 'TRACKER_REFUSED'],
    ['https://10.1.2.3', 'TRACKER_REFUSED'],
    ['https://[::ffff:10.1.2.3]', 'TRACKER_REFUSED'],
    ['https://localhost', 'TRACKER_REFUSED'],
    ['https://name:password@example.org', 'INPUT_INVALID'],
    ['ftp://example.org', 'INPUT_INVALID'],
  ])('is not looked for at %s', async (address, code) => {
    const owner = await asking(server(), server().people.owner);
    const payload = { kind: 'gitlab', address, project: 'a/b', token: 'x' };
    const reply = await owner({ method: 'POST', url: `${TRACKER}/try`, payload });
    expect(reply.json()).toMatchObject({ code });
  });

  it('leaves its tickets behind, followed no more', async () => {
    const { fake, owner, editor, dossier, harm } = await connected('gitlab');
    await make(editor, dossier, harm.id);
    await owner({ method: 'DELETE', url: TRACKER });
    const heard = fake.heard.length;
    await followAllTickets(server().store, allowed);
    expect(fake.heard.length).toBe(heard);
    expect(await listOf(editor, dossier)).toMatchObject([{ state: 'open', followed: false }]);
    expect((await draftOf(editor, dossier, harm.id)).json()).toMatchObject({ code: 'TRACKER_MISSING' });
    const left = await server()
      .store.database.query.selectFrom('tracker')
      .select('sealed_token')
      .where('ended_at', 'is not', null)
      .execute();
    expect(left.every(({ sealed_token }) => sealed_token === null)).toBe(true);
  });

  it('is followed by the job for every organisation, and a refusal is told to its owner', async () => {
    const { fake, owner, editor, dossier, harm } = await connected('github');
    await make(editor, dossier, harm.id);
    fake.change(fake.issues.length, 'closed');
    await followAllTickets(server().store, allowed);
    expect(await listOf(editor, dossier)).toMatchObject([{ state: 'closed', said: 'completed' }]);
    fake.odd.push({ on: 'look', status: 401 });
    await expect(followAllTickets(server().store, allowed)).rejects.toThrow('TRACKER_REFUSED');
    const told = (await owner({ url: TRACKER })).json<{ tracker: { problem: string } }>().tracker.problem;
    expect(told).toContain('401');
    expect((await listOrganisations(server().store.database)).length).toBeGreaterThan(1);
  });
});

describe('what tickets are made of', () => {
  it('is also a threat, a loss, a measure, several measures together, and what nobody owns', async () => {
    const { fake, editor, dossier } = await connected('github');
    const first = async (name: string) =>
      (await editor({ url: `/api/dossiers/${dossier}/registers/${name}?limit=1` })).json<{ items: { id: string }[] }>()
        .items[0]?.id ?? '';
    const [action] = (await editor({ url: `/api/dossiers/${dossier}/first` })).json<
      { controls: { control: string; asset: string }[] }[]
    >();
    const measures = (action?.controls ?? []).map(({ control, asset }) => `${control}@${asset}`);
    const { nobody } = (await editor({ url: `/api/dossiers/${dossier}/responsibility` })).json<{
      nobody: { id: string }[];
    }>();
    const cases: [string, string, RegExp][] = [
      [await first('threats'), 'level', /^Threat: /],
      [await first('consequences'), 'level', /^Risk: /],
      [measures.slice(0, 1).join(' '), 'level', /^Put in place: /],
      [measures.join(' '), 'level', /^Put in place: /],
      [nobody[0]?.id ?? '', 'owner', /^Nobody owns: /],
    ];
    const things = new Set<string>();
    for (const [thing, about, title] of cases) {
      const made = await make(editor, dossier, thing, about);
      expect({ thing, body: made.body, status: [200, 201].includes(made.statusCode) }).toMatchObject({ status: true });
      expect(fake.issues.at(-1)?.title).toMatch(title);
      things.add(`${about} ${made.json<TicketView>().thing}`);
    }
    expect(things.size).toBeGreaterThanOrEqual(4);
    for (const { standing } of await listOf(editor, dossier)) expect(standing).toBe('same');
  });

  it('that is put in place is told while the ticket is open', async () => {
    const { editor, dossier } = await connected('gitlab');
    const { values } = (await editor({ url: `/api/dossiers/${dossier}/values` })).json<{
      values: { controls: { controls: { control: string; at: string | string[]; state: string }[] } };
    }>();
    const { controls } = values.controls;
    const index = controls.findIndex(({ state, at }) => state === 'proposed' && [at].flat().length === 1);
    const { control, at } = controls[index] ?? {};
    expect((await make(editor, dossier, `${control}@${[at].flat().join()}`)).statusCode).toBe(201);
    const change = await editor({
      method: 'POST',
      url: `/api/dossiers/${dossier}/changes`,
      headers: { 'if-match': '"1"' },
      payload: { edits: [{ document: 'controls', do: 'set', path: ['controls', index, 'state'], value: 'in-place' }] },
    });
    expect({ status: change.statusCode, body: change.body }).toMatchObject({ status: 200 });
    expect(await listOf(editor, dossier)).toMatchObject([{ state: 'open', standing: 'gone', attention: 'gone-here' }]);
  });

  it('is nothing where the thing is unknown', async () => {
    const { editor, dossier } = await connected('github');
    expect((await draftOf(editor, dossier, 'no-such-thing')).json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await draftOf(editor, dossier, 'no-such-thing', 'owner')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a partner', () => {
  it('sees no tickets of the owner, and makes none', async () => {
    const { editor, dossier, harm } = await connected('github');
    await make(editor, dossier, harm.id);
    await share(server(), dossier, 'clinic');
    const partner = await asking(server(), server().partners.owner);
    expect((await partner({ url: `/api/dossiers/${dossier}/picture` })).statusCode).toBe(200);
    for (const url of [
      `/api/dossiers/${dossier}/tickets`,
      `/api/dossiers/${dossier}/tickets/draft?about=level&thing=${harm.id}`,
    ]) {
      const reply = await partner({ url });
      expect(reply.statusCode).toBe(403);
      expect(reply.body).not.toContain('acme');
    }
  });
});

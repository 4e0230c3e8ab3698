import type { TrackerPlace } from '@primum/core/ticket/tracker-place';
import { expect, it } from 'vitest';
import { dump } from '../archive/dump.ts';
import { createDossier } from '../dossier/save-dossier.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newOrganisation } from '../testing/people.ts';
import { claimTicket, dropTicket, keepTicket, listTickets, noteLook, ticketsToLookAt } from './tickets.ts';
import { connectTracker, keptToken, leaveTracker, openTracker, readTracker } from './trackers.ts';

const HEAD = { title: 'Pump', kind: 'device', stage: 'design', purpose: 'To pump' };
const PLACE: TrackerPlace = { kind: 'github', address: 'https://github.com', project: 'acme/pump' };
const TOKEN = 'token-of-the-tracker';
const TOLD = {
  ref: '7',
  key: '#7',
  address: 'https://github.com/acme/pump/issues/7',
  state: 'open',
  said: 'open',
} as const;

onBothDatabases('tickets and their tracker', (store) => {
  async function begun() {
    const actor = await newOrganisation(store(), 'Maker');
    const stranger = await newOrganisation(store(), 'Other');
    const dossier = await createDossier(store(), actor, { head: HEAD, documents: new Map(), changes: [] });
    await connectTracker(store(), actor, { place: PLACE, token: TOKEN });
    const tracker = (await readTracker(store(), actor))?.id ?? '';
    const claim = {
      dossier,
      tracker,
      about: 'level',
      thing: 'over-infusion',
      title: 'Harm',
      revision: 1,
      level: 'high',
      levelRank: 4,
    } as const;
    return { actor, stranger, dossier, tracker, claim };
  }

  async function made() {
    const all = await begun();
    const claimed = await claimTicket(store(), all.actor, all.claim);
    if (claimed.kind !== 'yours') throw new Error('nobody else is here');
    const ticket = await keepTicket(store(), all.actor, { ticket: claimed.ticket, told: TOLD, healed: false });
    return { ...all, ticket };
  }

  it('a token is kept sealed, opened for its own tracker only, and gone once that is left', async () => {
    const { actor, stranger } = await begun();
    expect(await openTracker(store(), actor)).toMatchObject({ place: PLACE, token: TOKEN });
    expect(JSON.stringify(await readTracker(store(), actor))).not.toContain(TOKEN);
    expect(await readTracker(store(), stranger)).toBeUndefined();
    const lines: string[] = [];
    for await (const line of dump(store().database)) lines.push(line);
    expect(lines.some((line) => line.startsWith('"tracker"'))).toBe(true);
    expect(lines.join('\n')).not.toContain(TOKEN);
    expect(await keptToken(store(), actor, PLACE)).toBe(TOKEN);
    for (const other of [
      { address: 'https://github.example.org' },
      { kind: 'gitlab' },
      { account: 'x@example.org' },
    ] as const)
      await expect(keptToken(store(), actor, { ...PLACE, ...other })).rejects.toMatchObject({ code: 'INPUT_INVALID' });

    await connectTracker(store(), stranger, { place: PLACE, token: 'another' });
    const { query } = store().database;
    const { sealed_token } = await query
      .selectFrom('tracker')
      .select('sealed_token')
      .where('organisation_id', '=', actor.organisation)
      .executeTakeFirstOrThrow();
    await query
      .updateTable('tracker')
      .set({ sealed_token })
      .where('organisation_id', '=', stranger.organisation)
      .execute();
    await expect(openTracker(store(), stranger)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await leaveTracker(store(), actor);
    expect(await openTracker(store(), actor)).toBeUndefined();
  });

  it('a finding has one ticket, however many ask for one at once', async () => {
    const { actor, claim, dossier } = await begun();
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimTicket(store(), actor, claim)));
    expect(claims.map(({ kind }) => kind).sort()).toEqual(['busy', 'busy', 'busy', 'yours']);
    expect((await listTickets(store(), actor, { dossier, limit: 10 })).length).toBe(1);
    // Whatever the code does, the database takes no second one.
    const { query } = store().database;
    const row = await query
      .selectFrom('ticket')
      .selectAll()
      .where('dossier_id', '=', dossier)
      .executeTakeFirstOrThrow();
    await expect(
      query
        .insertInto('ticket')
        .values({ ...row, id: 'another' })
        .execute(),
    ).rejects.toMatchObject({
      code: '23505',
    });
  });

  it('a try that ended without a word can be taken up again by one, after a while', async () => {
    const { actor, claim } = await begun();
    await claimTicket(store(), actor, claim);
    store().pass(121_000);
    const again = await Promise.all([claimTicket(store(), actor, claim), claimTicket(store(), actor, claim)]);
    expect(again.map(({ kind }) => kind).sort()).toEqual(['busy', 'yours']);
    expect(again.find(({ kind }) => kind === 'yours')).toMatchObject({ isFirst: false });
  });

  it('what is closed or lost makes room for the next, and comes back beside it', async () => {
    const { actor, claim, dossier, ticket } = await made();
    expect(await claimTicket(store(), actor, claim)).toMatchObject({ kind: 'there', ticket: { id: ticket.id } });
    expect(
      await noteLook(store(), actor, { ticket, told: { ...TOLD, state: 'closed', said: 'closed' }, etag: '"1"' }),
    ).toBe(true);
    store().pass(1000);
    const next = await claimTicket(store(), actor, claim);
    expect(next.kind).toBe('yours');
    expect(await noteLook(store(), actor, { ticket, told: TOLD })).toBe(false);
    const all = await listTickets(store(), actor, { dossier, limit: 10 });
    expect(all.map(({ state }) => state)).toEqual(['pending', 'open']);
    const second = await listTickets(store(), actor, { dossier, limit: 1, after: all[0] });
    expect(second.map(({ id }) => id)).toEqual([ticket.id]);
  });

  it('a refused try leaves nothing, and never takes a ticket that is there', async () => {
    const { actor, claim, dossier } = await begun();
    const first = await claimTicket(store(), actor, claim);
    if (first.kind !== 'yours') throw new Error('nobody else is here');
    await dropTicket(store(), actor, first.ticket.id);
    expect(await listTickets(store(), actor, { dossier, limit: 10 })).toEqual([]);
    const { ticket, ...other } = await made();
    await dropTicket(store(), other.actor, ticket.id);
    expect((await listTickets(store(), other.actor, { dossier: other.dossier, limit: 10 })).length).toBe(1);
  });

  it('nobody of another organisation sees, follows or makes one', async () => {
    const { stranger, dossier, claim, ticket } = await made();
    expect(await listTickets(store(), stranger, { dossier, limit: 10 })).toEqual([]);
    expect(await ticketsToLookAt(store(), stranger, { limit: 10 })).toEqual([]);
    await expect(claimTicket(store(), stranger, { ...claim, thing: 'other' })).rejects.toMatchObject({ code: '23503' });
    await dropTicket(store(), stranger, ticket.id);
    await noteLook(store(), stranger, { ticket, told: undefined });
    expect((await listTickets(store(), { ...stranger, organisation: 'x' }, { dossier, limit: 10 })).length).toBe(0);
  });

  it('at another project it is another tracker: tickets before are followed no more', async () => {
    const { actor, dossier } = await made();
    await connectTracker(store(), actor, { place: PLACE, token: 'renewed' });
    expect((await ticketsToLookAt(store(), actor, { limit: 10 })).length).toBe(1);
    await connectTracker(store(), actor, { place: { ...PLACE, project: 'acme/other' }, token: undefined });
    expect(await ticketsToLookAt(store(), actor, { limit: 10 })).toEqual([]);
    expect(await listTickets(store(), actor, { dossier, limit: 10 })).toMatchObject([
      { followed: false, project: 'acme/pump' },
    ]);
    expect(await openTracker(store(), actor)).toMatchObject({ token: 'renewed' });
  });
});

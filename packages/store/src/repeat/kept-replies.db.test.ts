import { expect, it } from 'vitest';
import { createDossier } from '../dossier/save-dossier.ts';
import { listDossiers } from '../dossier/read-dossier.ts';
import type { Actor, Turn } from '../store.ts';
import { onBothDatabases, type TestStore } from '../testing/on-both-databases.ts';
import { newOrganisation } from '../testing/people.ts';
import { forgetKeptReplies, keepReply, leaveTurn, takeTurn } from './kept-replies.ts';

const KEY = 'a key of sixteen signs';
const REPLY = { status: 201, headers: { etag: '"1"' }, body: '{"link":"secret"}' };
const HOUR_MS = 3_600_000;

onBothDatabases('a request with a key', (store) => {
  const asked = async (requestHash = 'this') => {
    const actor = await newOrganisation(store(), 'Maker');
    return { actor, request: { account: actor.account, key: KEY, requestHash } };
  };
  const begun = async () => {
    const { actor, request } = await asked();
    const taken = await takeTurn(store(), request);
    if (taken.kind !== 'run') throw new Error('the first may not run');
    return { actor, request, turn: taken.turn };
  };

  it('runs once, and gives its reply to who asks again for a day', async () => {
    const { request, turn } = await begun();
    await expect(takeTurn(store(), request)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    await keepReply(store(), turn, KEY, REPLY);
    store().pass(23 * HOUR_MS);
    expect(await takeTurn(store(), request)).toEqual({ kind: 'kept', reply: REPLY });
    store().pass(2 * HOUR_MS);
    expect(await takeTurn(store(), request)).toMatchObject({ kind: 'run' });
  });

  it('is refused for another request, and is another one for somebody else', async () => {
    const { request } = await begun();
    await expect(takeTurn(store(), { ...request, requestHash: 'other' })).rejects.toMatchObject({ code: 'KEY_REUSED' });
    expect(await takeTurn(store(), { ...request, account: 'somebody else' })).toMatchObject({ kind: 'run' });
  });

  it('runs once when many ask at the same moment', async () => {
    const { request } = await asked();
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => takeTurn(store(), request)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('whose server died before the work was through runs anew', async () => {
    const { request } = await begun();
    store().pass(16_000);
    expect(await takeTurn(store(), request)).toMatchObject({ kind: 'run', turn: { number: 2 } });
  });

  it('whose server died after the work was through is not done again', async () => {
    const { actor, request, turn } = await begun();
    await newDossier(store(), actor, turn);
    store().pass(16_000);
    await expect(takeTurn(store(), request)).rejects.toMatchObject({ code: 'REPLY_LOST' });
  });

  it('that was taken for dead and was only slow does nothing any more', async () => {
    const { actor, request, turn } = await begun();
    store().pass(16_000);
    const second = await takeTurn(store(), request);
    await expect(newDossier(store(), actor, turn)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    expect(await listDossiers(store(), actor, { limit: 9 })).toEqual([]);
    await keepReply(store(), turn, KEY, REPLY);
    await expect(takeTurn(store(), request)).rejects.toMatchObject({ code: 'STILL_RUNNING' });
    if (second.kind === 'run') await newDossier(store(), actor, second.turn);
    expect(await listDossiers(store(), actor, { limit: 9 })).toHaveLength(1);
  });

  it('that only reads or was refused can run again at once', async () => {
    const { actor, request, turn } = await begun();
    await listDossiers(store(), { ...actor, turn }, { limit: 1 });
    await leaveTurn(store(), turn);
    expect(await takeTurn(store(), request)).toMatchObject({ kind: 'run' });
  });

  it('leaves nothing in the database that opens its reply, and nothing at all after a day', async () => {
    const { turn } = await begun();
    await keepReply(store(), turn, KEY, REPLY);
    const row = await store()
      .database.query.selectFrom('kept_reply')
      .selectAll()
      .where('account_id', '=', turn.account)
      .executeTakeFirstOrThrow();
    expect(Buffer.from(row.sealed ?? []).toString('latin1')).not.toContain('secret');
    expect(JSON.stringify(row)).not.toContain(KEY);
    store().pass(25 * HOUR_MS);
    expect(await forgetKeptReplies(store())).toBeGreaterThan(0);
  });
});

function newDossier(store: TestStore, actor: Actor, turn: Turn): Promise<string> {
  const head = { title: 'T', kind: 'device', stage: 'design', purpose: 'p' };
  return createDossier(store, { ...actor, turn }, { head, documents: new Map([['system', 'a: 1\n']]), changes: [] });
}

import { expect, it } from 'vitest';
import { takeTurn } from '../repeat/kept-replies.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newOrganisation } from '../testing/people.ts';
import { forgetEnded } from './forget-ended.ts';
import { invite } from './one-time-links.ts';
import { beginSession, readSession } from './sessions.ts';

const DAY_MS = 86_400_000;

onBothDatabases('what has ended', (store) => {
  it('is forgotten, and what goes on is not', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    const { query } = store().database;
    const count = async (table: 'session' | 'one_time_link' | 'kept_reply') =>
      (await query.selectFrom(table).selectAll().execute()).length;
    await beginSession(store(), actor);
    await invite(store(), actor, { email: 'a@example.org', role: 'reader' });
    await takeTurn(store(), { account: actor.account, key: 'a-key-of-16-signs', requestHash: 'x' });
    await forgetEnded(store());
    expect([await count('session'), await count('one_time_link'), await count('kept_reply')]).toEqual([1, 2, 1]);
    store().pass(40 * DAY_MS);
    const fresh = await beginSession(store(), actor);
    await forgetEnded(store());
    expect([await count('session'), await count('one_time_link'), await count('kept_reply')]).toEqual([1, 0, 0]);
    expect(await readSession(store(), fresh)).toMatchObject({ account: actor.account });
  });
});

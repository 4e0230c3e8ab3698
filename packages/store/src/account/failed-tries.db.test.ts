import { expect, it } from 'vitest';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { forgetOldTries, forgiveTry, giveTryBack, takeTry, type Try } from './failed-tries.ts';

const S = 1000;

onBothDatabases('failed tries', (store) => {
  let fresh = 0;
  const newTry = (): Try => ({ account: `a${(fresh += 1)}@example.org`, address: `10.0.0.${fresh}` });
  const fail = async (given: Try, times: number) => {
    for (let done = 0; done < times; done += 1) await takeTry(store(), given);
  };
  const waitOf = async (given: Try): Promise<unknown> =>
    takeTry(store(), given).then(
      () => 0,
      (error: { facts?: { waitS?: number } }) => error.facts?.waitS,
    );

  it('cost nothing for five, then a wait that doubles, up to a quarter of an hour', async () => {
    const given = newTry();
    await fail(given, 5);
    const waits: unknown[] = [];
    for (let at = 0; at < 12; at += 1) {
      const wait = await waitOf(given);
      waits.push(wait);
      store().pass(Number(wait) * S - 1);
      expect(await waitOf(given)).toBe(1);
      store().pass(1);
      await takeTry(store(), given);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
    store().pass(86_400 * S + 1);
    await fail(given, 5);
  });

  it('are counted however they are spelt, and however many come at once', async () => {
    const given = newTry();
    const spelt = { ...given, account: given.account.toUpperCase() };
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) => takeTry(store(), at % 2 === 0 ? given : spelt)),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
  });

  it('are forgotten when one was right', async () => {
    const given = newTry();
    await fail(given, 5);
    await forgiveTry(store(), given);
    await fail(given, 5);
    expect(await waitOf(given)).toBe(1);
  });

  it('are not forgotten when a try was given back, however often', async () => {
    const given = newTry();
    await fail(given, 4);
    for (let at = 0; at < 5; at += 1) {
      await takeTry(store(), given);
      await giveTryBack(store(), given);
    }
    await fail(given, 1);
    expect(await waitOf(given)).toBe(1);
  });

  it('from many addresses slow an account down by a minute at most, and a browser that it knows not at all', async () => {
    const { account } = newTry();
    for (let at = 0; at < 30; at += 1) await takeTry(store(), { account, address: `10.1.0.${at}` });
    for (let at = 0; at < 12; at += 1) {
      store().pass(60 * S);
      await takeTry(store(), { account, address: `10.2.0.${at}` });
    }
    const elsewhere = { account, address: '10.3.0.1' };
    expect(await waitOf(elsewhere)).toBe(60);
    const home = { ...elsewhere, knownBrowser: 'nonce' };
    await fail(home, 5);
    expect(await waitOf(home)).toBe(1);
    await forgiveTry(store(), home);
    // Its own right try does not open the door for those who guess.
    expect(await waitOf(elsewhere)).toBe(60);
  });

  it('of one address at many accounts slow the address down, and nobody else', async () => {
    const address = '10.9.9.9';
    for (let at = 0; at < 50; at += 1) await takeTry(store(), { account: `many${at}@example.org`, address });
    expect(await waitOf({ account: 'one-more@example.org', address })).toBe(1);
    expect(await waitOf({ account: 'one-more@example.org', address: '10.9.9.8' })).toBe(0);
  });

  it('are kept without anybody’s address, and no longer than a day', async () => {
    const given = newTry();
    await takeTry(store(), given);
    const { query } = store().database;
    const kept = JSON.stringify(await query.selectFrom('failed_try').selectAll().execute());
    expect(kept).not.toContain(given.account);
    expect(kept).not.toContain(given.address);
    store().pass(86_400 * S + 1);
    await forgetOldTries(store());
    expect(await query.selectFrom('failed_try').selectAll().execute()).toEqual([]);
  });
});

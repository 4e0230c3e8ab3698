/** Two servers on one PostgreSQL: of two who approve at the same moment one did, and both servers say so. */
import { openTestDatabase } from '@primum/store/testing/on-both-databases';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { decisionSteps } from '../testing/decision-steps.ts';
import { startSecondServer, startTestServer, type TestServer } from '../testing/test-server.ts';
import { asking, PASSWORD } from '../testing/test-server.ts';

const postgresql = inject('postgresqlUrl');

describe.skipIf(postgresql === undefined)('approving at two servers on one PostgreSQL', () => {
  const servers: TestServer[] = [];
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const opened = await openTestDatabase(postgresql ?? '');
    await opened.database.close();
    const first = await startTestServer({ url: opened.url });
    const second = await startSecondServer(first.server, { url: opened.url });
    servers.push(first.server, second.server);
    closing.push(first.close, second.close, () => opened.drop());
  });
  afterAll(async () => {
    for (const close of closing) await close();
  });

  it('happens once', async () => {
    const [one, other] = servers as [TestServer, TestServer];
    const { recorded, answer, at, audited } = await decisionSteps(one);
    const id = await recorded();
    const hash = (await answer()).picture.decisions[0]?.hash;
    const request = {
      method: 'PUT' as const,
      url: `${at}/${id}/approval`,
      payload: { hash, as: 'head of nursing', password: PASSWORD },
      headers: { 'if-match': '"2"' },
    };
    const approver = await asking(one, one.people.approver);
    const owner = await asking(other, other.people.owner);
    const replies = await Promise.all([approver(request), owner(request)]);
    expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect((await audited()).filter(({ action }) => action === 'decision.approve')).toHaveLength(1);
    expect((await answer()).signatures).toMatchObject([{ state: 'matches' }]);
  });
});

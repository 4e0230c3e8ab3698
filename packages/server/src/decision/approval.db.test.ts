/** Two servers on one PostgreSQL: of two who approve at the same moment one did, and both servers say so. */
import { describe, expect, inject, it } from 'vitest';
import { decisionSteps } from '../testing/decision-steps.ts';
import { asking, PASSWORD } from '../testing/test-server.ts';
import { twoServers } from '../testing/two-servers.ts';

const postgresql = inject('postgresqlUrl');

describe.skipIf(postgresql === undefined)('approving at two servers on one PostgreSQL', () => {
  const [one, other] = twoServers(postgresql);

  it('happens once', async () => {
    const { recorded, answer, at, audited } = await decisionSteps(one());
    const id = await recorded();
    const hash = (await answer()).picture.decisions[0]?.hash;
    const request = {
      method: 'PUT' as const,
      url: `${at}/${id}/approval`,
      payload: { hash, as: 'head of nursing', password: PASSWORD },
      headers: { 'if-match': '"2"' },
    };
    const approver = await asking(one(), one().people.approver);
    const owner = await asking(other(), other().people.owner);
    const replies = await Promise.all([approver(request), owner(request)]);
    const [first, second] = replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);
    expect(first).toBe(200);
    // Too late by a moment: the revision is older by now; by more: it is approved already.
    expect([409, 412]).toContain(second);
    expect((await audited()).filter(({ action }) => action === 'decision.approve')).toHaveLength(1);
    expect((await answer()).signatures).toMatchObject([{ state: 'matches' }]);
  });
});

import type { DecisionDraft } from '@primum/core/decision/decision-draft';
import { verifyAudit } from '@primum/store/audit/list-audit';
import { listDecisions } from '@primum/store/decision/decisions';
import { describe, expect, it } from 'vitest';
import { ACCEPT, decisionSteps } from '../testing/decision-steps.ts';
import { asking, testServer } from '../testing/test-server.ts';

const server = testServer();

describe('recording a decision', () => {
  it('writes it into the document with how the harm stands, and waits for a second pair of eyes', async () => {
    const { at, as, answer, record, audited, dossier } = await decisionSteps(server());
    const before = await answer();
    const harm = before.picture.undecided.find(({ kind }) => kind === 'harm');
    const query = `thing=${encodeURIComponent(harm?.id ?? '')}`;
    const draft = (await (await as('reader'))({ url: `${at}/draft?${query}` })).json<DecisionDraft>();
    expect(draft).toMatchObject({ about: { id: harm?.id }, options: [], seen: [{ evaluation: harm?.evaluation }] });
    const reply = await record();
    expect(reply.statusCode).toBe(201);
    const { id } = reply.json<{ id: string }>();
    const { picture, signatures, revision } = await answer();
    expect(revision).toBe(before.revision + 1);
    expect(signatures).toEqual([]);
    const [row] = picture.decisions;
    expect(row).toMatchObject({
      id,
      state: 'waiting',
      decidedOn: '2026-11-25',
      decidedBy: ACCEPT.decidedBy,
      dissent: ACCEPT.dissent,
    });
    expect(row?.seen).toEqual(draft.seen);
    const figures = await (await as('reader'))({ url: `/api/dossiers/${dossier}/figures` });
    expect(figures.json()).toMatchObject({ decisions: 1 });
    expect((await audited())[1]).toMatchObject({ action: 'decision.record', facts: { decision: id } });
    const kept = await listDecisions(server().store, server().people.reader, dossier);
    expect(kept).toMatchObject([{ finding: `decision:${id}`, by: server().people.editor.account }]);
  });

  it('about the same thing again takes the place of the one before', async () => {
    const { answer, recorded } = await decisionSteps(server());
    const first = await recorded();
    const about = { harm: (await answer()).picture.decisions[0]?.about.id ?? '' };
    const second = await recorded({ about, reason: 'Looked at again.' });
    const { decisions } = (await answer()).picture;
    expect(decisions.find(({ id }) => id === second)).toMatchObject({ revises: first, state: 'waiting' });
    expect(decisions.find(({ id }) => id === first)).toMatchObject({ state: 'revised', revisedBy: second });
  });

  it('keeps what each use judged, and says which one changed, from which evaluation to which', async () => {
    const { answer, recorded, change } = await decisionSteps(server());
    const matrix = Array.from({ length: 5 }, () => Array.from({ length: 6 }, () => 'unacceptable'));
    const strict = (use: number) => ({
      document: 'dossier',
      do: 'set',
      path: ['uses', use, 'criteria'],
      value: [{ matrix, reason: 'made up' }],
    });
    expect((await change([strict(0)])).statusCode).toBe(200);
    await recorded({ about: { harm: 'treatment-withheld' } });
    const before = (await answer()).picture.decisions[0];
    expect(before).toMatchObject({
      state: 'waiting',
      seen: [
        {
          evaluation: 'unacceptable',
          byUse: [
            { id: 'nights-at-home', evaluation: 'unacceptable' },
            { id: 'review-at-the-clinic', evaluation: 'reduce' },
          ],
        },
      ],
    });
    expect((await change([strict(1)])).statusCode).toBe(200);
    const uses = [{ id: 'review-at-the-clinic', title: 'Read at the clinic', was: 'reduce', is: 'unacceptable' }];
    expect((await answer()).picture.decisions[0]).toMatchObject({
      state: 'open-again',
      changes: [{ worse: true, was: { evaluation: 'unacceptable' }, is: { evaluation: 'unacceptable' }, uses }],
    });
  });

  it.each([
    ['a transfer to nobody', { kind: 'transfer' as const }, 422],
    ['an option of a harm', { option: 'x' }, 422],
    ['a last day that is past', { reviewBy: '2026-11-24' }, 422],
    ['a harm that is not there', { about: { harm: 'no-such-harm' } }, 404],
    ['a balance that is not there', { about: { balance: 'none' }, option: 'x' }, 404],
    ['nothing said', { reason: ' ' }, 422],
  ])('is refused for %s, and nothing is written', async (_, more, status) => {
    const { answer, record } = await decisionSteps(server());
    expect((await record(more)).statusCode).toBe(status);
    expect(await answer()).toMatchObject({ revision: 1, picture: { decisions: [] } });
  });

  it('is not for who only approves or reads, nor for another organisation', async () => {
    const { record, at } = await decisionSteps(server());
    for (const role of ['approver', 'reader', 'auditor'] as const)
      expect((await record({}, role)).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const stranger = await asking(server(), server().stranger);
    expect((await stranger({ url: at })).statusCode).toBe(404);
  });
});

describe('what the audit log shows', () => {
  it('is that what stands in the document is what was signed, and by whom', async () => {
    const { answer, recorded, approve } = await decisionSteps(server());
    const id = await recorded();
    expect((await approve(id)).statusCode).toBe(200);
    const { picture, signatures } = await answer();
    expect(signatures).toMatchObject([
      {
        decision: id,
        state: 'matches',
        hash: picture.decisions[0]?.hash,
        by: { id: server().people.approver.account, name: 'A approver' },
      },
    ]);
    expect(await verifyAudit(server().store, server().people.owner.organisation)).toMatchObject({ whole: true });
  });

  it.each([
    ['the reason', 'reason', 'Another one.', 'open-again'],
    ['the role that approved', 'approved-by', 'somebody else', 'holds'],
    ['the day of the approval', 'approved-on', '2026-11-26', 'waiting'],
  ])('is that %s was changed afterwards', async (_, field, value, state) => {
    const { answer, recorded, approve, change } = await decisionSteps(server());
    await approve(await recorded());
    const edit = { document: 'decisions', do: 'set', path: ['decisions', 0, field], value };
    expect((await change([edit])).statusCode).toBe(200);
    const { picture, signatures } = await answer();
    expect(signatures.map((one) => one.state)).toEqual(['changed']);
    expect(picture.decisions[0]?.state).toBe(state);
  });

  it('is nothing of an approval that was only written, which somebody can still sign', async () => {
    const { answer, recorded, approve, change } = await decisionSteps(server());
    const id = await recorded();
    const fields = { 'approved-by': 'head of nothing', 'approved-on': '2026-11-25' };
    const edits = Object.entries(fields).map(([field, value]) => ({
      document: 'decisions',
      do: 'set',
      path: ['decisions', 0, field],
      value,
    }));
    await change(edits);
    expect(await answer()).toMatchObject({ signatures: [], picture: { decisions: [{ state: 'holds' }] } });
    expect((await approve(id)).statusCode).toBe(200);
    const after = await answer();
    expect(after.picture.decisions[0]?.approvedBy).toBe('head of nursing');
    expect(after.signatures).toMatchObject([{ state: 'matches' }]);
    expect(after.picture.decisions[0]?.state).toBe('holds');
  });
});

describe('the record of a decision', () => {
  it('is a page of its own that lets nothing in, says who signed it, and goes to readers', async () => {
    const { at, as, recorded, approve } = await decisionSteps(server());
    const id = await recorded();
    const page = async () => (await as('reader'))({ url: `${at}/${id}/record` });
    const before = await page();
    expect(before.statusCode).toBe(200);
    expect(before.body).toContain('Nobody has signed it.');
    expect(before.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(before.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; frame-ancestors 'none'/,
    );
    expect((await approve(id)).statusCode).toBe(200);
    expect((await page()).body).toMatch(
      /signed in again and signed at 2026-\S+ \(UTC\), entry \d+ of the audit log: what stands here is what was signed/,
    );
  });

  it('is refused to who is not signed in, and for a decision that is not there', async () => {
    const { at, as, recorded } = await decisionSteps(server());
    const id = await recorded();
    expect((await server().app.inject({ url: `${at}/${id}/record` })).statusCode).toBe(401);
    const reply = await (await as('reader'))({ url: `${at}/no-such/record` });
    expect(reply.statusCode).toBe(404);
    expect(reply.json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

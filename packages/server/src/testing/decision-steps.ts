/** Steps of decisions for tests: somebody accepts a harm of the ankle monitor that is not acceptable, somebody else approves it. */
import type { DecisionAnswer, RecordDecision } from '@primum/core/api/decisions';
import type { Role } from '@primum/core/api/session';
import { listAudit } from '@primum/store/audit/list-audit';
import { asking, newExample, PASSWORD, type TestServer } from './test-server.ts';

export const ACCEPT: Omit<RecordDecision, 'about'> = {
  kind: 'accept',
  reason: 'Nothing milder is known, and the alarm is needed.',
  dissent: [{ who: 'clinical engineer', says: 'It can wait.' }],
  decidedBy: 'head of risk management',
  reviewBy: '2027-11-25',
};

export async function decisionSteps(server: TestServer) {
  const dossier = await newExample(server);
  const at = `/api/dossiers/${dossier}/decision`;
  const as = async (role: Role) => asking(server, server.people[role]);
  const answer = async (query = '') => (await (await as('reader'))({ url: `${at}${query}` })).json<DecisionAnswer>();
  const record = async (more: Partial<RecordDecision> = {}, role: Role = 'editor') => {
    const { revision, picture } = await answer();
    const harm = picture.undecided.find(({ kind }) => kind === 'harm')?.id ?? '';
    const payload = { about: { harm }, ...ACCEPT, ...more };
    return (await as(role))({ method: 'POST', url: at, payload, headers: { 'if-match': `"${revision}"` } });
  };
  const approve = async (decision: string, more: object = {}, role: Role = 'approver') => {
    const { revision, picture } = await answer();
    const hash = picture.decisions.find(({ id }) => id === decision)?.hash ?? '0'.repeat(64);
    const payload = { hash, as: 'head of nursing', password: PASSWORD, ...more };
    const url = `${at}/${decision}/approval`;
    return (await as(role))({ method: 'PUT', url, payload, headers: { 'if-match': `"${revision}"` } });
  };
  const change = async (edits: readonly object[]) => {
    const { revision } = await answer();
    const url = `/api/dossiers/${dossier}/changes`;
    return (await as('editor'))({ method: 'POST', url, payload: { edits }, headers: { 'if-match': `"${revision}"` } });
  };
  const recorded = async (more: Partial<RecordDecision> = {}, role: Role = 'editor') =>
    (await record(more, role)).json<{ id: string }>().id;
  /** Entries of the audit log about this dossier, the newest first. */
  const audited = async () =>
    (await listAudit(server.store, server.people.owner, { limit: 50 })).filter(({ thing }) => thing === dossier);
  return { dossier, at, as, answer, record, recorded, approve, change, audited };
}

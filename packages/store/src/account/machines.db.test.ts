import { expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { createDossier, saveDossier } from '../dossier/save-dossier.ts';
import { listRevisions } from '../dossier/read-dossier.ts';
import type { Actor } from '../store.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newOrganisation } from '../testing/people.ts';
import { listMachines, makeMachine, readMachine, revokeMachine } from './machines.ts';

const DAY_MS = 86_400_000;

onBothDatabases('machine accounts', (store) => {
  const made = async (owner: Actor, title = 'Build server') =>
    makeMachine(store(), owner, {
      title,
      scopes: ['dossier.read', 'dossier.change'],
      expiresAt: new Date(store().now().getTime() + DAY_MS),
    });

  it('act for their organisation by a token that is kept nowhere', async () => {
    const owner = await newOrganisation(store(), 'Maker');
    const { id, token } = await made(owner);
    expect(await readMachine(store(), token)).toEqual({
      organisation: owner.organisation,
      account: id,
      role: 'machine',
      scopes: ['dossier.change', 'dossier.read'],
      organisations: [{ id: owner.organisation, title: 'Maker' }],
    });
    const rows = await store().database.query.selectFrom('machine_account').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await readMachine(store(), `${token}x`)).toBeUndefined();
  });

  it('end when their time is over, and when they are revoked', async () => {
    const owner = await newOrganisation(store(), 'Maker');
    const [first, second] = [await made(owner), await made(owner)];
    await revokeMachine(store(), owner, second.id);
    expect(await readMachine(store(), second.token)).toBeUndefined();
    await expect(revokeMachine(store(), owner, second.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    store().pass(DAY_MS - 1);
    expect(await readMachine(store(), first.token)).toBeDefined();
    store().pass(1);
    expect(await readMachine(store(), first.token)).toBeUndefined();
  });

  it('are listed in pages with who made them and when they were used, and to their organisation only', async () => {
    const owner = await newOrganisation(store(), 'Maker');
    const stranger = await newOrganisation(store(), 'Other');
    const first = await made(owner, 'First');
    store().pass(1000);
    await made(owner, 'Second');
    await readMachine(store(), first.token);
    const [newest] = await listMachines(store(), owner, { limit: 1 });
    expect(newest).toMatchObject({ title: 'Second', createdBy: { name: 'Owner of Maker' }, usedAt: undefined });
    if (newest === undefined) throw new Error('nothing was listed');
    const rest = await listMachines(store(), owner, { limit: 5, after: newest });
    expect(rest).toMatchObject([{ title: 'First', usedAt: expect.any(Date) }]);
    expect(await listMachines(store(), stranger, { limit: 5 })).toEqual([]);
    await expect(revokeMachine(store(), stranger, first.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stand by name in the history and by id in the audit log', async () => {
    const owner = await newOrganisation(store(), 'Maker');
    const { id } = await made(owner);
    const machine = { organisation: owner.organisation, account: id };
    const head = { title: 'Pump', kind: 'device', stage: 'design', purpose: 'To pump' };
    const dossier = await createDossier(store(), machine, { head, documents: new Map(), changes: [] });
    await saveDossier(store(), machine, { dossier, expected: 1, head, documents: new Map(), changes: [] });
    const [revision] = await listRevisions(store(), owner, { dossier, limit: 1 });
    expect(revision?.by).toEqual({ id, name: 'Build server' });
    const [changed, , begun] = await listAudit(store(), owner, { limit: 3 });
    expect(changed).toMatchObject({ action: 'dossier.change', account: id, name: 'Build server' });
    expect(begun).toMatchObject({
      action: 'machine.make',
      thing: id,
      facts: { scopes: 'dossier.change dossier.read' },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { offerSetup, setUp } from '@primum/store/account/one-time-links';
import { acceptOffer, offerPart } from '@primum/store/sharing/offers';
import type { Actor } from '@primum/store/store';
import {
  FILES,
  fillLibrary,
  SOURCE,
  nameIn,
  publish,
  putFile,
  revisionOf,
  startLibrary,
  threatsOf,
} from '../testing/library-steps.ts';
import { type Ask, asking, PASSWORD, testServer } from '../testing/test-server.ts';

interface Refused {
  readonly code: string;
  readonly faults?: readonly { code: string; file: string; line: number; hint?: string; message: string }[];
}

const server = testServer();
let organisations = 0;

/** An organisation of its own for each test, since each has one library. */
async function newMaker(title = 'Maker'): Promise<{ ask: Ask; actor: Actor }> {
  const { store } = server();
  const email = `maker-${++organisations}@example.org`;
  const person = { name: 'Somebody', email, password: PASSWORD, locale: 'en' as const };
  const actor = await setUp(store, { token: await offerSetup(store), person, organisation: title });
  return { ask: await asking(server(), actor), actor };
}

async function withEdition(title?: string) {
  const { ask, actor } = await newMaker(title);
  const pack = await startLibrary(ask);
  await fillLibrary(ask, pack);
  const edition = (await publish(ask)).json<{ edition: string }>().edition;
  return { ask, actor, pack, edition };
}

async function newMonitor(ask: Ask): Promise<string> {
  const made = await ask({ method: 'POST', url: '/api/dossiers', payload: { from: { example: 'amps' } } });
  return made.json<{ id: string }>().id;
}

async function faultsOf(ask: Ask, dossier: string) {
  const values = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/values` });
  return values.json<{ faults: { code: string; message: string; hint?: string; severity: string }[] }>().faults;
}

describe('an organisation that has written a library', () => {
  it('finds its threats in a dossier that names the edition, with its controls against them', async () => {
    const { ask, pack, edition } = await withEdition();
    expect(edition).toBe('2026.1');
    const dossier = await newMonitor(ask);
    expect(await threatsOf(ask, dossier, pack)).toEqual([]);
    expect((await nameIn(ask, dossier, { id: pack, edition })).json()).toMatchObject({ faults: [] });
    expect(await threatsOf(ask, dossier, pack)).toEqual([`${pack}/loan-returns-altered`]);
    const payload = { add: [`${pack}/sealed-port@usb-c`], remove: [] };
    const tried = await ask({ method: 'POST', url: `/api/dossiers/${dossier}/what-if`, payload });
    expect(tried.statusCode).toBe(200);
  });

  it('goes on writing without changing what dossiers are judged with, until they name the next edition', async () => {
    const { ask, pack, edition } = await withEdition();
    const dossier = await newMonitor(ask);
    await nameIn(ask, dossier, { id: pack, edition });
    const second = FILES.threats.replace('loan-returns-altered', 'port-left-open').replaceAll('ID', pack);
    await putFile(ask, 'threats.more', second);
    expect(await threatsOf(ask, dossier, pack)).toEqual([`${pack}/loan-returns-altered`]);
    expect((await publish(ask)).json()).toMatchObject({ edition: '2026.2' });
    expect(await threatsOf(ask, dossier, pack)).toEqual([`${pack}/loan-returns-altered`]);
    await nameIn(ask, dossier, { id: pack, edition: '2026.2' });
    const found = await threatsOf(ask, dossier, pack);
    expect(found.toSorted()).toEqual([`${pack}/loan-returns-altered`, `${pack}/port-left-open`]);
  });

  it('may name an edition before it is there: the dossier tells it, and is whole once it is published', async () => {
    const { ask, pack } = await withEdition();
    const dossier = await newMonitor(ask);
    await nameIn(ask, dossier, { id: pack, edition: '2026.2' });
    const missing = expect.objectContaining({ code: 'pack-missing', severity: 'error', hint: expect.any(String) });
    expect(await faultsOf(ask, dossier)).toEqual([missing]);
    const url = `/api/dossiers/${dossier}/figures`;
    expect((await ask({ method: 'GET', url })).statusCode).toBe(422);
    await putFile(ask, 'controls', `${FILES.controls.replaceAll('ID', pack)}# more\n`);
    await publish(ask);
    expect((await ask({ method: 'GET', url })).statusCode).toBe(200);
    expect(await faultsOf(ask, dossier)).toEqual([]);
  });

  it('is told in a dossier which of its controls was withdrawn, with the rest of the dossier as it was', async () => {
    const { ask, pack, edition } = await withEdition();
    const dossier = await newMonitor(ask);
    await nameIn(ask, dossier, { id: pack, edition });
    const values = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/values` });
    const { length } = values.json<{ values: { controls: { controls: unknown[] } } }>().values.controls.controls;
    const value = { control: `${pack}/sealed-port`, at: 'usb-c', state: 'in-place' };
    const edits = [{ document: 'controls', do: 'insert', path: ['controls', length], value }];
    const headers = { 'if-match': String(values.headers['etag']) };
    const added = await ask({ method: 'POST', url: `/api/dossiers/${dossier}/changes`, headers, payload: { edits } });
    expect(added.json()).toMatchObject({ faults: [] });
    for (const file of ['controls', 'strategies']) await putFile(ask, file, null);
    await putFile(ask, 'threats', FILES.threats.replaceAll('ID', pack).replace('  stopped-by: [port-is-sealed]\n', ''));
    expect((await publish(ask)).statusCode).toBe(201);
    expect(await threatsOf(ask, dossier, pack)).toEqual([`${pack}/loan-returns-altered`]);
    const moved = await nameIn(ask, dossier, { id: pack, edition: '2026.2' });
    expect(moved.json()).toMatchObject({ faults: [{ code: 'unknown-control', file: 'controls.yaml' }] });
  });
});

describe('nothing invalid', () => {
  it.each([
    [
      'a reference to a type that is not there',
      'controls',
      FILES.controls.replace('charging-port', 'chargin-port'),
      'unknown-reference',
    ],
    ['two entries with one id', 'controls.more', FILES.controls, 'duplicate-id'],
    ['an id of another pack', 'controls', FILES.controls.replace('ID/', 'connected-care/'), 'foreign-id'],
    ['an entry without a source', 'controls', FILES.controls.replace(/ {2}source.*\n/, ''), 'missing-field'],
    ['an entry that claims to be seen', 'controls', FILES.controls.replace('proposal', 'seen'), 'mark-not-own'],
    ['a kind of entry that changes how all is judged', 'constructions', '- id: ID/x\n', 'missing-field'],
    ['a file that is no kind of entry', 'measures', '[]', undefined],
  ])('is published: %s', async (_, file, text, code) => {
    const { ask } = await newMaker();
    const pack = await startLibrary(ask);
    await fillLibrary(ask, pack);
    const put = await putFile(ask, file, text.replaceAll('ID', pack));
    if (code === undefined) {
      expect(put.statusCode).toBe(422);
      return;
    }
    expect(put.statusCode).toBe(200);
    expect(put.json<Refused>().faults).toContainEqual(expect.objectContaining({ code, line: expect.any(Number) }));
    const before = await revisionOf(ask);
    const refused = await publish(ask);
    expect(refused.statusCode).toBe(422);
    expect(refused.json<Refused>()).toMatchObject({ code: 'PACK_INVALID' });
    expect(refused.json<Refused>().faults).toContainEqual(expect.objectContaining({ code }));
    expect(await revisionOf(ask)).toBe(before);
    expect((await ask({ method: 'GET', url: '/api/library/editions' })).json()).toEqual({ items: [] });
  });

  it('comes back under an id that was withdrawn', async () => {
    const { ask, pack } = await withEdition();
    const threats = FILES.threats.replaceAll('ID', pack);
    await putFile(ask, 'threats', null);
    await publish(ask);
    const put = await putFile(ask, 'threats', threats);
    expect(put.json<Refused>().faults).toMatchObject([{ code: 'id-used-before' }]);
    expect((await publish(ask)).statusCode).toBe(422);
  });

  it('is kept that is no YAML, and all that is keeps its history and can be brought back', async () => {
    const { ask, pack } = await withEdition();
    expect((await putFile(ask, 'controls', '- id: [')).statusCode).toBe(422);
    const revision = await revisionOf(ask);
    await putFile(ask, 'controls', null);
    const headers = { 'if-match': `"${revision + 1}"` };
    const url = `/api/library/history/${revision}/restore`;
    expect((await ask({ method: 'POST', url, headers, payload: {} })).json()).toMatchObject({ faults: [] });
    const text = await ask({ method: 'GET', url: '/api/library/documents/controls' });
    expect(text.json()).toMatchObject({ text: FILES.controls.replaceAll('ID', pack) });
    const stale = await ask({ method: 'POST', url, headers, payload: {} });
    expect(stale.json()).toMatchObject({ code: 'STALE_REVISION' });
    const history = await ask({ method: 'GET', url: '/api/library/history' });
    expect(history.json<{ items: unknown[] }>().items[0]).toMatchObject({ restores: revision });
  });

  it('is published twice: what has not changed is the edition that it is', async () => {
    const { ask } = await withEdition();
    expect((await publish(ask)).json()).toMatchObject({ code: 'ALREADY_EXISTS' });
  });
});

describe('names made of scripts and marks of direction', () => {
  it('are kept as they are, and make no id that breaks', async () => {
    const title = '<script>alert(1)</script> \u202Eآمن\u2066';
    const { ask } = await newMaker(title);
    const pack = await startLibrary(ask, title);
    expect(pack).toMatch(/^own-script-alert-1-script-[a-z0-9]{8}$/);
    const text = FILES.controls.replaceAll('ID', pack).replace('Port under a seal', title.replaceAll("'", ''));
    await putFile(ask, 'controls', text);
    expect((await publish(ask)).statusCode).toBe(201);
    expect((await ask({ method: 'GET', url: '/api/library' })).json()).toMatchObject({ title, faults: [] });
  });
});

describe('the library of another organisation', () => {
  it('is not used, though a dossier names it by its id and an edition that is there', async () => {
    const { pack, edition } = await withEdition();
    const { ask: other } = await newMaker('Other');
    const dossier = await newMonitor(other);
    const named = await nameIn(other, dossier, { id: pack, edition });
    expect(named.json()).toMatchObject({ faults: [{ code: 'pack-missing' }] });
    expect(named.body).not.toContain('Ours');
    expect((await other({ method: 'GET', url: `/api/dossiers/${dossier}/figures` })).statusCode).toBe(422);
    expect((await other({ method: 'GET', url: '/api/library' })).statusCode).toBe(404);
  });

  it('is not used, though both have the same id and edition', async () => {
    const { ask, pack, edition } = await withEdition();
    const { ask: other, actor } = await newMaker('Other');
    await startLibrary(other);
    // No two get the same id: only somebody with the database at hand could make it so.
    const { query } = server().store.database;
    await query
      .updateTable('library')
      .set({ pack_id: `${pack}-x` })
      .where('pack_id', '=', pack)
      .execute();
    await query
      .updateTable('library')
      .set({ pack_id: pack })
      .where('organisation_id', '=', actor.organisation)
      .execute();
    await putFile(other, 'pack', (await packText(other)).replace(/^id: .*$/m, `id: ${pack}`));
    await putFile(
      other,
      'controls',
      FILES.controls.replaceAll('ID', pack).replace('Port under a seal', 'Of the other'),
    );
    await putFile(other, 'strategies', FILES.strategies.replaceAll('ID', pack));
    await putFile(other, 'threats', FILES.threats.replaceAll('ID', pack).replace('A loan', 'Another'));
    expect((await publish(other)).json()).toMatchObject({ edition });
    const dossier = await newMonitor(other);
    await nameIn(other, dossier, { id: pack, edition });
    const rows = await other({ method: 'GET', url: `/api/dossiers/${dossier}/registers/threats?q=device+comes+back` });
    expect(rows.body).toContain('Another device comes back altered');
    expect(rows.body).not.toContain('A loan device');
    await query
      .updateTable('library')
      .set({ pack_id: `${pack}-y` })
      .where('organisation_id', '=', actor.organisation)
      .execute();
    await query.updateTable('library').set({ pack_id: pack }).where('pack_id', '=', `${pack}-x`).execute();
    const own = await newMonitor(ask);
    await nameIn(ask, own, { id: pack, edition });
    const seen = await ask({ method: 'GET', url: `/api/dossiers/${own}/registers/threats?q=device+comes+back` });
    expect(seen.body).toContain('A loan device comes back altered');
    expect(seen.body).not.toContain('Another device');
  });
});

describe('a partner with a part of a dossier', () => {
  it('sees what the library finds at its own things, and nothing else of the library', async () => {
    const { ask, actor, pack } = await withEdition();
    const { store } = server();
    const secret = FILES.controls.replace('sealed-port', 'never-told').replace('Port under a seal', 'Never told');
    await putFile(ask, 'controls.more', secret.replaceAll('ID', pack));
    await putFile(
      ask,
      'asset-types',
      `- id: ${pack}/secret-device\n  title: Never told\n  is: [device]\n  ${SOURCE}\n`,
    );
    await publish(ask);
    const dossier = await newMonitor(ask);
    await nameIn(ask, dossier, { id: pack, edition: '2026.2' });
    const whole = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/vocabulary` });
    expect(whole.body).toContain('Never told');

    const { ask: partner, actor: other } = await newMaker('Partner');
    const { token } = await offerPart(store, actor, { dossier, party: 'maker', partyTitle: 'Maker', label: '' });
    await acceptOffer(store, other, token);
    for (const asked of ['picture', 'vocabulary', 'responsibility', 'values', 'figures', 'expectations']) {
      const { body } = await partner({ method: 'GET', url: `/api/dossiers/${dossier}/${asked}` });
      expect({ asked, told: /never.told|secret.device/i.test(body) }).toEqual({ asked, told: false });
    }
    const picture = await partner({ method: 'GET', url: `/api/dossiers/${dossier}/picture` });
    expect(picture.statusCode).toBe(200);
    const { packs } = picture.json<{ packs: { id: string; title: string; entries: number }[] }>();
    // Five entries stand in the library; of its one threat the chains of the partner's harms may tell.
    expect(packs.find(({ id }) => id === pack)?.entries).toBeLessThanOrEqual(1);
    expect(packs.find(({ id }) => id === 'connected-care')?.entries).toBeGreaterThan(100);
    for (const url of ['/api/library', '/api/library/editions', '/api/library/documents/controls'])
      expect((await partner({ method: 'GET', url })).body).not.toContain(pack);
  });
});

async function packText(ask: Ask): Promise<string> {
  return (await ask({ method: 'GET', url: '/api/library/documents/pack' })).json<{ text: string }>().text;
}

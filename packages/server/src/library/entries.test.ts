import { describe, expect, it } from 'vitest';
import { filesInTar, tarOf } from '@primum/formats/tar/tar';
import {
  entryOf,
  FILES,
  fillLibrary,
  nameIn,
  publish,
  putFile,
  revisionOf,
  startLibrary,
} from '../testing/library-steps.ts';
import { type Ask, asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();
let pack = '';
let ask: Ask;

interface Entry {
  readonly kind: string;
  readonly file: string;
  readonly state: string;
  readonly entry: { readonly id: string; readonly title: string };
  readonly faults: readonly { code: string; path: (string | number)[] }[];
}

async function entries(query = ''): Promise<Entry[]> {
  return (await ask({ method: 'GET', url: `/api/library/entries${query}` })).json<{ items: Entry[] }>().items;
}

async function put(payload: object) {
  const headers = { 'if-match': `"${await revisionOf(ask)}"` };
  return ask({ method: 'PUT', url: '/api/library/entries', headers, payload });
}

async function remove(slug: string) {
  const headers = { 'if-match': `"${await revisionOf(ask)}"` };
  return ask({ method: 'DELETE', url: `/api/library/entries/${slug}`, headers });
}

const states = (list: readonly Entry[]) =>
  Object.fromEntries(list.map(({ entry, state }) => [entry.id.split('/')[1], state]));
const text = async (file: string) =>
  (await ask({ method: 'GET', url: `/api/library/documents/${file}` })).json<{ text: string }>().text;

// One library in one organisation, written step by step as people do.
describe('the entries of a library, one after the other', () => {
  it('are listed with their kind, file and state, found by words', async () => {
    ask = await asking(server(), server().people.owner);
    pack = await startLibrary(ask);
    await fillLibrary(ask, pack);
    const listed = await entries();
    expect(listed.map(({ kind }) => kind)).toEqual(['controls', 'strategies', 'threats']);
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(['new']));
    expect((await entries('?q=loan+ALTERED')).map(({ kind }) => kind)).toEqual(['threats']);
    expect((await entries('?kind=controls')).length).toBe(1);
    expect((await publish(ask)).statusCode).toBe(201);
    expect(states(await entries())).toEqual({
      'sealed-port': 'published',
      'port-is-sealed': 'published',
      'loan-returns-altered': 'published',
    });
  });

  it('are changed where they stand, comments around them kept', async () => {
    const commented = FILES.controls.replaceAll('ID', pack).replace('- id', '# why we seal\n- id');
    await putFile(ask, 'controls', commented);
    const entry = { ...entryOf('controls', pack, 'sealed-port'), title: 'Port under our seal' };
    expect((await put({ kind: 'controls', entry, instead: `${pack}/sealed-port` })).json()).toMatchObject({
      faults: [],
    });
    expect(await text('controls')).toBe(commented.replace('Port under a seal', 'Port under our seal'));
    expect(states(await entries())['sealed-port']).toBe('changed');
  });

  it('are added behind the others of their kind, and an id that is taken is refused', async () => {
    const entry = entryOf('controls', pack, 'glued-port');
    expect((await put({ kind: 'controls', entry })).statusCode).toBe(200);
    expect((await entries('?kind=controls')).map((one) => one.entry.id)).toEqual([`${pack}/sealed-port`, entry['id']]);
    const twice = await put({ kind: 'controls', entry });
    expect(twice.json()).toMatchObject({ code: 'INPUT_INVALID', faults: [{ code: 'duplicate-id', path: ['id'] }] });
    expect((await entries('?kind=controls')).length).toBe(2);
  });

  it('are refused with the field that is wrong, and nothing is kept', async () => {
    const revision = await revisionOf(ask);
    const entry = { ...entryOf('controls', pack, 'new-one'), at: ['chargin-port'] };
    const wrong = await put({ kind: 'controls', entry });
    expect(wrong.json()).toMatchObject({
      faults: [{ code: 'unknown-reference', path: ['at', 0], hint: 'did you mean "charging-port"?' }],
    });
    const { title: _, ...untitled } = entryOf('controls', pack, 'new-one');
    expect((await put({ kind: 'controls', entry: untitled })).json()).toMatchObject({
      faults: [{ code: 'missing-field' }],
    });
    expect(await revisionOf(ask)).toBe(revision);
  });

  it('are withdrawn, and what named them is told', async () => {
    const withdrawn = await remove('port-is-sealed');
    expect(withdrawn.json()).toMatchObject({ faults: [{ code: 'unknown-reference', file: 'threats.yaml' }] });
    const listed = await entries();
    expect(states(listed)['port-is-sealed']).toBe('withdrawn');
    expect(listed.find(({ kind }) => kind === 'threats')?.faults).toMatchObject([
      { code: 'unknown-reference', path: ['stopped-by', 0] },
    ]);
    expect((await remove('nothing')).statusCode).toBe(404);
    await put({ kind: 'strategies', entry: entryOf('strategies', pack, 'port-is-sealed') });
    expect(states(await entries())['port-is-sealed']).toBe('published');
  });
});

describe('the effect of a library on a dossier', () => {
  it('tells threats that come, where they are found, and what moves, before anybody moves over', async () => {
    const dossier = await newExample(server());
    const url = `/api/dossiers/${dossier}/library-effect`;
    const draft = (await ask({ method: 'GET', url })).json<Effect>();
    expect(draft.named).toBeUndefined();
    expect(draft.effect).toMatchObject({ kind: 'effect', threats: { added: { count: 1 }, gone: { count: 0 } } });
    expect(draft.effect.places).toMatchObject([{ id: `${pack}/loan-returns-altered`, count: 1 }]);
    await nameIn(ask, dossier, { id: pack, edition: '2026.1' });
    const same = (await ask({ method: 'GET', url: `${url}?edition=2026.1` })).json<Effect>();
    expect(same).toMatchObject({ named: '2026.1', effect: { harms: [], threats: { added: { count: 0 } } } });
    expect((await ask({ method: 'GET', url: `${url}?edition=2031.7` })).statusCode).toBe(404);
  });

  it('tells what the dossier names and would not find any more', async () => {
    const dossier = await newExample(server());
    await nameIn(ask, dossier, { id: pack, edition: '2026.1' });
    const document = `/api/dossiers/${dossier}/documents/controls`;
    const read = await ask({ method: 'GET', url: document });
    const own = `${read.json<{ text: string }>().text}  - { control: ${pack}/sealed-port, at: usb-c, state: in-place }\n`;
    const headers = { 'if-match': String(read.headers['etag']) };
    expect((await ask({ method: 'PUT', url: document, headers, payload: { text: own } })).json()).toMatchObject({
      faults: [],
    });
    await remove('sealed-port');
    await remove('port-is-sealed');
    await put({
      kind: 'threats',
      entry: without(entryOf('threats', pack, 'loan-returns-altered'), 'stopped-by'),
      instead: `${pack}/loan-returns-altered`,
    });
    const effect = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/library-effect` });
    expect(effect.json()).toMatchObject({ effect: { kind: 'faults', faults: [{ code: 'unknown-control' }] } });
  });

  it('of a pattern that pairs everything with everything is refused, and so is a dossier that uses it', async () => {
    const [needs, leadsTo] = [[{ lost: 'control', at: 'a' }], [{ loss: 'control', of: 'b' }]];
    const pattern = { where: WIDE, needs, 'leads-to': leadsTo, explain: 'All of it.' };
    const entry = { ...without(entryOf('threats', pack, 'everywhere'), 'stopped-by'), ...pattern };
    const { faults } = (await put({ kind: 'threats', entry })).json<{ faults: { code: string }[] }>();
    expect(faults).toContainEqual(expect.objectContaining({ code: 'roles-not-tied', severity: 'warning' }));
    const dossier = await newExample(server());
    const effect = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/library-effect` });
    expect(effect.json()).toMatchObject({ code: 'DOSSIER_INVALID', title: expect.stringContaining('everywhere') });
    const edition = (await publish(ask)).json<{ edition: string }>().edition;
    await nameIn(ask, dossier, { id: pack, edition });
    const figures = await ask({ method: 'GET', url: `/api/dossiers/${dossier}/figures` });
    expect(figures.json()).toMatchObject({ code: 'DOSSIER_INVALID', status: 422 });
    await remove('everywhere');
  }, 60_000);
});

describe('a library as an archive', () => {
  it('goes out as a pack folder and comes in again without a change, or into another library under its ids', async () => {
    await putFile(
      ask,
      'threats.more',
      FILES.threats
        .replaceAll('ID', pack)
        .replace('loan-returns-altered', 'more')
        .replace('  stopped-by: [port-is-sealed]\n', ''),
    );
    await publish(ask);
    const { rawPayload, headers } = await ask({ method: 'GET', url: '/api/library/archive' });
    expect(headers['content-type']).toBe('application/x-tar');
    const files = filesInTar(new Uint8Array(rawPayload));
    expect([...files.keys()].toSorted()).toEqual(
      ['controls', 'pack', 'strategies', 'threats', 'threats/more'].map((name) => `${pack}/${name}.yaml`),
    );
    const revision = await revisionOf(ask);
    const bring = async (by: Ask, archive: ReadonlyMap<string, string>, at: number) =>
      by({
        method: 'POST',
        url: '/api/library/import',
        headers: { 'if-match': `"${at}"` },
        payload: { from: { tar: Buffer.from(tarOf(archive, { modifiedS: 0 })).toString('base64') } },
      });
    const published = await ask({ method: 'GET', url: '/api/library/archive?edition=2026.3' });
    const edition = filesInTar(new Uint8Array(published.rawPayload));
    expect((await bring(ask, edition, revision)).json()).toEqual({ revision, faults: [], leftOut: [] });

    const other = await asking(server(), server().partners.owner);
    const theirs = await startLibrary(other);
    const more = new Map([...files, [`${pack}/README.md`, 'read me'], [`${pack}/../../etc/passwd`, 'x']]);
    const taken = await bring(other, more, 1);
    expect(taken.json()).toMatchObject({ faults: [], leftOut: [`${pack}/README.md`, `${pack}/../../etc/passwd`] });
    const listed = await other({ method: 'GET', url: '/api/library/entries' });
    expect(listed.body).not.toContain(`${pack}/`);
    expect(listed.json<{ items: Entry[] }>().items.every((one) => one.entry.id.startsWith(`${theirs}/`))).toBe(true);
  });

  it('that is none is refused, and nothing is changed', async () => {
    const revision = await revisionOf(ask);
    const headers = { 'if-match': `"${revision}"` };
    for (const from of [
      { tar: Buffer.from('no tar').toString('base64') },
      { tar: Buffer.alloc(2048, 65).toString('base64') },
      { files: { 'x/threats.yaml': '[]' } },
      { files: { 'pack.yaml': 'id: [' } },
    ]) {
      const refused = await ask({ method: 'POST', url: '/api/library/import', headers, payload: { from } });
      expect(refused.statusCode).toBe(422);
    }
    expect(await revisionOf(ask)).toBe(revision);
  });
});

interface Effect {
  readonly named?: string;
  readonly effect: { readonly kind: string; readonly places: readonly { id: string; count: number }[] };
}

function without(entry: Record<string, unknown>, field: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field));
}

/** Eight roles that any host can take, whatever the others are. */
const WIDE = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((role) => [role, { type: 'host' }]));

import { listAudit } from '@primum/store/audit/list-audit';
import { Picture } from '@primum/core/api/assessment';
import { PartPreview } from '@primum/core/api/sharing';
import { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { describe, expect, it } from 'vitest';
import { type Ask, asking, newExample, PASSWORD, share, testServer } from '../testing/test-server.ts';

const server = testServer();
const EXAMPLE = 'remote-patient-monitoring';

interface Thing {
  readonly id: string;
  readonly title?: string;
}
type Values = Record<string, Record<string, Thing[]>>;

/** Ids and titles of everything in system.yaml. */
function things(values: Values): Thing[] {
  const { zones = [], assets = [], interfaces = [], data = [], functions = [] } = values['system'] ?? {};
  return [zones, assets, interfaces, data, functions].flat();
}

async function valuesOf(ask: Ask, dossier: string): Promise<Values> {
  return (await ask({ url: `/api/dossiers/${dossier}/values` })).json<{ values: Values }>().values;
}

/** All that a partner may read of a dossier, as it goes over the wire. */
async function readsOf(ask: Ask, dossier: string): Promise<Map<string, string>> {
  const at = `/api/dossiers/${dossier}`;
  const picture = await ask({ url: `${at}/picture?mode=future&proposed=1` });
  const harms = picture.json<{ harms: Thing[] }>().harms;
  const urls = [
    '/api/dossiers',
    at,
    `${at}/values`,
    `${at}/picture`,
    `${at}/picture?mode=future&proposed=1`,
    `${at}/vocabulary`,
    `${at}/responsibility`,
    ...harms.map(({ id }) => `${at}/chain?thing=${encodeURIComponent(id)}`),
    `${at}/chain?thing=nothing`,
  ];
  const answers = new Map<string, string>();
  for (const url of urls) answers.set(url, (await ask({ url })).body);
  return answers;
}

describe('a part', () => {
  it('tells a partner its own things in full, and no name of a thing that it may not see, whatever it asks', async () => {
    const dossier = await newExample(server(), EXAMPLE);
    await share(server(), dossier, 'household');
    const owner = await asking(server(), server().people.owner);
    const partner = await asking(server(), server().partners.reader);
    const whole = things(await valuesOf(owner, dossier));
    const seen = new Set(things(await valuesOf(partner, dossier)).map(({ id }) => id));
    expect([...seen]).toContain('home-router');
    const hidden = whole.filter(({ id }) => !seen.has(id));
    expect(hidden.map(({ id }) => id)).toEqual(expect.arrayContaining(['record-server', 'directory', 'database']));
    const titles = hidden.flatMap(({ title }) => (title === undefined || title.length < 12 ? [] : [title]));
    for (const [url, body] of await readsOf(partner, dossier)) {
      const leaked = [...titles, 'record-server', 'directory-server', 'hospital-servers'].filter((name) =>
        body.includes(name),
      );
      // A vocabulary is that of the packs: kinds of things, and no thing.
      if (!url.endsWith('/vocabulary')) expect({ url, leaked }).toEqual({ url, leaked: [] });
    }
    for (const name of titles) expect((await ownerBody(owner, dossier)).includes(name)).toBe(true);
  });

  const ownerBody = async (ask: Ask, dossier: string) => (await ask({ url: `/api/dossiers/${dossier}/values` })).body;

  it('has the shapes of the whole, and neither answer is given to the other side from memory', async () => {
    const dossier = await newExample(server(), EXAMPLE);
    await share(server(), dossier, 'platform');
    const [owner, partner] = [
      await asking(server(), server().people.reader),
      await asking(server(), server().partners.auditor),
    ];
    const pictureOf = async (ask: Ask) =>
      Picture.parse((await ask({ url: `/api/dossiers/${dossier}/picture` })).json());
    const responsibilityOf = async (ask: Ask) =>
      ResponsibilityPicture.parse((await ask({ url: `/api/dossiers/${dossier}/responsibility` })).json());
    const [part, whole] = [await pictureOf(partner), await pictureOf(owner)];
    expect(part.harms.length).toBeGreaterThan(0);
    expect(whole.harms.length).toBeGreaterThan(part.harms.length);
    expect(whole.counts.assets).toBeGreaterThan(part.counts.assets);
    expect((await responsibilityOf(partner)).parties.map(({ id }) => id)).toEqual(['platform']);
    expect((await responsibilityOf(owner)).parties).toHaveLength(4);
    expect(await pictureOf(partner)).toEqual(part);
  });

  it('is announced as one, with whose it is, and without what only the owner can do', async () => {
    const dossier = await newExample(server(), EXAMPLE);
    await share(server(), dossier, 'platform');
    const ask = await asking(server(), server().partners.owner);
    expect((await ask({ url: `/api/dossiers/${dossier}` })).json()).toMatchObject({
      access: 'part',
      part: { id: 'platform', title: 'Title of platform' },
      organisation: { title: 'Maker' },
      documents: [],
      may: ['dossier.read-part', 'dossier.agree', 'part.leave'],
    });
  });

  it('is given back by an owner of the partner, at once, and both logs say so', async () => {
    const dossier = await newExample(server(), EXAMPLE);
    await share(server(), dossier, 'platform');
    const partner = await asking(server(), server().partners.owner);
    const leave = () => partner({ method: 'DELETE', url: `/api/dossiers/${dossier}/part` });
    expect((await leave()).statusCode).toBe(204);
    expect((await partner({ url: `/api/dossiers/${dossier}/picture` })).json()).toMatchObject({ code: 'NOT_FOUND' });
    expect((await leave()).json()).toMatchObject({ code: 'NOT_FOUND' });
    const [last] = await listAudit(server().store, server().people.owner, { limit: 1 });
    expect(last).toMatchObject({ action: 'dossier.left', thing: dossier, account: server().partners.owner.account });
  });

  it('of a dossier with faults is refused without telling what the faults are', async () => {
    const dossier = await newExample(server(), EXAMPLE);
    await share(server(), dossier, 'household');
    const owner = await asking(server(), server().people.owner);
    const edits = [{ document: 'system', do: 'set', path: ['assets', 20, 'zone'], value: 'nowhere' }];
    const headers = { 'if-match': '"1"' };
    await owner({ method: 'POST', url: `/api/dossiers/${dossier}/changes`, headers, payload: { edits } });
    const partner = await asking(server(), server().partners.owner);
    for (const name of ['picture', 'values', 'responsibility', 'vocabulary']) {
      const refused = await partner({ url: `/api/dossiers/${dossier}/${name}` });
      expect(refused.json()).toMatchObject({ status: 422, code: 'DOSSIER_INVALID' });
      expect(refused.json()).not.toHaveProperty('faults');
      expect(refused.body).not.toContain('nowhere');
    }
  });
});

describe('an offer', () => {
  const offerBy = async (payload: object) => {
    const dossier = await newExample(server(), EXAMPLE);
    const ask = await asking(server(), server().people.owner);
    const made = await ask({ method: 'POST', url: `/api/dossiers/${dossier}/grants`, payload });
    return {
      dossier,
      ask,
      made,
      token: new URL(made.json<{ link?: string }>().link ?? 'x:').searchParams.get('token'),
    };
  };

  it('shows title and party to who holds its link, and is taken up by an owner of the partner', async () => {
    const { dossier, ask, token } = await offerBy({ party: 'platform', label: 'Our cloud' });
    const nobody = await asking(server(), undefined);
    expect((await nobody({ url: `/api/offers?token=${token}` })).json()).toEqual({
      title: 'Remote patient monitoring at home',
      organisation: 'Maker',
      party: { id: 'platform', title: 'Telehealth platform provider' },
      expiresAt: expect.any(String),
    });
    const accept = async (who: 'owner' | 'editor') =>
      (await asking(server(), server().partners[who]))({
        method: 'POST',
        url: '/api/offers/accept',
        payload: { token },
      });
    expect((await accept('editor')).statusCode).toBe(403);
    expect((await accept('owner')).json()).toEqual({ id: dossier });
    expect((await nobody({ url: `/api/offers?token=${token}` })).statusCode).toBe(404);
    const { items } = (await ask({ url: `/api/dossiers/${dossier}/grants` })).json<{ items: { id: string }[] }>();
    expect(items).toMatchObject([{ label: 'Our cloud', partner: { title: 'Partner' }, party: { id: 'platform' } }]);
    const end = () => ask({ method: 'DELETE', url: `/api/dossiers/${dossier}/grants/${items[0]?.id}` });
    expect((await end()).statusCode).toBe(204);
    expect((await end()).statusCode).toBe(404);
  });

  it('brings in an organisation that is new here, signed in as its owner', async () => {
    const { dossier, token } = await offerBy({ party: 'household' });
    const nobody = await asking(server(), undefined);
    const person = { name: 'New', email: 'household@example.org', password: PASSWORD, organisation: 'Household' };
    const joined = await nobody({ method: 'POST', url: '/api/offers/join', payload: { token, ...person } });
    expect(joined.json()).toEqual({ id: dossier });
    const cookies = { primum_session: joined.cookies[0]?.value ?? '' };
    const session = await server().app.inject({ url: '/api/session', cookies });
    expect(session.json()).toMatchObject({ role: 'owner', organisation: { title: 'Household' } });
    const { items } = (await server().app.inject({ url: '/api/dossiers', cookies })).json<{ items: Thing[] }>();
    expect(items.map(({ id }) => id)).toEqual([dossier]);
  });

  it('names a party that there is', async () => {
    const { made } = await offerBy({ party: 'nobody' });
    expect(made.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    expect(made.json<{ title: string }>().title).toContain('household, platform, hospital');
  });

  it('can be looked at before as the partner would see it, and published things are then seen too', async () => {
    const { dossier, ask } = await offerBy({ party: 'household' });
    const preview = async (published: object[]) => {
      const payload = { party: 'household', published };
      const url = `/api/dossiers/${dossier}/grants/preview`;
      return PartPreview.parse((await ask({ method: 'POST', url, payload })).json());
    };
    const idsIn = ({ values }: PartPreview) => things(values as Values).map(({ id }) => id);
    const [less, more] = [await preview([]), await preview([{ asset: 'directory', fields: ['explain'] }])];
    expect(idsIn(less)).not.toContain('directory');
    expect(idsIn(more)).toEqual(expect.arrayContaining([...idsIn(less), 'directory']));
    const grant = await share(server(), dossier, 'household');
    const partner = await asking(server(), server().partners.owner);
    expect(await valuesOf(partner, dossier)).toEqual(less.values);
    const payload = { published: [{ asset: 'directory', fields: ['explain'] }] };
    await ask({ method: 'PUT', url: `/api/dossiers/${dossier}/grants/${grant}`, payload });
    expect(await valuesOf(partner, dossier)).toEqual(more.values);
  });
});

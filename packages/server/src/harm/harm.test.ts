import { describe, expect, it } from 'vitest';
import { asking, newExample, share, testServer } from '../testing/test-server.ts';

const server = testServer();

async function opened() {
  const id = await newExample(server());
  const ask = await asking(server(), server().people.reader);
  return (query: string) => ask({ url: `/api/dossiers/${id}/harm/file?${query}` });
}

describe('the risk management file', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8', '\ufeffid,'],
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['ttl', 'text/turtle; charset=utf-8', '@prefix riskman:'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('is a file of %s that a browser keeps and does not open', async (format, type, begins) => {
    const get = await opened();
    const reply = await get(`format=${format}`);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe(type);
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="risks.${format}"`);
    expect(reply.body.startsWith(begins)).toBe(true);
  });

  it('counts proposed controls in the table when asked, and is refused as Riskman then', async () => {
    const get = await opened();
    const [now, then] = [await get('format=csv'), await get('format=csv&proposed=1')];
    expect(then.statusCode).toBe(200);
    expect(then.body).not.toBe(now.body);
    const refused = await get('format=ttl&proposed=1');
    expect(refused.statusCode).toBe(422);
    expect(refused.json<{ title: string }>().title).toContain('in place');
  });

  it('is refused in a format that is none, and in none', async () => {
    const get = await opened();
    expect((await get('format=exe')).statusCode).toBe(422);
    expect((await get('')).statusCode).toBe(422);
  });

  it('is for those of the organisation alone: no stranger and no partner gets it', async () => {
    const { people, partners } = server();
    const id = await newExample(server(), 'remote-patient-monitoring');
    const url = `/api/dossiers/${id}/harm/file?format=csv`;
    expect((await server().app.inject({ url })).statusCode).toBe(401);
    await share(server(), id, 'household');
    const partner = await asking(server(), partners.reader);
    expect((await partner({ url })).statusCode).toBe(403);
    expect((await (await asking(server(), people.reader))({ url })).statusCode).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { asking, newExample, testServer } from '../testing/test-server.ts';

const server = testServer();

async function opened() {
  const id = await newExample(server());
  const ask = await asking(server(), server().people.reader);
  return (path: string) => ask({ url: `/api/dossiers/${id}/${path}` });
}

describe('registers', () => {
  it('come in pages that together are the whole, each row once', async () => {
    const get = await opened();
    const ids: string[] = [];
    let [cursor, of] = ['', 0];
    do {
      const {
        items,
        next,
        of: count,
      } = (await get(`registers/threats?limit=100${cursor}`)).json<{
        items: { id: string }[];
        next?: string;
        of: number;
      }>();
      ids.push(...items.map(({ id }) => id));
      of = count;
      cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(next)}`;
    } while (cursor !== '');
    expect(of).toBeGreaterThan(100);
    expect(new Set(ids).size).toBe(of);
  });

  it.each([
    ['csv', 'text/csv; charset=utf-8', '\ufeff'],
    ['md', 'text/markdown; charset=utf-8', '#'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ])('are files of %s', async (format, type, begins) => {
    const get = await opened();
    const reply = await get(`registers/harms/file?format=${format}`);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers['content-type']).toBe(type);
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="harms.${format}"`);
    expect(reply.body.startsWith(begins)).toBe(true);
  });

  it('are one workbook all together', async () => {
    const get = await opened();
    const { rawPayload, headers } = await get('workbook');
    expect(headers['content-disposition']).toContain('registers.xlsx');
    const one = (await get('registers/harms/file?format=xlsx')).rawPayload;
    expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect(rawPayload.length).toBeGreaterThan(one.length);
  });

  it('that are none, and formats that are none, are refused', async () => {
    const get = await opened();
    expect((await get('registers/passwords/file?format=csv')).statusCode).toBe(422);
    expect((await get('registers/harms/file?format=exe')).statusCode).toBe(422);
  });
});

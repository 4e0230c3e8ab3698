/** What tests of libraries do again and again: start one, write into it, publish, and use it in a dossier. */
import { parse, stringify } from 'yaml';
import type { Ask } from './test-server.ts';

export const SOURCE = 'source: { document: own work, mark: proposal }';

/** Fits the ankle monitor, which has a charging port; `ID` stands for the library's pack. */
export const FILES = {
  controls: `- id: ID/sealed-port
  title: Port under a seal
  at: [charging-port]
  ${SOURCE}
`,
  strategies: `- id: ID/port-is-sealed
  title: Nobody gets at the port
  all: [{ control: sealed-port, at: port }]
  effect: safe
  ${SOURCE}
`,
  threats: `- id: ID/loan-returns-altered
  title: A loan device comes back altered # ours
  explain: Whoever borrowed {device} altered it through {port}.
  where:
    device: { type: device }
    port: { type: charging-port, of: device }
  needs: [{ lost: reach, at: port }]
  leads-to: [{ loss: control, of: device }]
  stopped-by: [port-is-sealed]
  ${SOURCE}
`,
};

/** Returns the id of its pack. */
export async function startLibrary(ask: Ask, title = 'Ours'): Promise<string> {
  const started = await ask({ method: 'POST', url: '/api/library', payload: { title } });
  if (started.statusCode !== 201) throw new Error(started.body);
  return started.json<{ pack: string }>().pack;
}

export async function revisionOf(ask: Ask): Promise<number> {
  return (await ask({ method: 'GET', url: '/api/library' })).json<{ revision: number }>().revision;
}

export async function putFile(ask: Ask, file: string, text: string | null) {
  const headers = { 'if-match': `"${await revisionOf(ask)}"` };
  return ask({ method: 'PUT', url: `/api/library/documents/${file}`, headers, payload: { text } });
}

export async function fillLibrary(ask: Ask, pack: string): Promise<void> {
  for (const [file, text] of Object.entries(FILES)) {
    const put = await putFile(ask, file, text.replaceAll('ID', pack));
    if (put.statusCode !== 200) throw new Error(put.body);
  }
}

export async function publish(ask: Ask) {
  const headers = { 'if-match': `"${await revisionOf(ask)}"` };
  return ask({ method: 'POST', url: '/api/library/editions', headers, payload: {} });
}

/** Names the pack in the dossier, in place of another edition of it. Returns what the change answered. */
export async function nameIn(ask: Ask, dossier: string, { id, edition }: { id: string; edition: string }) {
  const url = `/api/dossiers/${dossier}/documents/dossier`;
  const read = await ask({ method: 'GET', url });
  const value = parse(read.json<{ text: string }>().text) as { packs: { id: string; edition: string }[] };
  value.packs = [...value.packs.filter((pack) => pack.id !== id), { id, edition }];
  const etag = String(read.headers['etag']);
  return ask({ method: 'PUT', url, headers: { 'if-match': etag }, payload: { text: stringify(value) } });
}

/** Ids of the threats that the assessment found, of the entries of the pack. */
export async function threatsOf(ask: Ask, dossier: string, pack: string): Promise<string[]> {
  const url = `/api/dossiers/${dossier}/registers/threats?limit=200&q=${encodeURIComponent(pack)}`;
  const rows = await ask({ method: 'GET', url });
  if (rows.statusCode !== 200) throw new Error(rows.body);
  return rows.json<{ items: { id: string; threat: string }[] }>().items.map(({ threat }) => threat);
}

/** The entry of the files above under another id, as a value. */
export function entryOf(kind: keyof typeof FILES, pack: string, slug: string): Record<string, unknown> {
  const [entry] = parse(FILES[kind].replaceAll('ID', pack)) as Record<string, unknown>[];
  return { ...entry, id: `${pack}/${slug}` };
}

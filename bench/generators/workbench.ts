/** A workbench to measure: a server in a process of its own on an empty embedded database, and its first owner's session. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from '@primum/formats/yaml/stringify-document';
import { hospitals } from './hospitals.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Workbench {
  readonly origin: string;
  /** Name and value of the session, as a browser keeps it. */
  readonly cookie: string;
  readonly ask: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Reply>;
  /** Calls back with every piece of a stream; returns what ends it. */
  readonly follow: (path: string, hear: (piece: string) => void) => Promise<() => void>;
  stop(): Promise<void>;
}

/** `port`: free on this machine. */
export async function startWorkbench(port: number): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'primum-bench-'));
  const env = {
    ...process.env,
    PRIMUM_DATA: folder,
    PRIMUM_PORT: String(port),
    PRIMUM_REQUESTS_PER_MINUTE: '0',
    PRIMUM_LOG: '0',
  };
  const child = spawn(process.execPath, ['tools/start.ts'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const token = await new Promise<string>((done, failed) => {
    let text = '';
    child.stdout.on('data', (piece) => {
      text += String(piece);
      const found = /setup\?token=(\S+)\s/.exec(text)?.[1];
      if (found !== undefined) done(found);
    });
    void ended.then(() => failed(new Error(`the server did not start: ${text}`)));
  });
  const origin = `http://localhost:${port}`;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  let cookie = '';

  function open(method: string, path: string, headers: Readonly<Record<string, string>>) {
    return request(`${origin}${path}`, { method, agent, headers: { cookie, 'x-primum': '1', origin, ...headers } });
  }

  const ask: Workbench['ask'] = (method, path, body, headers = {}) =>
    new Promise((done, failed) => {
      const json = body === undefined ? undefined : JSON.stringify(body);
      const asked = open(
        method,
        path,
        json === undefined ? headers : { 'content-type': 'application/json', ...headers },
      );
      asked.once('error', failed);
      asked.once('response', (reply) => {
        let text = '';
        reply.setEncoding('utf8');
        reply.on('data', (piece: string) => (text += piece));
        reply.once('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }));
      });
      asked.end(json);
    });

  const follow: Workbench['follow'] = (path, hear) =>
    new Promise((done, failed) => {
      const asked = request(`${origin}${path}`, { headers: { cookie } });
      asked.once('error', failed);
      asked.once('response', (reply) => {
        reply.setEncoding('utf8');
        reply.on('data', hear);
        reply.on('error', () => {});
        asked.removeListener('error', failed);
        asked.on('error', () => {});
        done(() => asked.destroy());
      });
      asked.end();
    });

  const account = { name: 'Owner', email: 'owner@example.org', password: 'correct horse battery staple' };
  const made = await ask('POST', '/api/setup', { token, ...account, organisation: 'Maker', locale: 'en' });
  cookie = String(made.headers['set-cookie']).split(';', 1)[0] ?? '';
  if (cookie === '') throw new Error(`no session: ${made.status} ${made.body}`);
  return {
    origin,
    cookie,
    ask,
    follow,
    async stop() {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Ids of a dossier of 1,000 assets and of the published ankle monitor. */
export async function addDossiers({ ask }: Workbench): Promise<{ readonly large: string; readonly small: string }> {
  const documents = Object.fromEntries(
    Object.entries(hospitals(1000)).map(([kind, value]) => [kind, stringify(value as object)]),
  );
  const add = async (from: object) => {
    const { status, body } = await ask('POST', '/api/dossiers', { from });
    if (status !== 201) throw new Error(`${status} ${body.slice(0, 500)}`);
    return (JSON.parse(body) as { id: string }).id;
  };
  return { large: await add({ documents }), small: await add({ example: 'amps' }) };
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

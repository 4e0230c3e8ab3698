/**
 * What database tests need, once for the whole run: an archive of an embedded database with all tables, from which each
 * test file starts in a third of a second, and a real PostgreSQL, started here where its programs are installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../database/open-database.ts';
import { startPglite } from '../database/pglite-client.ts';

/** For Vitest's globalSetup. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'primum-test-'));
  project.provide('embeddedArchive', await makeArchive(folder));
  const given = process.env['PRIMUM_TEST_POSTGRESQL_URL'];
  const server = given === undefined ? await startPostgresql() : { url: given, stop: () => {} };
  if (server === undefined && process.env['PRIMUM_REQUIRE_POSTGRESQL'] === '1') {
    throw new Error('PRIMUM_REQUIRE_POSTGRESQL is set and no PostgreSQL was found: install one or give its address');
  }
  project.provide('postgresqlUrl', server?.url);
  return () => {
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function makeArchive(folder: string): Promise<string> {
  const data = join(folder, 'embedded');
  const database = await openDatabase({ folder: data });
  await database.close();
  const client = await startPglite(join(data, 'database'));
  const archive = join(folder, 'embedded.tar');
  writeFileSync(archive, await client.dump());
  await client.close();
  return archive;
}

interface Server {
  readonly url: string;
  stop(): void;
}

/** The newest version that is installed in the usual places. */
async function startPostgresql(): Promise<Server | undefined> {
  const programs = [
    ...globSync('/usr/lib/postgresql/*/bin'),
    ...globSync('/{opt/homebrew,usr/local}/opt/postgresql*/bin'),
  ]
    .filter((folder) => existsSync(join(folder, 'initdb')))
    .sort((a, b) => Number(/\d+/.exec(b)?.[0] ?? 0) - Number(/\d+/.exec(a)?.[0] ?? 0))[0];
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'primum-postgresql-'));
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const as: { uid?: number; gid?: number } | undefined = process.getuid?.() === 0 ? idsOf('postgres') : {};
  if (as === undefined) return undefined;
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(programs, program), args, { ...as, stdio: 'ignore' });
  run('initdb', '-D', data, '-U', 'primum', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const settings = `-p ${port} -h 127.0.0.1 -k ${folder} -c fsync=off -c max_connections=200`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  return {
    url: `postgresql://primum@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(user: string): { uid: number; gid: number } | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout));
  return uid === undefined || gid === undefined || !(uid > 0) ? undefined : { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

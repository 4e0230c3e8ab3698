/** The workbench as people meet it: `npm start` in an empty folder, and a real browser. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { CHROMIUM, CHROMIUM_ARGS } from './chromium.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** Most that a step may take: on a busy machine a page is slow and right all the same, and how fast it is benches tell. */
const STEP_MS = 120_000;

export const PASSWORD = 'correct horse battery staple';

export interface Workbench {
  readonly origin: string;
  readonly setupLink: string;
  /** A browser of somebody else: nothing is shared with the others. */
  readonly newPerson: (options?: Parameters<Browser['newContext']>[0]) => Promise<BrowserContext>;
}

/** Gives the running workbench, for use inside tests. `settings`: more of its environment, once that is known. */
export function workbench(settings: () => Promise<NodeJS.ProcessEnv> = async () => ({})): () => Workbench {
  let found: Workbench | undefined;
  const closing: (() => Promise<void> | void)[] = [];
  beforeAll(async () => {
    if (CHROMIUM === undefined) return;
    const server = await startServer(closing, await settings());
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGS] });
    closing.push(() => browser.close());
    found = {
      ...server,
      newPerson: async (options) => {
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          locale: 'en-GB',
          ...options,
        });
        context.setDefaultTimeout(STEP_MS);
        return context;
      },
    };
  }, 300_000);
  afterAll(async () => {
    for (const close of closing.toReversed()) await close();
  }, 60_000);
  return () => {
    if (found === undefined) throw new Error('the workbench runs inside tests only');
    return found;
  };
}

async function startServer(
  closing: (() => Promise<void> | void)[],
  settings: NodeJS.ProcessEnv,
): Promise<Omit<Workbench, 'newPerson'>> {
  const folder = mkdtempSync(join(tmpdir(), 'primum-journey-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const child = spawn(process.execPath, ['tools/start.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      PRIMUM_DATA: folder,
      PRIMUM_PORT: String(port),
      PRIMUM_REQUESTS_PER_MINUTE: '0',
      ...settings,
    },
    // Its own pipes: a server that outlived the run would hold the run's output open, and with it whoever reads that.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  child.stderr.on('data', (chunk) => void (complaints += String(chunk)));
  const ended = new Promise<string>((resolvePromise) =>
    child.once('exit', (code, signal) => resolvePromise(`exit code ${code}, signal ${signal}`)),
  );
  closing.push(async () => {
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), 30_000);
    const how = await ended;
    clearTimeout(killing);
    if (how !== 'exit code 0, signal null') throw new Error(`the server did not stop well: ${how}\n${complaints}`);
  });
  let text = '';
  const setupLink = await new Promise<string>((resolvePromise, reject) => {
    child.stdout.on('data', (chunk) => {
      text += String(chunk);
      const link = /http\S+setup\?token=\S+(?=\s)/.exec(text)?.[0];
      if (link !== undefined) resolvePromise(link);
    });
    void ended.then((how) => reject(new Error(`the server did not start: ${how}\n${text}${complaints}`)));
  });
  return { origin: `http://localhost:${port}`, setupLink };
}

function freePort(): Promise<number> {
  return new Promise((resolvePromise, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolvePromise(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Nothing that WCAG 2.2 AA forbids and a machine can see, once the screen has come to rest: colours fade in. */
export async function expectAccessible(page: Page): Promise<void> {
  const found = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  };
  await expect.poll(found, { timeout: 40_000, interval: 500 }).toEqual([]);
}

/** The first account, made by the link that the first start prints; ends on Today. */
export async function setUp(
  { setupLink, newPerson }: Workbench,
  options?: Parameters<Browser['newContext']>[0],
  organisation = 'Device maker',
): Promise<Page> {
  const page = await (await newPerson(options)).newPage();
  await page.goto(setupLink);
  await page.getByLabel('Your name').fill('First owner');
  await page.getByLabel('E-mail').fill('owner@example.org');
  await page.getByLabel('Password').first().fill(PASSWORD);
  await page.getByLabel('Organisation').fill(organisation);
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('heading', { name: 'What needs you today?' }).waitFor();
  return page;
}

/** Begins the ankle monitor from the examples; ends on its overview. Returns its path. */
export async function beginAnkleMonitor(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Copy.*AMPS/ }).click();
  await page.getByText('How it gets there').waitFor();
  return new URL(page.url()).pathname;
}

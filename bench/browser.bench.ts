/** The workbench in a real browser: the first picture of a large system, moving about in it, and a change seen by somebody else. */
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from '../journeys/chromium.ts';
import { addDossiers, quantile, startWorkbench, type Workbench } from './generators/workbench.ts';
import type { Measured } from './measured.ts';

const PORT = 7462;
const LOOKS = 5;
const EDITS = 40;
const OTHER_READERS = 48;
const FRAMES_MS = 3_000;

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  if (CHROMIUM === undefined)
    return [{ name: 'no Chromium on this machine', figure: 0, unit: '', bar: undefined, ok: true }];
  const bench = await startWorkbench(PORT);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGS] });
  try {
    const { large, small } = await addDossiers(bench);
    return [
      ...(await overviews(bench, browser, large)),
      ...(await pictures(bench, browser, large)),
      ...(await seen(bench, browser, small)),
    ];
  } finally {
    await browser.close();
    await bench.stop();
  }
}

async function newPage({ origin, cookie }: Workbench, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

/** From the request for the page until what is waited for stands there. */
async function shownAfter(page: Page, url: string, selector: string): Promise<number> {
  const before = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(selector).first().waitFor({ timeout: 120_000 });
  return performance.now() - before;
}

async function overviews(bench: Workbench, browser: Browser, dossier: string): Promise<Measured[]> {
  const url = `${bench.origin}/dossiers/${dossier}`;
  const cold = await shownAfter(await newPage(bench, browser), url, 'svg a');
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) times.push(await shownAfter(await newPage(bench, browser), url, 'svg a'));
  const median = Math.round(quantile(times, 0.5));
  return [
    {
      name: 'overview of 1,000 assets, a fresh browser, median',
      figure: median,
      unit: 'ms',
      bar: 2000,
      ok: median <= 2000,
    },
    { name: '  nothing assessed yet', figure: Math.round(cold), unit: 'ms', bar: undefined, ok: true },
  ];
}

async function pictures(bench: Workbench, browser: Browser, dossier: string): Promise<Measured[]> {
  const url = `${bench.origin}/dossiers/${dossier}/system?view=picture`;
  const page = await newPage(bench, browser);
  const cold = await shownAfter(page, url, '.react-flow__node');
  // The layout that was found is kept in the store before anybody looks again.
  await wait(1_000);
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1)
    times.push(await shownAfter(await newPage(bench, browser), url, '.react-flow__node'));
  const median = Math.round(quantile(times, 0.5));
  const rate = await frameRate(page);
  return [
    {
      name: 'picture of 1,000 assets, a fresh browser, median',
      figure: median,
      unit: 'ms',
      bar: 2000,
      ok: median <= 2000,
    },
    { name: '  without a kept layout', figure: Math.round(cold), unit: 'ms', bar: undefined, ok: true },
    { name: '  moved about with its zones shut', figure: rate, unit: 'a second', bar: 30, ok: rate >= 30 },
  ];
}

/** Frames that the page shows while the picture is dragged to and fro. */
async function frameRate(page: Page): Promise<number> {
  const rate = page.evaluate<number>(`new Promise((done) => {
    const began = performance.now();
    let frames = 0;
    const count = (now) => {
      frames += 1;
      if (now - began >= ${FRAMES_MS}) done((frames * 1000) / (now - began));
      else requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  })`);
  const box = await page.locator('.react-flow__pane').boundingBox();
  const [x, y] = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  const until = performance.now() + FRAMES_MS;
  for (let step = 0; performance.now() < until; step += 1)
    await page.mouse.move(x + 200 * Math.abs(Math.sin(step / 20)), y + (step % 50));
  await page.mouse.up();
  return Math.round(await rate);
}

/** From the moment one browser sends a change until the other shows it, with others listening. */
async function seen(bench: Workbench, browser: Browser, dossier: string): Promise<Measured[]> {
  const [writer, reader] = [await newPage(bench, browser), await newPage(bench, browser)];
  const url = `${bench.origin}/dossiers/${dossier}/system?view=table`;
  await shownAfter(writer, url, 'table');
  await shownAfter(reader, url, 'table');
  const path = `/api/dossiers/${dossier}/events`;
  const stops = await Promise.all(Array.from({ length: OTHER_READERS }, () => bench.follow(path, () => {})));
  const times: number[] = [];
  for (let turn = 1; turn <= EDITS; turn += 1) {
    const title = `Renamed ${turn}`;
    // As text, since it runs in the page: there is no page here for its types.
    const shown = reader.evaluate<number>(`new Promise((done) => {
      const look = () => {
        if (!document.body.textContent.includes(${JSON.stringify(title)})) return;
        watch.disconnect();
        done(Date.now());
      };
      const watch = new MutationObserver(look);
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    })`);
    const sent = await writer.evaluate(
      async ({ id, revision, name }) => {
        const edits = [{ document: 'system', do: 'set', path: ['assets', 0, 'title'], value: name }];
        const at = Date.now();
        await fetch(`/api/dossiers/${id}/changes`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-primum': '1', 'if-match': `"${revision}"` },
          body: JSON.stringify({ edits }),
        });
        return at;
      },
      { id: dossier, revision: turn, name: title },
    );
    times.push((await shown) - sent);
  }
  for (const stop of stops) stop();
  const [median = 0, most = 0] = [0.5, 0.99].map((share) => Math.round(quantile(times, share)));
  return [
    {
      name: `change seen in another browser, ${OTHER_READERS + 2} readers, median`,
      figure: median,
      unit: 'ms',
      bar: 300,
      ok: median <= 300,
    },
    { name: '  at 99 %', figure: most, unit: 'ms', bar: 1000, ok: most <= 1000 },
  ];
}

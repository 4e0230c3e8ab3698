/** A what-if the whole way: the request over HTTP, and in a real browser from the press to the changed figure, one new set of controls each. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { CHROMIUM, CHROMIUM_ARGS } from '../journeys/chromium.ts';
import { quantile, startWorkbench, type Workbench } from './generators/workbench.ts';
import type { Measured } from './measured.ts';

const PORT = 7464;
const PRESSES = 20;
const BAR_MS = 100;

interface Example {
  readonly id: string;
  readonly title: string;
  /** control@asset of what it has and proposes. */
  readonly controls: readonly string[];
}

/** @public bench/run.ts calls it */
export async function run(): Promise<Measured[]> {
  const bench = await startWorkbench(PORT);
  const browser =
    CHROMIUM === undefined ? undefined : await chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_ARGS] });
  try {
    const pump = await added(bench, 'infusion-pump', 'the infusion pump');
    const largest = await largestOf(bench);
    return [
      ...(await overHttp(bench, pump)),
      ...(await overHttp(bench, largest)),
      ...(browser === undefined
        ? [{ name: 'no Chromium on this machine', figure: 0, unit: '', bar: undefined, ok: true }]
        : [
            ...(await pressedInRisk(bench, browser, pump)),
            ...(await pressedInRisk(bench, browser, largest)),
            ...(await pressedInTreatment(bench, browser, pump)),
          ]),
    ];
  } finally {
    await browser?.close();
    await bench.stop();
  }
}

async function added(bench: Workbench, example: string, title: string): Promise<Example> {
  const { id } = await posted<{ id: string }>(bench, '/api/dossiers', { from: { example } });
  const { items } = await got<{ items: { control: string; asset: { id: string } }[] }>(
    bench,
    `/api/dossiers/${id}/registers/controls?limit=200`,
  );
  return { id, title, controls: items.map(({ control, asset }) => `${control}@${asset.id}`) };
}

/** The published example with the most threats. */
async function largestOf(bench: Workbench): Promise<Example> {
  const examples = await got<{ items: { id: string }[] }>(bench, '/api/examples');
  let largest: { readonly threats: number; readonly example: Example } | undefined;
  for (const { id } of examples.items) {
    const example = await added(bench, id, `the largest example, ${id}`);
    const { of: threats } = await got<{ of: number }>(bench, `/api/dossiers/${example.id}/registers/threats?limit=1`);
    if (threats > (largest?.threats ?? 0)) largest = { threats, example };
  }
  if (largest === undefined) throw new Error('there are no examples');
  return largest.example;
}

async function overHttp(bench: Workbench, { id, title, controls }: Example): Promise<Measured[]> {
  const times: number[] = [];
  for (let count = 1; count <= PRESSES + 1; count += 1) {
    const before = performance.now();
    await posted(bench, `/api/dossiers/${id}/what-if`, { add: controls.slice(0, count), remove: controls.slice(-1) });
    times.push(performance.now() - before);
  }
  return figuresOf(`what-if over HTTP, ${title}`, times.slice(1));
}

/** Each control of the table is switched, one after the other, so that every press asks for something new. */
async function pressedInRisk(bench: Workbench, browser: Browser, { id, title }: Example): Promise<Measured[]> {
  const page = await newPage(bench, browser);
  await page.goto(`${bench.origin}/dossiers/${id}/risk?view=what-if`);
  await page.locator(SWITCHES).nth(1).waitFor({ timeout: 60_000 });
  // The first has no figures beside it.
  await page.mouse.move(700, 500);
  await page.locator(SWITCHES).first().click();
  await page.getByRole('heading', { name: 'Old beside new' }).waitFor();
  const times: number[] = [];
  const worked = await workOf(page);
  let work = 0;
  for (let press = 0; press <= PRESSES; press += 1) {
    // What is tried stands above the table and pushes it down: rows out of sight are not there.
    while ((await page.locator(SWITCHES).count()) === 0) await page.mouse.wheel(0, 300);
    const before = await worked();
    times.push(await shownAfter(page, SWITCHES, OLD_FIGURES));
    work += (await worked()) - before;
  }
  const figure = Math.round((work / times.length) * 1000);
  await page.context().close();
  return [
    ...figuresOf(`press in the what-if of risk to the figure, ${title}`, times.slice(1)),
    // On a machine that does other things too, the time above is mostly theirs.
    { name: '  of it work of the page itself, mean', figure, unit: 'ms', bar: undefined, ok: true },
  ];
}

/** Controls of a best set are unticked and ticked in the order of a Gray code: every press makes another set. */
async function pressedInTreatment(bench: Workbench, browser: Browser, { id, title }: Example): Promise<Measured[]> {
  const page = await newPage(bench, browser);
  await page.goto(`${bench.origin}/dossiers/${id}/treatment?view=set&budget=1000000`);
  await page.getByText(/^As tried:/).waitFor({ timeout: 60_000 });
  const boxes = await page.getByRole('checkbox').count();
  const times: number[] = [];
  for (let press = 1; press <= Math.min(PRESSES + 1, 2 ** boxes - 1); press += 1) {
    const box = Math.log2(press & -press);
    times.push(await shownAfter(page, 'input[type=checkbox]', NO_FIGURES, box));
  }
  await page.context().close();
  return figuresOf(`press on a control of the best set to the figure, ${title}`, times.slice(1));
}

/** One at each control of the table; pressed once, it is shut. */
const SWITCHES = 'button[aria-label^="Try with"]:not(:disabled)';

/** Whether the answer is on its way, as the pages of the workbench say it: beside the figures of before, or in their place. */
const OLD_FIGURES = `document.querySelector('main [class*="older"]') !== null`;
const NO_FIGURES = `![...document.querySelectorAll('main p')].some((p) => p.textContent.startsWith('As tried:'))`;

/** From the press until the frame after the one in which the answer stands there; as text, since it runs in the page. */
async function shownAfter(page: Page, pressed: string, isWaiting: string, at = 0): Promise<number> {
  return page.evaluate<number>(`new Promise((done, failed) => {
    let began = 0;
    let wasWaiting = false;
    const look = () => {
      if (${isWaiting}) { wasWaiting = true; return; }
      if (!wasWaiting) return;
      watch.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - began)));
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    setTimeout(() => failed(new Error('no answer within 20 s')), 20_000);
    const element = document.querySelectorAll(${JSON.stringify(pressed)})[${at}];
    began = performance.now();
    element.click();
  })`);
}

/** Seconds that the thread of the page has worked so far, waiting left out. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
}

async function newPage({ origin, cookie }: Workbench, browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: origin }]);
  return context.newPage();
}

function figuresOf(name: string, times: readonly number[]): Measured[] {
  const [median = 0, slowest = 0] = [quantile(times, 0.5), Math.max(...times)].map(Math.round);
  return [
    { name: `${name}, median of ${times.length}`, figure: median, unit: 'ms', bar: BAR_MS, ok: median <= BAR_MS },
    { name: '  slowest', figure: slowest, unit: 'ms', bar: BAR_MS, ok: slowest <= BAR_MS },
  ];
}

async function got<T>({ ask }: Workbench, path: string): Promise<T> {
  return JSON.parse(bodyOf(await ask('GET', path))) as T;
}

async function posted<T>({ ask }: Workbench, path: string, body: object): Promise<T> {
  return JSON.parse(bodyOf(await ask('POST', path, body))) as T;
}

function bodyOf({ status, body }: Awaited<ReturnType<Workbench['ask']>>): string {
  if (status >= 300) throw new Error(`${status} ${body.slice(0, 500)}`);
  return body;
}
